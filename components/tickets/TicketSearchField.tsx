import { useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { SearchField } from '../controls/SearchField';
import { useSearchKey } from '../controls/use-search-key';

export interface TicketSearchFieldProps {
  value: string;
  onInput: (words: string) => void;
}

/** The box that searches tickets; `/` brings the focus here, Escape empties it. */
export function TicketSearchField({ value, onInput }: TicketSearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useSearchKey(input);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || value === '' || event.isComposing) return;
    event.preventDefault();
    onInput('');
  };
  return (
    <search class="tickets-search">
      <SearchField
        label={t('tickets_search')}
        clearLabel={t('search_clear')}
        shortcut="/"
        value={value}
        onInput={onInput}
        onKeyDown={onKeyDown}
        inputRef={input}
      />
    </search>
  );
}
