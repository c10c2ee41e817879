import type { AnswerOffer } from '../../utils/protocol/answer-api';
import type { Comment, Ticket } from '../../utils/protocol/desk-api';
import type { FileFacts } from '../../utils/tickets/bundle';
import type { Draft, DraftAnswer } from '../../utils/tickets/draft';
import { INVOICE_PAGE, MAYA_PHOTO, TOM_PHOTO } from './pictures';

/** Every picture shows this moment. */
export const NOW = Date.parse('2026-06-16T15:41:00+02:00');
export const minutesAgo = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();
const at = (local: string): string => new Date(`2026-${local}:00+02:00`).toISOString();

export const DESK = 'Ledgerly Support';
export const EMAIL = 'ana@brightwater.studio';

export const id = (tail: number): string => `00000000-0000-4000-8000-${String(tail).padStart(12, '0')}`;

export const ANA = { id: id(1), name: 'Ana Ruiz' };
export const MAYA = { id: id(2), name: 'Maya Okafor', photo: '1' };
export const TOM = { id: id(3), name: 'Tom Lindqvist', photo: '1' };
export const PRIYA = { id: id(4), name: 'Priya Raman', photo: null };

export const PHOTOS = new Map<string, string | null>([
  [MAYA.id, MAYA_PHOTO],
  [TOM.id, TOM_PHOTO],
]);

type Agent = typeof MAYA | typeof PRIYA;

export function ticket(
  number: number,
  summary: string,
  change: Partial<Ticket> & { by?: Agent; at: string },
): Ticket {
  const { by, at: lastAt, ...rest } = change;
  const author = by
    ? { kind: 'agent' as const, name: by.name }
    : { kind: 'requester' as const, name: ANA.name };
  return {
    id: id(number),
    number,
    summary,
    status: 'open',
    requester: ANA,
    createdAt: lastAt,
    updatedAt: lastAt,
    comments: by ? 2 : 1,
    lastComment: { id: id(number + 50_000), position: 2, ...author, excerpt: '', createdAt: lastAt },
    lastAgent: by ?? null,
    unread: 0,
    readUpTo: 2,
    can: { reply: true, close: true, reopen: false },
    ...rest,
  };
}

const PAYMENT = ticket(4821, 'Payment link fails for invoices in Swiss francs', {
  by: MAYA,
  at: minutesAgo(12),
  status: 'waiting',
  unread: 2,
  readUpTo: 1,
  comments: 3,
});

export const UNREAD_TICKET: Ticket = {
  ...PAYMENT,
  lastComment: {
    ...PAYMENT.lastComment,
    position: 3,
    excerpt: 'I can see it now: the link is refused because CHF is not switched on for your company yet.',
  },
};

const OVER = { reply: true, close: false, reopen: true };

export const VAT_TICKET = ticket(4807, 'VAT number missing from the PDF header', {
  by: TOM,
  at: at('06-15T16:20'),
});
export const NEW_TICKET = ticket(4823, 'Add a second approver for purchases', {
  at: minutesAgo(130),
  status: 'new',
});
const STATEMENT_TWICE =
  'The bank sent the same statement twice. I removed the second copy; your balance for March is right again.';

export const SOLVED_TICKET = ticket(4790, 'Bank import doubles the entries of 3 March', {
  by: TOM,
  at: at('06-09T10:12'),
  status: 'solved',
  can: { ...OVER, rate: true },
  solution: {
    commentId: id(70_002),
    position: 2,
    name: TOM.name,
    excerpt: STATEMENT_TWICE,
    solvedAt: at('06-09T10:12'),
  },
});

export const SOLVED_COMMENTS = (): Comment[] =>
  thread(SOLVED_TICKET.id, [
    {
      by: 'ana',
      at: minutesAgo(12_000),
      body: 'Every entry of 3 March is there twice.',
      attachments: [STATEMENT],
    },
    { by: TOM, at: minutesAgo(10_000), body: STATEMENT_TWICE },
  ]);

export const LEA = { id: id(5), name: 'Léa Moreau' };

export const TICKETS: Ticket[] = [
  UNREAD_TICKET,
  NEW_TICKET,
  VAT_TICKET,
  SOLVED_TICKET,
  ticket(4755, 'Change the invoice prefix for the new year', {
    by: PRIYA,
    at: at('06-02T09:00'),
    status: 'closed',
    can: OVER,
  }),
  ticket(4731, 'Export of payouts stops at 1,000 rows', {
    by: MAYA,
    at: at('05-28T09:00'),
    status: 'closed',
    can: OVER,
  }),
];

const closed = (number: number, summary: string, by: Agent, day: string): Ticket =>
  ticket(number, summary, { by, at: at(`${day}T09:00`), status: 'closed', can: OVER });

/** A few years with us. */
export const MANY_TICKETS: Ticket[] = [
  ...TICKETS,
  closed(4702, 'Reminder e-mails land in spam', PRIYA, '05-21'),
  closed(4688, 'Cannot remove a customer with open invoices', TOM, '05-14'),
  closed(4671, 'Invite our accountant with read-only rights', PRIYA, '05-06'),
  closed(4650, 'Round totals to 5 centimes', TOM, '04-30'),
  closed(4642, 'Logo looks blurred on printed invoices', MAYA, '04-24'),
];

const ofEveryone = (one: Ticket, index: number): Ticket => (index % 2 ? { ...one, requester: LEA } : one);

/** As the administrator of an organization sees them. */
export const EVERYONES_TICKETS: Ticket[] = TICKETS.map(ofEveryone);
export const MANY_OF_EVERYONE: Ticket[] = MANY_TICKETS.map(ofEveryone);

/** Nothing in here fits on one line. */
export const HUGE_TICKETS: Ticket[] = [
  {
    ...UNREAD_TICKET,
    id: id(9001),
    number: 1048211,
    unread: 27,
    summary:
      'Rechtsschutzversicherungsgesellschaften-Rechnungsempfängeradresse_wird_nicht_umgebrochen_sondern_abgeschnitten',
  },
  ...Array.from({ length: 40 }, (_, index) =>
    ticket(
      100_000 + index,
      `Supercalifragilistic summary number ${index} that goes on and on beyond the end of any line`,
      {
        by: { ...PRIYA, name: 'Priyadarshini Raman-Wolfeschlegelsteinhausen' },
        at: at('05-02T09:00'),
        status: index % 2 ? 'open' : 'closed',
        unread: index < 4 ? 12 : 0,
      },
    ),
  ),
];

type Said = { by: 'ana' | Agent; at: string; body: string; attachments?: Comment['attachments'] };

const comment = (
  ticketId: string,
  position: number,
  { by, at: said, body, attachments = [] }: Said,
): Comment => ({
  id: id(70_000 + position),
  ticketId,
  position,
  author: by === 'ana' ? { kind: 'requester', ...ANA, photo: null } : { kind: 'agent', ...by },
  body,
  createdAt: said,
  attachments,
});

export const thread = (ticketId: string, said: Said[]): Comment[] =>
  said.map((one, index) => comment(ticketId, index + 1, one));

const sha256 = 'a'.repeat(64);

export const SCREENSHOT: Comment['attachments'][number] = {
  id: id(301),
  name: 'screenshot.png',
  type: 'image/png',
  bytes: 151_552,
  sha256,
  kind: 'screenshot',
};

export const STATEMENT: Comment['attachments'][number] = {
  ...SCREENSHOT,
  id: id(302),
  name: 'statement-of-account-march-2026-brightwater-studio.csv',
  type: 'text/csv',
  bytes: 12_400,
  kind: 'file',
};

export const PICTURES = new Map<string, string | null>([[SCREENSHOT.id, INVOICE_PAGE]]);

const FIRST_WORDS =
  'When I choose Share on invoice 2094 I get “Payment link could not be created (PAY-4012)”. Links for invoices in euros work.';

export const COMMENTS = thread(UNREAD_TICKET.id, [
  { by: 'ana', at: at('06-16T14:31'), body: FIRST_WORDS, attachments: [SCREENSHOT] },
  {
    by: MAYA,
    at: at('06-16T15:28'),
    body: 'I can see it now: the link is refused because Swiss francs are not switched on for your company yet.',
  },
  {
    by: MAYA,
    at: at('06-16T15:29'),
    body: 'Open Settings › Payments › Currencies, switch on Swiss franc, then share the invoice again. Steps: https://help.ledgerly.com/currencies. Could you tell me if the new link opens?',
  },
]);

export const FILES: (FileFacts & { address: string })[] = [
  { ...SCREENSHOT, kind: 'screenshot', width: 1200, height: 700, address: INVOICE_PAGE },
  { ...STATEMENT, kind: 'file', address: 'data:,' },
];

export const OFFER: AnswerOffer = {
  email: { languages: ['en', 'de', 'fr', 'es', 'ja'] },
  call: {
    languages: ['en', 'de', 'fr'],
    hours: {
      timeZone: 'Europe/Zurich',
      week: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' })),
    },
  },
};

export const ANSWER: DraftAnswer = {
  channel: 'email',
  language: 'en',
  email: null,
  phone: { country: '', typed: '', number: null },
};

export const EMPTY_DRAFT: Draft = {
  version: 1,
  place: 'new-ticket',
  account: 'gallery',
  ticketId: id(501),
  commentId: id(502),
  revision: 0,
  summary: '',
  body: '',
  page: { url: 'https://app.ledgerly.com/invoices/2094', title: 'Invoice 2094, Ledgerly', included: true },
  environment: {
    browser: { value: 'Chrome 137', included: true },
    system: { value: 'macOS 15.5', included: true },
    window: { value: '1440 × 820, zoom 100 %', included: false },
    language: { value: 'English (Switzerland)', included: true },
    extension: { value: 'Handrail 0.1.0', included: true },
  },
  fileIds: [],
  updatedAt: NOW,
};

export const DRAFT: Draft = {
  ...EMPTY_DRAFT,
  revision: 12,
  summary: 'Payment link fails for invoices in CHF',
  body: FIRST_WORDS,
  answer: ANSWER,
  fileIds: FILES.map((file) => file.id),
};

export const REPLY_DRAFT: Draft = {
  ...EMPTY_DRAFT,
  place: `reply:${UNREAD_TICKET.id}`,
  page: null,
  environment: {},
  body: 'It opens now, thank you. Is there a way to switch it on for all our companies at once?',
};
