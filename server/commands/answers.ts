import type { AnswerOffer, PhoneHours } from '../../utils/protocol/answer-api';
import { LANGUAGE_TAG } from '../../utils/protocol/schema-parts';
import { keepOffer } from '../db/answer-offer';
import { answerOffer } from '../desk/answers';
import type { Desk } from '../desk/desk';
import { StartFault } from '../start-fault';
import type { Command } from './command';

const UNCHANGED = 'Nothing has changed.';

export const setLanguagesCommand: Command = {
  words: '<language>...',
  does: 'the languages of answers by e-mail, such as: en fr pt-BR',
  count: [1, 50],
  async run({ desk }, words) {
    const languages = languagesOf(words);
    await change(desk, (offer) => ({ ...offer, email: { languages } }));
    return `Answers by e-mail are offered in: ${languages.join(', ')}.`;
  },
};

export const setPhoneCommand: Command = {
  words: 'off | <time zone> <language,language> <days> <from-to> [<days> <from-to>]...',
  does: 'people may ask to be called, such as: Europe/Paris en,fr mon-thu 09:00-17:30 fri 09:00-12:00',
  count: [1, 30],
  async run({ desk }, words) {
    if (words.length === 1 && words[0] === 'off') {
      await change(desk, (offer) => ({ ...offer, call: null }));
      return 'Nobody can ask to be called any more; tickets that are there stay as they are.';
    }
    const [zone = '', languages = '', ...spans] = words;
    const hours = { timeZone: timeZoneOf(zone), week: weekOf(spans) };
    const call = { languages: languagesOf(languages.split(',')), hours };
    await change(desk, (offer) => ({ ...offer, call }));
    return `Calls are offered in: ${call.languages.join(', ')}.\n${hoursText(hours)}`;
  },
};

async function change({ sql }: Desk, to: (offer: AnswerOffer) => AnswerOffer): Promise<void> {
  await keepOffer(sql, to(await answerOffer(sql)));
}

function languagesOf(words: string[]): string[] {
  const languages = words.map(canonical);
  return [...new Set(languages)];
}

function canonical(word: string): string {
  const tag = canonicalTag(word.trim());
  const known = tag && new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag);
  if (tag && known && LANGUAGE_TAG.test(tag)) return tag;
  throw new StartFault(`"${word}" is no language; write en, fr or pt-BR. ${UNCHANGED}`);
}

function canonicalTag(word: string): string | null {
  try {
    return Intl.getCanonicalLocales(word)[0] ?? null;
  } catch {
    return null;
  }
}

function timeZoneOf(word: string): string {
  try {
    const zone = new Intl.DateTimeFormat('en', { timeZone: word }).resolvedOptions().timeZone;
    if (/^(UTC$|[A-Z].*\/)/.test(zone)) return zone;
  } catch {
    // Said below.
  }
  throw new StartFault(`"${word}" is no time zone; write one such as Europe/Paris. ${UNCHANGED}`);
}

type Week = PhoneHours['week'];

function weekOf(words: string[]): Week {
  if (words.length === 0 || words.length % 2 !== 0)
    throw new StartFault(`Days and hours come in pairs, such as: mon-fri 09:00-17:30. ${UNCHANGED}`);
  const week: Week = [];
  for (let at = 0; at < words.length; at += 2) week.push(...spansOf(words[at] ?? '', words[at + 1] ?? ''));
  week.sort((one, other) => one.day - other.day || one.from.localeCompare(other.from));
  const clash = week.find(
    ({ day, from }, at) => week[at - 1]?.day === day && from < (week[at - 1]?.to ?? ''),
  );
  if (clash) throw new StartFault(`${DAYS[clash.day - 1]} has hours that overlap. ${UNCHANGED}`);
  return week;
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function spansOf(days: string, hours: string): Week {
  const [first = '', last = first] = days.toLowerCase().split('-');
  const [begin, end] = [DAYS.indexOf(first) + 1, DAYS.indexOf(last) + 1];
  if (begin === 0 || end < begin)
    throw new StartFault(`"${days}" are no days; write mon, or mon-fri. ${UNCHANGED}`);
  const clock = /^(([01]\d|2[0-3]):[0-5]\d)-(([01]\d|2[0-3]):[0-5]\d|24:00)$/.exec(hours);
  const [from, to] = [clock?.[1] ?? '', clock?.[3] ?? ''];
  if (!clock || from >= to)
    throw new StartFault(`"${hours}" are no hours of one day; write them as 09:00-17:30. ${UNCHANGED}`);
  return Array.from({ length: end - begin + 1 }, (_, more) => ({ day: begin + more, from, to }));
}

const hoursText = ({ timeZone, week }: PhoneHours): string =>
  [`Hours, ${timeZone}:`, ...week.map(({ day, from, to }) => `  ${DAYS[day - 1]} ${from}-${to}`)].join('\n');
