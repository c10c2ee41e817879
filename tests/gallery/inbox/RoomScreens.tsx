import type { ComponentChildren } from 'preact';
import { CallbacksScreen } from '../../../server/inbox/callbacks/CallbacksScreen';
import { InboxFrame, RoomPage } from '../../../server/inbox/frame/InboxFrame';
import type {
  InboxCallbacks,
  InboxOpinions,
  InboxOrganization,
  InboxOrganizations,
} from '../../../server/inbox/lists-protocol';
import { OpinionsHead, OpinionsScreen } from '../../../server/inbox/opinions/OpinionsScreen';
import { OrganizationScreen } from '../../../server/inbox/organizations/OrganizationScreen';
import { OrganizationsScreen } from '../../../server/inbox/organizations/OrganizationsScreen';
import { RoomState } from '../../../server/inbox/parts/RoomState';
import type { Room } from '../../../server/inbox/state/address';
import { useWords } from '../../../server/inbox/words/WordsContext';
import type { ProblemCode } from '../../../utils/problems/problem';
import { GalleryBar } from './GalleryBar';
import { ANA, id, KENJI, LUCIA, MAYA, NOBODY, TOM } from './people';
import { NOW, PHONE_HOURS } from './tickets';

const nothing = () => {};
const kept = async () => true;
const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();
const DAY = 24 * 60;

export const CALLBACKS: InboxCallbacks = {
  items: [
    {
      ticketId: id(4819),
      number: 4819,
      summary: 'The app signs me out every ten minutes',
      requester: { name: KENJI.name, organization: KENJI.organization.name },
      phone: '+81345782291',
      language: 'en',
      since: ago(104),
      tries: [{ agent: TOM, createdAt: ago(31) }],
      assignee: MAYA,
    },
    {
      ticketId: id(4823),
      number: 4823,
      summary: 'Discount not shown on the French invoice',
      requester: { name: 'Élodie Caron', organization: null },
      phone: '+33186654012',
      language: 'fr',
      since: ago(38),
      tries: [],
      assignee: null,
    },
    {
      ticketId: id(4824),
      number: 4824,
      summary: 'Rechnungsempfangsbestätigungsbenachrichtigungseinstellungen lassen sich nicht speichern',
      requester: { name: NOBODY.name, organization: NOBODY.organization.name },
      phone: '+491512345678901',
      language: 'pt-BR',
      since: ago(9),
      tries: [
        { agent: MAYA, createdAt: ago(6) },
        { agent: TOM, createdAt: ago(2) },
      ],
      assignee: null,
    },
  ],
  phoneHours: PHONE_HOURS,
  today: { reached: 9, longestWaitMinutes: 24 },
};

const WEEKS: (number | null)[] = [7.6, 7.7, 7.5, 7.8, 7.9, null, 8, 8.1, 7.9, 8.2, 8.3, 8.4];

const person = ({ name, email, organization }: typeof ANA | typeof KENJI | typeof LUCIA) => ({
  name,
  email,
  organization: organization.name,
});

const opinion = (
  number: number,
  score: number | null,
  text: string,
  who: typeof ANA | typeof KENJI,
  minutes: number,
) => ({
  id: id(number),
  score,
  text,
  createdAt: ago(minutes),
  person: person(who),
  ticket: null,
});

export const FEEDBACK: InboxOpinions = {
  kind: 'feedback',
  weeks: '12',
  average: 8.13,
  before: 7.71,
  count: 155,
  spread: [1, 0, 1, 2, 2, 5, 9, 21, 48, 37, 29],
  byWeek: WEEKS.map((average, index) => ({ from: ago((12 - index) * 7 * DAY), average, count: 12 })),
  items: [
    opinion(
      9101,
      8,
      'Reminders save me a morning each week. Sharing links in francs took me a while to find.',
      ANA,
      5,
    ),
    opinion(9102, 10, 'Closing the quarter took an hour. It used to take two days.', KENJI, 120),
    opinion(9103, 4, 'Every export has the columns in another order, so my macros break.', ANA, DAY + 4),
    opinion(9104, 9, '', KENJI, DAY + 90),
    opinion(
      9105,
      7,
      `Ich wünsche mir ${'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(9)}`,
      ANA,
      6 * DAY,
    ),
  ],
  next: 'more',
};

const RATINGS: InboxOpinions = {
  ...FEEDBACK,
  kind: 'ratings',
  average: 4.4,
  before: 4.4,
  count: 61,
  spread: [1, 2, 4, 19, 35],
  byWeek: FEEDBACK.byWeek.map((week) => ({ ...week, average: week.average && week.average / 2 })),
  items: [
    {
      ...opinion(4790, 5, 'Answered in ten minutes, and it worked.', ANA, 40),
      ticket: {
        id: id(4790),
        number: 4790,
        summary: 'Bank import doubles the entries of 3 March',
        agent: TOM,
      },
    },
    {
      ...opinion(4771, null, '', KENJI, 2 * DAY),
      ticket: { id: id(4771), number: 4771, summary: 'Reset the numbering for a new company', agent: null },
    },
  ],
  next: null,
};

const NO_OPINIONS: InboxOpinions = {
  ...FEEDBACK,
  items: [],
  count: 0,
  average: null,
  before: null,
  next: null,
};

const ORGANIZATIONS: InboxOrganizations = {
  items: [ANA, KENJI, LUCIA, NOBODY].map(({ organization }, index) => ({
    ...organization,
    people: 3 + index * 11,
    administrators: index,
    open: 7 - index,
  })),
  total: 412,
};

const member = (
  { name, email, locale, administrator }: typeof ANA | typeof NOBODY | typeof KENJI,
  number: number,
) => ({
  id: id(number),
  name,
  email,
  locale,
  administrator,
  tickets: number % 7,
});

const ORGANIZATION: InboxOrganization = {
  ...ANA.organization,
  people: [member(ANA, 11), member(KENJI, 12), member(NOBODY, 14)],
  tickets: [
    {
      id: id(4821),
      number: 4821,
      summary: 'Payment link fails for invoices in Swiss francs',
      status: 'open',
      requester: ANA.name,
      updatedAt: ago(4),
    },
    {
      id: id(4790),
      number: 4790,
      summary: 'Bank import doubles the entries of 3 March',
      status: 'solved',
      requester: KENJI.name,
      updatedAt: ago(3 * DAY),
    },
  ],
};

const Page = ({ room, children }: { room: Room['name']; children: ComponentChildren }) => (
  <InboxFrame bar={<GalleryBar room={room} />} showing={null}>
    <RoomPage>{children}</RoomPage>
  </InboxFrame>
);

const Callbacks = (known: InboxCallbacks) => (
  <Page room="callbacks">
    <CallbacksScreen known={known} busy={null} refused={null} onCalled={nothing} />
  </Page>
);

const Opinions = (known: InboxOpinions) => (
  <Page room="opinions">
    <OpinionsHead kind={known.kind} weeks={known.weeks} onWeeks={nothing} />
    <OpinionsScreen known={known} growing={false} error={undefined} onMore={nothing} />
  </Page>
);

const Organizations = ({ known, sought = '' }: { known: InboxOrganizations; sought?: string }) => (
  <Page room="organizations">
    <OrganizationsScreen
      known={known}
      sought={sought}
      error={undefined}
      busy={false}
      onSearch={nothing}
      onMake={kept}
    />
  </Page>
);

const Organization = ({ known, refused = false }: { known: InboxOrganization; refused?: boolean }) => {
  const words = useWords();
  return (
    <Page room="organization">
      <OrganizationScreen
        known={known}
        busy={null}
        refused={refused ? { what: 'new', sentence: words.say('inbox_member_elsewhere') } : null}
        onRename={kept}
        onAdd={kept}
        onAdministrator={nothing}
        onDropMember={nothing}
      />
    </Page>
  );
};

const Unread = ({ code }: { code?: ProblemCode }) => (
  <Page room="callbacks">
    <RoomState
      state={{ value: null, problem: code ? { code } : null, busy: null, refused: null }}
      onRetry={nothing}
    >
      {() => null}
    </RoomState>
  </Page>
);

/** Callbacks, feedback and organizations, in every state. */
export const ROOM_SCREENS = {
  callbacks: () => <Callbacks {...CALLBACKS} />,
  'callbacks-empty': () => (
    <Callbacks items={[]} phoneHours={null} today={{ reached: 0, longestWaitMinutes: null }} />
  ),
  feedback: () => <Opinions {...FEEDBACK} />,
  ratings: () => <Opinions {...RATINGS} />,
  'feedback-empty': () => <Opinions {...NO_OPINIONS} />,
  organizations: () => <Organizations known={ORGANIZATIONS} />,
  'organizations-none': () => <Organizations known={{ items: [], total: 0 }} sought="Northwind" />,
  organization: () => <Organization known={ORGANIZATION} />,
  'organization-refused': () => <Organization known={ORGANIZATION} refused />,
  'organization-empty': () => <Organization known={{ ...ORGANIZATION, people: [], tickets: [] }} />,
  'room-loading': () => <Unread />,
  'room-failed': () => <Unread code="timeout" />,
};
