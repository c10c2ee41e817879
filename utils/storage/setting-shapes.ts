import type { Settings } from './setting';
import {
  type Check,
  dictionaryOf,
  isAnything,
  isFlag,
  isNumber,
  isText,
  listOf,
  maybe,
  one,
  orNull,
  shaped,
} from './shape';

const person = shaped<Settings['account']['person']>({
  id: isText,
  email: isText,
  name: isText,
  locale: isText,
  organization: orNull(shaped<{ id: string; name: string }>({ id: isText, name: isText })),
  administrator: isFlag,
});

const languages = shaped<{ languages: unknown }>({ languages: listOf(isText) });

const answers = shaped<NonNullable<Settings['deskFacts']['answers']>>({
  email: languages,
  call: orNull(
    shaped<{ languages: unknown; hours: unknown }>({
      languages: listOf(isText),
      hours: shaped<{ timeZone: string; week: unknown }>({
        timeZone: isText,
        week: listOf(
          shaped<{ day: number; from: string; to: string }>({ day: isNumber, from: isText, to: isText }),
        ),
      }),
    }),
  ),
});

const limits = shaped<NonNullable<Settings['deskFacts']['limits']>>({
  fileBytes: isNumber,
  videoBytes: isNumber,
  messageBytes: isNumber,
  filesPerMessage: isNumber,
  picturePixels: isNumber,
  fileTypes: listOf(isText),
});

const problem = shaped<{ code: string }>({ code: isText });

const putBack = shaped<Settings['putBack']>({
  windowId: isNumber,
  reading: shaped<{ slug: string }>({ slug: isText }),
  to: one('article', 'behind', 'form'),
  at: isNumber,
});

const preferences = shaped<Settings['preferences']>({
  version: one(1),
  hiddenSites: listOf(isText),
  hiddenEverywhere: isFlag,
  places: maybe(dictionaryOf(shaped<{ start: boolean; rise: number }>({ start: isFlag, rise: isNumber }))),
  folds: maybe(isFlag),
});

const SHAPES: { [K in keyof Settings]: Check } = {
  desk: shaped<Settings['desk']>({ address: isText, name: isText }),
  account: shaped<Settings['account']>({ key: isText, person }),
  token: shaped<Settings['token']>({ token: isText, expiresAt: isText }),
  signIn: shaped<Settings['signIn']>({
    address: isText,
    deskName: isText,
    email: isText,
    id: isText,
    verifier: isText,
    newCodeAt: isNumber,
  }),
  deskFacts: shaped<Settings['deskFacts']>({
    answers: orNull(answers),
    usualAnswerMinutes: orNull(isNumber),
    historySince: maybe(orNull(isText)),
    limits: orNull(limits),
  }),
  replyAddresses: listOf(isText),
  replyCheck: shaped<Settings['replyCheck']>({ id: isText, email: isText, newCodeAt: isNumber }),
  changes: shaped<Settings['changes']>({ cursor: orNull(isText), checkedAt: isNumber, pace: isNumber }),
  movedTickets: listOf(isText),
  notices: shaped<Settings['notices']>({ on: isFlag, withContent: isFlag }),
  trouble: shaped<Settings['trouble']>({ problem: orNull(problem), since: isNumber }),
  damage: shaped<Settings['damage']>({ setAside: isNumber, restored: isNumber, lost: isFlag, at: isNumber }),
  route: shaped<Settings['route']>({
    ticketId: orNull(isText),
    form: maybe(isFlag),
    windowId: maybe(isNumber),
    at: isNumber,
  }),
  carried: shaped<Settings['carried']>({
    words: isText,
    page: orNull(shaped<{ url: string; title: string }>({ url: isText, title: isText })),
    fileIds: listOf(isText),
    pick: orNull(isText),
    problem: orNull(problem),
  }),
  putBack,
  ticketView: shaped<Settings['ticketView']>({
    filter: isText,
    scope: isText,
    order: shaped<{ by: string; down: boolean }>({ by: isText, down: isFlag }),
  }),
  searches: listOf(isText),
  locale: isText,
  language: isText,
  preferences,
  opened: isFlag,
  capturing: shaped<Settings['capturing']>({ done: isNumber, total: isNumber }),
  articles: dictionaryOf(
    shaped<{ etag: string | null; checkedAt: number }>({ etag: orNull(isText), checkedAt: isNumber }),
  ),
};

const isRow = shaped<{ key: string; value: unknown }>({ key: isText, value: isAnything });

/** A setting of an unknown name is none of this version's business: a newer one wrote it, and it stays. */
export function isSetting(row: unknown): boolean {
  if (!isRow(row)) return false;
  const { key, value } = row as { key: string; value: unknown };
  return !Object.hasOwn(SHAPES, key) || SHAPES[key as keyof Settings](value);
}
