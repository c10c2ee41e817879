import { DraftFiles, type DraftFilesProps } from '../../../components/capture/DraftFiles';
import { AskForm, type AskFormProps } from '../../../components/contact/AskForm';
import { Review, type ReviewProps } from '../../../components/contact/Review';
import { type Fate, Sent } from '../../../components/contact/Sent';
import { t } from '../../../utils/i18n/messages';
import { bundleOf } from '../../../utils/tickets/bundle';
import type { Draft } from '../../../utils/tickets/draft';
import { DESK, DRAFT, EMAIL, EMPTY_DRAFT, FILES, NOW } from '../data';
import { nothing, type Screens } from './screen';
import { Stage } from './stage';

const files = (change: Partial<DraftFilesProps> = {}) => (
  <DraftFiles
    files={FILES}
    desk={DESK}
    capturing={false}
    problem={null}
    onScreenshot={nothing}
    onRemove={nothing}
    {...change}
  />
);

const form: AskFormProps = {
  draft: DRAFT,
  desk: DESK,
  email: EMAIL,
  restoredFrom: null,
  files: files(),
  problem: null,
  onChange: nothing,
  onDiscard: nothing,
  onReview: nothing,
};

const Ask = (props: Partial<AskFormProps>) => (
  <Stage place="ask">
    <AskForm {...form} {...props} />
  </Stage>
);

function ReviewOf({ draft = DRAFT, ...props }: Partial<ReviewProps>) {
  const bundle = bundleOf(draft, FILES, 'en');
  if (bundle.kind !== 'ticket') return null;
  return (
    <Stage back={t('place_edit')}>
      <Review
        draft={draft}
        bundle={bundle}
        files={FILES}
        desk={DESK}
        email={EMAIL}
        sending={false}
        problem={null}
        onChange={nothing}
        onEdit={nothing}
        onSend={nothing}
        {...props}
      />
    </Stage>
  );
}

const SentAs = ({ fate }: { fate: Fate }) => (
  <Stage place="ask">
    <Sent
      fate={fate}
      summary={DRAFT.summary}
      desk={DESK}
      onOpenTicket={nothing}
      onSeeWaiting={nothing}
      onDone={nothing}
    />
  </Stage>
);

const HUGE_DRAFT: Draft = {
  ...DRAFT,
  summary: 'Rechtsschutzversicherungsgesellschaften'.repeat(5),
  body: `${'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(9)}\n\n${'A line of words. '.repeat(1200)}`,
  page: {
    url: `https://app.ledgerly.com/${'a-very-long-path/'.repeat(12)}`,
    title: 'Invoice '.repeat(30),
    included: true,
  },
};

export const contactScreens: Screens = {
  ask: () => <Ask />,
  'ask-empty': () => <Ask draft={EMPTY_DRAFT} files={files({ files: [] })} />,
  'ask-draft': () => (
    <Ask
      restoredFrom={NOW - 81 * 60_000}
      draft={{ ...DRAFT, page: DRAFT.page && { ...DRAFT.page, included: false } }}
    />
  ),
  'ask-capturing': () => <Ask draft={EMPTY_DRAFT} files={files({ files: [], capturing: true })} />,
  'ask-no-picture': () => (
    <Ask
      draft={{ ...EMPTY_DRAFT, page: null }}
      files={files({ files: [], problem: { code: 'capture-refused' } })}
    />
  ),
  'ask-refused': () => (
    <Ask
      problem={{
        code: 'invalid-input',
        fields: [{ field: 'summary', fault: 'too-long', limit: 200 }],
      }}
    />
  ),
  'ask-huge': () => <Ask draft={HUGE_DRAFT} />,
  review: () => <ReviewOf />,
  'review-left-out': () => (
    <ReviewOf draft={{ ...DRAFT, fileIds: [], page: DRAFT.page && { ...DRAFT.page, included: false } }} />
  ),
  'review-sending': () => <ReviewOf sending />,
  'review-changed': () => <ReviewOf problem={{ code: 'draft-changed' }} />,
  'review-huge': () => <ReviewOf draft={HUGE_DRAFT} />,
  sent: () => <SentAs fate={{ state: 'sent', number: 4822 }} />,
  'sent-sending': () => <SentAs fate={{ state: 'sending' }} />,
  'sent-waiting': () => <SentAs fate={{ state: 'waiting', problem: { code: 'offline' } }} />,
  'sent-attention': () => <SentAs fate={{ state: 'attention', problem: { code: 'unsupported-type' } }} />,
};
