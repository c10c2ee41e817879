import { nameIcon, showBadge } from '../../utils/browser/badge';
import { showOnShelf } from '../../utils/browser/shelf';
import { type CornerFacts, cornerStateOf } from '../../utils/corner/corner-facts';
import { cornerTexts } from '../../utils/i18n/corner-texts';
import { database } from '../../utils/storage/database';
import { readSetting } from '../../utils/storage/settings';
import { readTold } from './told';

/** Shows on badge and corner button what is kept: the only place that decides what they say. */
export async function tell(): Promise<void> {
  const facts = await readFacts();
  const locale = (await readSetting('language')) ?? (await readSetting('locale')) ?? undefined;
  const state = cornerStateOf(facts, await cornerTexts(locale, facts));
  const signedOut = state.state === 'signed-out';
  await Promise.all([
    showOnShelf(state),
    showBadge(signedOut ? '!' : state.count, signedOut ? 'signed-out' : 'answer'),
    nameIcon(state.label),
  ]);
}

async function readFacts(): Promise<CornerFacts> {
  const [told, account, token, opened] = await Promise.all([
    readTold(),
    readSetting('account'),
    readSetting('token'),
    readSetting('opened'),
  ]);
  const { count, latest } = told.unread;
  const last = told.moved.at(-1);
  return {
    unread: count,
    agentName: latest?.agent.name ?? null,
    photo: latest ? ((await database.faces.get(latest.agent.id))?.dataUrl ?? null) : null,
    moved: last ? { count: told.moved.length, number: last.number, status: last.status } : null,
    waiting: account ? await countWaiting(account.key) : 0,
    signedOut: account !== null && token === null,
    opened: opened ?? false,
  };
}

/** What is held back to be undone does not wait to be sent. */
const countWaiting = (account: string): Promise<number> =>
  database.outbox
    .where({ account })
    .filter(({ notBefore = 0 }) => notBefore <= Date.now())
    .count();
