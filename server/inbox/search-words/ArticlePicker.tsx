import { useEffect, useState } from 'preact/hooks';
import { TextField } from '../parts/TextField';
import { useWords } from '../words/WordsContext';
import type { InboxArticles } from '../words-protocol';

export type PickedArticle = InboxArticles['items'][number];

interface Props {
  picked: PickedArticle | null;
  /** True when one has to be picked and none is. */
  missing: boolean;
  find(words: string): Promise<PickedArticle[]>;
  onPick(article: PickedArticle | null): void;
}

const PAUSE_MS = 200;

/** Finds an article by some of its words, and picks it. */
export const ArticlePicker = ({ picked, missing, find, onPick }: Props) => {
  const words = useWords();
  const [text, setText] = useState('');
  const offered = useOffers(picked ? '' : text, find);
  return (
    <div class="search-words-picker">
      <TextField
        label={words.say('inbox_words_article_label')}
        name="article"
        autocomplete="off"
        value={picked?.title ?? text}
        error={missing ? words.say('inbox_words_article_missing') : undefined}
        onChange={(typed) => {
          onPick(null);
          setText(typed);
        }}
      />
      <p class="only-spoken" role="status">
        {offered && words.count('inbox_words_article_found', offered.length)}
      </p>
      <ul>
        {offered?.map((article) => (
          <li key={article.slug}>
            <button type="button" class="menu-row" dir="auto" onClick={() => onPick(article)}>
              {article.title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** What is found for a text, after a pause; null for none. An answer that was overtaken is dropped. */
function useOffers(text: string, find: Props['find']): PickedArticle[] | null {
  const [offers, setOffers] = useState<PickedArticle[] | null>(null);
  useEffect(() => {
    setOffers(null);
    if (text.trim() === '') return undefined;
    let over = false;
    const timer = setTimeout(async () => {
      const found = await find(text.slice(0, 200));
      if (!over) setOffers(found);
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [text, find]);
  return offers;
}
