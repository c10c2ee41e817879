import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface FilePickerProps {
  /** Names the field, for whoever finds it without the button. */
  label: string;
  /** As in the `accept` of a file field. */
  accept: string;
  onFiles: (files: File[]) => void;
  /** Draws the button; it calls `open` when it is pressed. */
  children: (open: () => void) => ComponentChildren;
}

/** A button that opens the browser's own list of files. */
export function FilePicker({ label, accept, onFiles, children }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = (field: HTMLInputElement) => {
    onFiles(Array.from(field.files ?? []));
    // So that the same file can be chosen again after it was removed.
    field.value = '';
  };
  return (
    <>
      {children(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => take(event.currentTarget)}
      />
    </>
  );
}
