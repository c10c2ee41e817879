import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages';
import { numberText } from '../../utils/i18n/numbers';
import './list-end.css';

/** So many rows are drawn at a time: nobody reads five thousand, and nobody waits for them. */
const PAGE = 50;

/**
 * The rows of a long list that are shown, and below them how many that is, with a way to more.
 * @param of another list, by what names it, begins at its first page again
 */
export function useShown<Row>(
  rows: readonly Row[],
  of: string,
): { shown: readonly Row[]; more: ComponentChildren } {
  const [state, setState] = useState({ of, count: PAGE });
  const count = state.of === of ? state.count : PAGE;
  if (rows.length <= count) return { shown: rows, more: null };
  const more = (
    <p class="list-end meta">
      {t('tickets_shown', { shown: numberText(count), count: numberText(rows.length) })}
      <button type="button" class="link" onClick={() => setState({ of, count: count + PAGE })}>
        {t('tickets_more')}
      </button>
    </p>
  );
  return { shown: rows.slice(0, count), more };
}
