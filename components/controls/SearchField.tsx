import type { Ref } from 'preact';
import './field.css';
import { Icon } from './Icon';
import { IconButton } from './IconButton';

export interface SearchFieldProps {
  label: string;
  clearLabel: string;
  value: string;
  onInput: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** The key that brings the focus here, drawn while the field is empty. */
  shortcut?: string;
  /** For a field with a list of results below it. */
  list?: { id: string; expanded: boolean; active: string | undefined };
  inputRef?: Ref<HTMLInputElement>;
}

export function SearchField(props: SearchFieldProps) {
  const { label, value, onInput, list } = props;
  return (
    <div class="search-box">
      <Icon name="search" size={18} />
      <input
        ref={props.inputRef ?? null}
        class="search-input"
        type="search"
        dir="auto"
        autocomplete="off"
        aria-label={label}
        placeholder={label}
        value={value}
        {...(list && (comboboxProps(list) as object))}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => props.onKeyDown?.(event)}
      />
      {value !== '' && <IconButton icon="x" name={props.clearLabel} onClick={() => onInput('')} />}
      {value === '' && props.shortcut && (
        <span class="key-cap" aria-hidden="true">
          {props.shortcut}
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
