import type {
  Answer,
  Attachment,
  Comment,
  InboxThread,
  InboxTicket,
  PhoneHours,
} from '../../../server/inbox/protocol';
import { ANA, id, KENJI, LUCIA, MAYA, NOBODY, TOM } from './people';

/** The present of the gallery. */
export const NOW = Date.parse('2026-07-22T13:45:00Z');

const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();
const HOUR = 60;
const DAY = 24 * HOUR;

type Requester = InboxTicket['requester'];

const call = (phone: string, language: string): Answer => ({ channel: 'call', language, phone });

const ticket = (
  number: number,
  requester: Requester,
  summary: string,
  status: InboxTicket['status'],
  minutes: number,
  lastAgent: InboxTicket['lastAgent'],
  lastKind: 'requester' | 'agent' = lastAgent ? 'agent' : 'requester',
): InboxTicket => ({
  id: id(number),
  number,
  summary,
  status,
  requester,
  createdAt: ago(minutes + 90),
  updatedAt: ago(minutes),
  comments: 3,
  unread: lastKind === 'requester' && (status === 'new' || status === 'open') ? 1 : 0,
  assignee: lastAgent,
  lastComment: { kind: lastKind, name: requester.name, excerpt: summary, createdAt: ago(minutes) },
  lastAgent,
  answer: { channel: 'email', language: requester.locale },
  mergedInto: null,
});

export const TICKETS: InboxTicket[] = [
  ticket(4821, ANA, 'Payment link fails for invoices in Swiss francs', 'open', 4, MAYA, 'requester'),
  ticket(4820, ANA, 'Add a second approver for purchases', 'new', 2 * HOUR, null),
  ticket(4819, KENJI, 'The app signs me out every ten minutes', 'new', 2 * HOUR, null),
  ticket(4815, ANA, 'VAT number missing from the PDF header', 'open', DAY, TOM),
  ticket(4811, LUCIA, 'Two-factor codes never arrive by text', 'waiting', DAY + 30, MAYA),
  ticket(4809, KENJI, 'Import from the old system stops at row 2,048', 'open', 2 * DAY, MAYA),
  ticket(4802, LUCIA, 'Discount not shown on the French invoice', 'waiting', 2 * DAY, TOM),
  ticket(4790, ANA, 'Bank import doubles the entries of 3 March', 'solved', 3 * DAY, TOM),
  ticket(4771, KENJI, 'Reset the numbering for a new company', 'closed', 40 * DAY, MAYA),
];

/** Those who want to be called. */
const CALLS: InboxTicket[] = [
  {
    ...ticket(4822, LUCIA, 'I cannot close the quarter', 'new', 2, null),
    answer: call('+34612345678', 'es'),
  },
  {
    ...ticket(4816, KENJI, 'Two invoices with one number', 'open', 50, TOM),
    answer: call('+81312345678', 'ja'),
  },
  {
    ...ticket(4807, NOBODY, 'Wrong name on the contract', 'new', DAY, null),
    answer: call('+491512345678901', 'pt-BR'),
  },
];

/** Monday to Friday, with a break at noon. */
export const PHONE_HOURS: PhoneHours = {
  timeZone: 'Europe/Paris',
  week: [1, 2, 3, 4, 5].flatMap((day) => [
    { day, from: '09:00', to: '12:00' },
    { day, from: '13:00', to: '17:30' },
  ]),
};

const LONG_WORDS =
  'Rechnungsempfangsbestätigungsbenachrichtigungseinstellungen lassen sich seit der Umstellung nicht speichern';

export const MANY: InboxTicket[] = Array.from({ length: 50 }, (_, index) =>
  index % 3 === 0
    ? ticket(5000 + index, NOBODY, LONG_WORDS, 'waiting', index * 40, TOM)
    : { ...(TICKETS[index % TICKETS.length] as InboxTicket), id: id(5000 + index), number: 5000 + index },
);

const attachment = (number: number, more: Partial<Attachment>): Attachment => ({
  id: id(number),
  name: 'screenshot.png',
  type: 'image/png',
  bytes: 148_212,
  sha256: '0'.repeat(64),
  kind: 'screenshot',
  ...more,
});

export const SCREENSHOT = attachment(901, {});
const STATEMENT = attachment(902, {
  name: 'statement-march.csv',
  type: 'text/csv',
  bytes: 12_040,
  kind: 'file',
});
export const BROKEN_PICTURE = attachment(903, { name: 'kaputt.png', kind: 'file', bytes: 2_400_000 });
const LONG_FILE = attachment(904, {
  name: 'a-recording-of-what-happens-when-i-press-the-share-button-twice-in-a-row-2026-07-22.mp4',
  type: 'video/mp4',
  bytes: 31_400_000,
  kind: 'file',
});

const comment = (
  position: number,
  author: Comment['author'],
  minutes: number,
  body: string,
  attachments: Attachment[] = [],
): Comment => ({
  id: id(7000 + position),
  ticketId: id(4821),
  position,
  author,
  body,
  createdAt: ago(minutes),
  attachments,
});

const asRequester = (who: Requester): Comment['author'] => ({
  kind: 'requester',
  id: who.id,
  name: who.name,
  photo: null,
});
const asAgent = (who: typeof MAYA): Comment['author'] => ({ kind: 'agent', ...who });

const FIRST = TICKETS[0] as InboxTicket;

export const THREAD: InboxThread = {
  ticket: FIRST,
  comments: [
    comment(
      1,
      asRequester(ANA),
      74,
      'When I choose Share on invoice 2094 I get “Payment link could not be created (PAY-4012)”. Links for invoices in euros work.',
      [SCREENSHOT, STATEMENT],
    ),
    comment(
      2,
      asAgent(MAYA),
      16,
      'I can see it now: the link is refused because Swiss francs are not switched on for your company yet. Open Settings › Payments › Currencies, switch on Swiss franc, then share the invoice again.\n\nThe steps are on https://help.example.com/articles/currencies. Could you tell me if the new link opens?',
    ),
    comment(
      3,
      asRequester(ANA),
      4,
      'It opens now, thank you. Is there a way to switch it on for all our companies at once?',
    ),
  ],
  earlier: 0,
  notes: [
    {
      id: id(7301),
      after: 2,
      author: MAYA,
      body: 'Third time this week that someone looks for the currency switch under the invoice. Worth a hint beside PAY-4012.',
      createdAt: ago(12),
    },
  ],
  calls: [],
  readUpTo: 3,
  page: { url: 'https://ledger.example.com/invoices/2094', title: 'Invoice 2094, Ledgerly' },
  environment: {
    browser: 'Chrome 137',
    system: 'macOS 15.5',
    window: '1440 × 900, 2×',
    zoom: '110 %',
    language: 'en-GB',
    extension: '0.1.0',
  },
  unsent: [],
  others: [
    { id: id(4820), number: 4820, summary: 'Add a second approver for purchases', status: 'new' },
    { id: id(4815), number: 4815, summary: 'VAT number missing from the PDF header', status: 'open' },
    { id: id(4790), number: 4790, summary: 'Bank import doubles the entries of 3 March', status: 'solved' },
  ],
};

/** As much as a thread may hold, in words that do not break. */
export const HUGE_THREAD: InboxThread = {
  ...THREAD,
  ticket: { ...(MANY[0] as InboxTicket), summary: `${LONG_WORDS}. ${LONG_WORDS}` },
  comments: Array.from({ length: 30 }, (_, index) =>
    comment(
      index + 171,
      index % 4 === 3 ? asAgent(TOM) : asRequester(NOBODY),
      4 * DAY - index * 3,
      index % 5 === 0
        ? `${LONG_WORDS} `.repeat(12)
        : `Zeile ${index}\n\nhttps://example.com/${'x'.repeat(180)}`,
      index === 29 ? [LONG_FILE, STATEMENT, BROKEN_PICTURE] : [],
    ),
  ),
  earlier: 170,
  notes: [
    { id: id(7302), after: 175, author: TOM, body: `${LONG_WORDS} `.repeat(8), createdAt: ago(4 * DAY) },
  ],
  readUpTo: 180,
  page: {
    url: `https://example.com/${'pfad/'.repeat(60)}`,
    title: `${LONG_WORDS} – Donaudampfschifffahrtsgesellschaft`,
  },
};

/** Nothing was sent along, nothing else was asked. */
export const BARE_THREAD: InboxThread = {
  ticket: {
    ...(TICKETS[2] as InboxTicket),
    requester: { ...KENJI, organization: null },
  },
  comments: [
    {
      ...comment(
        1,
        asRequester(KENJI),
        120,
        'アプリから10分ごとにサインアウトされます。設定は変えていません。',
      ),
      id: id(7999),
    },
  ],
  earlier: 0,
  notes: [],
  calls: [],
  readUpTo: 1,
  page: null,
  environment: {},
  unsent: [],
  others: [],
};

export const CLOSED_THREAD: InboxThread = {
  ...THREAD,
  ticket: { ...FIRST, status: 'closed' },
};

export const MERGED_THREAD: InboxThread = {
  ...CLOSED_THREAD,
  ticket: { ...CLOSED_THREAD.ticket, mergedInto: THREAD.others[0] ?? null },
};

/** Somebody wants to be called, in a language of their own. */
export const CALL_THREAD: InboxThread = {
  ...BARE_THREAD,
  ticket: CALLS[1] as InboxTicket,
  calls: [
    { id: id(7401), after: 1, agent: TOM, reached: false, createdAt: ago(48) },
    { id: id(7402), after: 1, agent: MAYA, reached: true, createdAt: ago(20) },
  ],
};

/** The answers of this thread go elsewhere, and no mail server takes them. */
export const UNSENT_THREAD: InboxThread = {
  ...THREAD,
  ticket: { ...FIRST, answer: { channel: 'email', language: 'fr', email: 'ana.office@brightwater.example' } },
  unsent: [{ commentId: id(7002), recipient: 'ana.office@brightwater.example', state: 'waiting' }],
};

export const GIVEN_UP_THREAD: InboxThread = {
  ...UNSENT_THREAD,
  unsent: UNSENT_THREAD.unsent.map((letter) => ({ ...letter, state: 'given-up' })),
};
