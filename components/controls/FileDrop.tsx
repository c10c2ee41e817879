import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './file-drop.css';

export interface FileDropProps {
  /** Shown over the whole page while files are held over it. */
  words: string;
  onFiles: (files: File[]) => void;
  children: ComponentChildren;
}

/**
 * Takes files that are pasted or dropped anywhere on the page: dropped beside a small field, they would otherwise make
 * the browser leave the page. Words that are pasted with a picture of them stay words.
 */
export function FileDrop({ words, onFiles, children }: FileDropProps) {
  const [held, setHeld] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const hand = (event: Event, files: FileList | undefined) => {
      if (!files?.length) return;
      event.preventDefault();
      take.current(Array.from(files));
    };
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData?.types.includes('text/plain')) hand(event, event.clipboardData?.files);
    };
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setHeld(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHeld(false);
    };
    const drop = (event: DragEvent) => {
      setHeld(false);
      hand(event, event.dataTransfer?.files);
    };
    const parts = { paste, dragover: over, dragleave: leave, drop };
    const listeners = Object.entries(parts) as [string, EventListener][];
    for (const [name, listener] of listeners) document.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener);
    };
  }, []);
  return (
    <>
      {children}
      {held && <div class="file-drop">{words}</div>}
    </>
  );
}
