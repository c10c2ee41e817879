import { ArticleScreen, type ArticleScreenProps } from '../../../components/search/ArticleScreen';
import { ReaderTools, type ReaderToolsProps } from '../../../components/search/ReaderTools';
import { SolvedScreen } from '../../../components/search/SolvedScreen';
import { Suggestions } from '../../../components/search/Suggestions';
import { t } from '../../../utils/i18n/messages';
import { ARTICLE, ARTICLES, HOSTILE_HTML, HUGE_ARTICLE, LONG_ARTICLE } from '../articles';
import { DESK } from '../data';
import { nothing, type Screens } from './screen';
import { Stage } from './stage';

export const READER: ArticleScreenProps = {
  desk: DESK,
  article: ARTICLE,
  wanted: 'en',
  problem: null,
  place: null,
  forms: [],
  said: null,
  verdict: undefined,
  onVerdict: nothing,
  share: null,
  onAsk: nothing,
  onRetry: nothing,
  onOpen: nothing,
  onLink: nothing,
  ...(ARTICLES[1] && { next: ARTICLES[1] }),
};

const TOOLS: ReaderToolsProps = {
  language: 'en',
  written: ['en', 'de', 'fr', 'ja'],
  onLanguage: nothing,
  size: { enlarged: false, onChange: nothing },
  onOwnWindow: nothing,
  onCopy: nothing,
  onPrint: nothing,
};

const SHARE = { desk: DESK, words: 'link in francs will not open', sent: undefined, onSend: nothing };

interface ReaderStage extends Partial<ArticleScreenProps> {
  surface?: 'popup' | 'panel';
  tools?: Partial<ReaderToolsProps>;
  offline?: boolean;
}

const Reader = ({ surface = 'panel', tools, offline, ...props }: ReaderStage) => (
  <Stage
    back={t('place_results')}
    surface={surface}
    tools={<ReaderTools {...TOOLS} {...tools} />}
    problem={offline ? { code: 'offline' } : null}
  >
    <ArticleScreen {...READER} {...props} />
  </Stage>
);

export const readerScreens: Screens = {
  article: () => <Reader />,
  'article-popup': () => <Reader surface="popup" tools={{ onOpenPanel: nothing }} />,
  'article-long': () => <Reader article={LONG_ARTICLE} {...(ARTICLES[2] && { previous: ARTICLES[2] })} />,
  'article-enlarged': () => (
    <Reader article={LONG_ARTICLE} tools={{ size: { enlarged: true, onChange: nothing } }} />
  ),
  'article-fallback': () => (
    <Reader
      article={{ ...ARTICLE, locale: 'es' }}
      wanted="fr"
      {...(ARTICLES[2] && { previous: ARTICLES[2] })}
    />
  ),
  'article-helped': () => (
    <Reader verdict={{ id: '1', helpful: true, problem: null }} share={SHARE} said={t('article_copied')} />
  ),
  'article-not-helped': () => <Reader verdict={{ id: '1', helpful: false, problem: null }} />,
  'article-verdict-failed': () => (
    <Reader
      offline
      problem={{ code: 'offline' }}
      verdict={{ id: '1', helpful: true, problem: { code: 'offline' } }}
    />
  ),
  'article-while-asking': () => <Reader onSolved={nothing} />,
  'article-no-title': () => <Reader article={{ ...ARTICLE, title: '', headings: [] }} />,
  'article-huge': () => <Reader article={HUGE_ARTICLE} />,
  'article-hostile': () => <Reader article={{ ...ARTICLE, html: HOSTILE_HTML }} />,
  'article-loading': () => <Reader article={{ ...ARTICLE, html: null }} problem={undefined} />,
  'article-offline': () => (
    <Reader offline article={{ ...ARTICLE, html: null }} problem={{ code: 'offline' }} />
  ),
  'article-gone': () => <Reader article={null} problem={{ code: 'not-found' }} />,
  'suggestions-waiting': () => (
    <Stage place="ask">
      <div class="body">
        <h1 class="unseen">{t('ask_title')}</h1>
        <Suggestions articles={[]} onOpen={nothing} />
      </div>
    </Stage>
  ),
  suggestions: () => (
    <Stage place="ask">
      <div class="body">
        <h1 class="unseen">{t('ask_title')}</h1>
        <Suggestions articles={ARTICLES.slice(0, 2)} onOpen={nothing} />
      </div>
    </Stage>
  ),
  solved: () => (
    <Stage place="ask">
      <SolvedScreen title={ARTICLE.title} share={SHARE} onDone={nothing} />
    </Stage>
  ),
  'solved-shared': () => (
    <Stage place="ask">
      <SolvedScreen
        title={ARTICLE.title}
        share={{ ...SHARE, sent: { id: '1', problem: null } }}
        onDone={nothing}
      />
    </Stage>
  ),
};
