import { DraftFiles, type DraftFilesProps } from '../../../components/capture/DraftFiles';
import { AskedBefore } from '../../../components/contact/AskedBefore';
import { AskForm, type AskFormProps } from '../../../components/contact/AskForm';
import { Review, type ReviewProps } from '../../../components/contact/Review';
import { type Fate, Sent } from '../../../components/contact/Sent';
import { USUAL_LIMITS } from '../../../utils/attachments/file-limits';
import { t } from '../../../utils/i18n/messages';
import * as phoneBook from '../../../utils/phone/phone-number';
import { bundleOf } from '../../../utils/tickets/bundle';
import type { Draft } from '../../../utils/tickets/draft';
import { LOST_KINDS } from '../../../utils/tickets/shot';
import { ANSWER, DESK, DRAFT, EMAIL, EMPTY_DRAFT, FILES, NOW, OFFER } from '../data';
import { nothing, type Screens } from './screen';
import { Stage } from './stage';

const files = (change: Partial<DraftFilesProps> = {}) => (
  <DraftFiles
    files={FILES}
    desk={DESK}
    capturing={false}
    problem={null}
    onScreenshot={nothing}
    onPick={nothing}
    onEdit={nothing}
    onRemove={nothing}
    attach={{ limits: USUAL_LIMITS, busy: false, onFiles: nothing }}
    refused={[]}
    keepProblem={null}
    onWindow={nothing}
    {...change}
  />
);

const answer = (change: Partial<NonNullable<AskFormProps['answer']>> = {}) => ({
  offer: OFFER,
  value: ANSWER,
  addresses: [EMAIL],
  waiting: null,
  busy: null,
  problem: null,
  desk: DESK,
  book: phoneBook,
  at: new Date(NOW),
  zone: 'Europe/Zurich',
  onChange: nothing,
  onNewAddress: nothing,
  onCode: nothing,
  onGiveUp: nothing,
  ...change,
});

const form: AskFormProps = {
  draft: DRAFT,
  desk: DESK,
  email: EMAIL,
  usual: 150,
  answer: answer(),
  suggestions: null,
  restoredFrom: null,
  files: files(),
  problem: null,
  otherPage: null,
  onThisPage: nothing,
  onChange: nothing,
  onDiscard: nothing,
  onReview: nothing,
};

const PHONE = { country: 'CH', typed: '79 412 30 14', number: '+41794123014' };

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
        usual={150}
        spokenPhone={phoneBook.spokenPhone}
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
      onCancel={nothing}
      onRetry={nothing}
      onEdit={nothing}
      onDelete={nothing}
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
  'ask-call': () => <Ask answer={answer({ value: { ...ANSWER, channel: 'call', phone: PHONE } })} />,
  'ask-call-short': () => (
    <Ask
      answer={answer({
        value: { ...ANSWER, channel: 'call', phone: { country: 'CH', typed: '79 412 3', number: null } },
      })}
    />
  ),
  'ask-other-address': () => (
    <Ask
      answer={answer({
        addresses: [EMAIL, 'office@brightwater.studio'],
        waiting: 'ana@a-very-long-company-name-that-does-not-fit.example',
        problem: { code: 'wrong-code', triesLeft: 4 },
      })}
    />
  ),
  'ask-asked-before': () => (
    <Ask
      suggestions={
        <AskedBefore
          number={4731}
          summary="Payment link fails for invoices in dollars"
          createdAt="2026-03-03T10:00:00Z"
          solved
          answer="Open Settings › Payments › Currencies, switch on the currency of the invoice, then share it again."
          onOpen={nothing}
        />
      }
    />
  ),
  'ask-other-page': () => (
    <Ask
      draft={{
        ...DRAFT,
        page: DRAFT.page && { ...DRAFT.page, query: '?view=all&sort=date#total', withQuery: true },
      }}
      otherPage={{ url: 'https://app.ledgerly.com/customers', title: 'Customers, Ledgerly' }}
    />
  ),
  'ask-files-refused': () => (
    <Ask
      files={files({
        refused: [
          { name: 'before-header.mov', fault: 'unsupported-type' },
          { name: 'recording-of-the-whole-afternoon.mp4', fault: 'too-large', limit: 52_428_800 },
          { name: 'sixth.png', fault: 'too-many-files', limit: 5 },
        ],
        keepProblem: { code: 'storage-full' },
      })}
    />
  ),
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
  'ask-picture-lost': () => (
    <Ask
      files={files({
        files: FILES.slice(0, 1).map((file) => ({
          ...file,
          shot: {
            method: 'rendered',
            scale: 1,
            boxes: [],
            lost: LOST_KINDS.map((kind) => ({ kind, x: 0, y: 0, width: 1, height: 1 })),
          },
        })),
      })}
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
  'review-call': () => (
    <ReviewOf
      draft={{
        ...DRAFT,
        answer: { ...ANSWER, channel: 'call', phone: PHONE },
        page: DRAFT.page && { ...DRAFT.page, query: '?view=all', withQuery: true, titleOut: true },
      }}
    />
  ),
  'review-left-out': () => (
    <ReviewOf draft={{ ...DRAFT, fileIds: [], page: DRAFT.page && { ...DRAFT.page, included: false } }} />
  ),
  'review-sending': () => <ReviewOf sending />,
  'review-changed': () => <ReviewOf problem={{ code: 'draft-changed' }} />,
  'review-huge': () => <ReviewOf draft={HUGE_DRAFT} />,
  sent: () => <SentAs fate={{ state: 'sent', number: 4822 }} />,
  'sent-sending': () => <SentAs fate={{ state: 'sending', progress: null }} />,
  'sent-progress': () => (
    <SentAs fate={{ state: 'sending', progress: { sent: 32_505_856, total: 50_331_648 } }} />
  ),
  'sent-waiting': () => <SentAs fate={{ state: 'waiting', problem: { code: 'offline' } }} />,
  'sent-attention': () => <SentAs fate={{ state: 'attention', problem: { code: 'unsupported-type' } }} />,
};
