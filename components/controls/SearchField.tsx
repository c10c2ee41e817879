import { useLayoutEffect, useRef } from 'preact/hooks';
import './field.css';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { KeyCaps } from './KeyCaps';
import { SEARCH_KEYS, useSearchKey } from './use-search-key';

export interface SearchFieldProps {
  label: string;
  clearLabel: string;
  value: string;
  onInput: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** For a field with a list of results below it. */
  list?: { id: string; expanded: boolean; active: string | undefined };
  /** Takes the focus as soon as it is there. */
  focused?: boolean | undefined;
}

/** A box to search in; the keys that bring the focus here are drawn while it is empty. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onInput, list, focused } = props;
  const input = useRef<HTMLInputElement>(null);
  useSearchKey(input);
  useLayoutEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  return (
    <div class="search-box">
      <Icon name="search" size={18} />
      <input
        ref={input}
        class="search-input"
        type="search"
        dir="auto"
        autocomplete="off"
        aria-label={label}
        aria-keyshortcuts="Control+K Meta+K"
        placeholder={label}
        value={value}
        {...(list && (comboboxProps(list) as object))}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => props.onKeyDown?.(event)}
      />
      {value !== '' && <IconButton icon="x" name={props.clearLabel} onClick={() => onInput('')} />}
      {value === '' && (
        <span class="search-keys" aria-hidden="true">
          <KeyCaps keys={SEARCH_KEYS} />
        </span>
      )}
    </div>
  );
}

const comboboxProps = ({ id, expanded, active }: NonNullable<SearchFieldProps['list']>) => ({
  role: 'combobox' as const,
  'aria-autocomplete': 'list' as const,
  'aria-controls': expanded ? id : undefined,
  'aria-expanded': expanded,
  'aria-activedescendant': active,
});
