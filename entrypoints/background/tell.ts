import { nameIcon, showBadge } from '../../utils/browser/badge';
import { showOnShelf } from '../../utils/browser/shelf';
import { type CornerFacts, cornerStateOf } from '../../utils/corner/corner-facts';
import { cornerTexts } from '../../utils/i18n/corner-texts';
import { database } from '../../utils/storage/database';
import { readSetting } from '../../utils/storage/settings';
import { unreadOf } from '../../utils/tickets/unread';

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
  const [tickets, account, token, opened] = await Promise.all([
    database.tickets.toArray(),
    readSetting('account'),
    readSetting('token'),
    readSetting('opened'),
  ]);
  const { count, latest } = unreadOf(tickets);
  const waiting = account ? await database.outbox.where({ account: account.key }).count() : 0;
  return {
    unread: count,
    agentName: latest?.agent.name ?? null,
    photo: latest ? ((await database.faces.get(latest.agent.id))?.dataUrl ?? null) : null,
    waiting,
    signedOut: account !== null && token === null,
    opened: opened ?? false,
  };
}
