import { t } from '../../utils/i18n/messages';
import { SearchField } from '../controls/SearchField';

export interface TicketSearchFieldProps {
  value: string;
  onInput: (words: string) => void;
}

/** The box that searches tickets; Escape empties it. */
export function TicketSearchField({ value, onInput }: TicketSearchFieldProps) {
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
        value={value}
        onInput={onInput}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}
