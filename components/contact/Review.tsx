import { useState } from 'preact/hooks';
import { t, tn } from '../../utils/i18n/messages';
import { problemSentence } from '../../utils/i18n/problem-sentence';
import { sizeText } from '../../utils/i18n/sizes';
import type { Problem } from '../../utils/problems/problem';
import type { DraftChange } from '../../utils/state/draft-state';
import type { Bundle, FileFacts } from '../../utils/tickets/bundle';
import type { Draft } from '../../utils/tickets/draft';
import { Button } from '../controls/Button';
import { ErrorLine } from '../controls/ErrorLine';
import { Fold } from '../controls/Fold';
import { Foot } from '../controls/Foot';
import './contact.css';
import { GoesTo } from './GoesTo';
import { withItem, withoutItem } from './leave-out';
import { ReviewRow, WrappingRow } from './ReviewRow';
import { bodyText, bundleBytes, type ReviewItem, reviewItems, wrappingBytes } from './review-items';

export interface ReviewProps {
  draft: Draft;
  /** Made from this draft by `bundleOf`: exactly what Send sends. */
  bundle: Extract<Bundle, { kind: 'ticket' }>;
  /** Every file of the bundle, with the address its bytes can be shown from. */
  files: readonly (FileFacts & { address: string })[];
  desk: string;
  email: string;
  /** Minutes until the desk's first answer, usually; null when it cannot say. */
  usual: number | null;
  /** Writes a telephone number as it is read. */
  spokenPhone?: ((number: string) => string) | undefined;
  sending: boolean;
  /** Why it was not taken over for sending; null otherwise. */
  problem: Problem | null;
  /** Leaves out or puts back. A file left out is only taken from `fileIds`; its bytes must stay while this is shown. */
  onChange: (change: DraftChange) => void;
  onEdit: () => void;
  onSend: () => void;
}

/** The bundle as a list in sending order; Send exists only here. */
export function Review({
  draft,
  bundle,
  files,
  desk,
  email,
  usual,
  spokenPhone,
  sending,
  problem,
  onChange,
  onEdit,
  onSend,
}: ReviewProps) {
  const [seen, setSeen] = useState(files);
  const all = [...seen, ...files.filter(({ id }) => !seen.some((file) => file.id === id))];
  const leftOut = all.filter(({ id }) => !draft.fileIds.includes(id));
  const items = reviewItems(bundle, draft, leftOut);
  const toggle = (item: ReviewItem) => {
    setSeen(all);
    const order = all.map(({ id }) => id);
    onChange(isIncluded(item) ? withoutItem(draft, item) : withItem(draft, item, order));
  };
  return (
    <>
      <div class="body">
        <h1 class="page-title" tabIndex={-1}>
          {t('review_title')}
        </h1>
        <p class="soft review-lead">{t('review_lead')}</p>
        <ul class="review">
          {items.map((item) => (
            <ReviewRow
              key={keyOf(item)}
              item={item}
              addressOf={(id) => addressIn(all, id)}
              email={email}
              spokenPhone={spokenPhone}
              onToggle={() => toggle(item)}
            />
          ))}
          <WrappingRow locale={bundle.body.locale} bytes={wrappingBytes(bundle, items)} />
        </ul>
        <Fold words={t('review_raw')}>
          <pre class="review-raw words" dir="ltr">
            {bodyText(bundle)}
          </pre>
        </Fold>
      </div>
      <Foot>
        <GoesTo desk={desk} email={email} usual={usual} />
        {problem && <ErrorLine>{problemSentence(problem, { desk })}</ErrorLine>}
        <div class="foot-line">
          <span class="meta">
            {tn('review_total', items.filter(isIncluded).length, { size: sizeText(bundleBytes(bundle)) })}
          </span>
          <div class="foot-buttons foot-buttons--stack">
            <Button onClick={onEdit}>{t('review_edit')}</Button>
            <Button kind="primary" icon="send" busy={sending && t('review_sending')} onClick={onSend}>
              {t('review_send')}
            </Button>
          </div>
        </div>
      </Foot>
    </>
  );
}

const isIncluded = (item: ReviewItem): boolean => !('included' in item) || item.included;

const addressIn = (files: ReviewProps['files'], id: string) => files.find((file) => file.id === id)?.address;

function keyOf(item: ReviewItem): string {
  if (item.kind === 'file') return item.file.id;
  return item.kind === 'line' ? item.name : item.kind;
}
