import { cutWords } from '../../utils/i18n/cut-words';
import { t } from '../../utils/i18n/messages';
import { noteSentence } from '../../utils/i18n/problem-sentence';
import type { SentReport } from '../../utils/state/report-state';
import { Button } from '../controls/Button';
import { ErrorLine } from '../controls/ErrorLine';
import { Icon } from '../controls/Icon';

export interface NothingFoundProps {
  query: string;
  desk: string;
  /** Whether the team was told of it; undefined while it was not. */
  report: SentReport | undefined;
  onReport: (query: string) => void;
  onAsk: (query: string) => void;
  onBrowse: () => void;
}

/** No article for these words: ask, and the words come along; or tell the team of the words alone. */
export function NothingFound({ query, onAsk, onBrowse, ...report }: NothingFoundProps) {
  return (
    <section class="group">
      <h2 class="nothing-title two-lines">{t('search_nothing', { query })}</h2>
      <p class="soft">{t('search_nothing_hint')}</p>
      <div class="search-buttons">
        <Button kind="primary" onClick={() => onAsk(query)}>
          {t('tab_ask')}
        </Button>
        <Button kind="quiet" onClick={onBrowse}>
          {t('search_browse')}
        </Button>
      </div>
      <Report query={query} {...report} />
    </section>
  );
}

type ReportProps = Pick<NothingFoundProps, 'query' | 'desk' | 'report' | 'onReport'>;

function Report({ query, desk, report, onReport }: ReportProps) {
  if (report?.problem === null) {
    return (
      <p class="search-reported" role="status">
        <Icon name="check" />
        <span>{t('search_reported')}</span>
      </p>
    );
  }
  return (
    <div class="search-report">
      <Button
        size="small"
        busy={report && report.problem === undefined && t('search_reporting')}
        onClick={() => onReport(query)}
      >
        {t('search_report', { query: cutWords(query, 40) })}
      </Button>
      <p class="meta">{t('search_report_hint')}</p>
      {report?.problem && <ErrorLine>{noteSentence(report.problem, { desk })}</ErrorLine>}
    </div>
  );
}
