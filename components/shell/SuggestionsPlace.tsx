import { useEffect } from 'preact/hooks';
import { go } from '../../utils/state/route-state';
import { suggestFor, suggestions } from '../../utils/state/suggestions-state';
import { Suggestions } from '../search/Suggestions';

/** Articles that may answer the ticket that is being written. Opening one keeps the draft. */
export function SuggestionsPlace({ summary, body }: { summary: string; body: string }) {
  useEffect(() => suggestFor({ summary, body }), [summary, body]);
  return (
    <Suggestions
      articles={suggestions.value}
      onOpen={(slug) => go({ screen: 'article', slug, words: summary.trim() })}
    />
  );
}
