import type { Person, Session } from '../../utils/protocol/desk-api';
import { type AgentRow, agentByEmail, agentById } from '../db/agents';
import { ensurePerson, type PersonRow, personById } from '../db/people';
import { addSession, removeSession, type SessionRow, sessionByHash, touchSession } from '../db/sessions';
import { transaction } from '../db/sql';
import type { Desk } from './desk';
import { refuse } from './refusal';
import { newToken, tokenHash, tokenKey } from './secrets';
import { type Proof, proveAddress } from './sign-in';

const HOUR = 3_600_000;
const REQUESTER_LIFE = 180 * 24 * HOUR;
const AGENT_LIFE = 7 * 24 * HOUR;
const AGENT_IDLE = 12 * HOUR;
/** Uses of a session are written down at most this often. */
const TOUCH_EVERY = HOUR / 12;

export const toPerson = ({ id, email, name, locale, organization, administrator }: PersonRow): Person => ({
  id,
  email,
  name,
  locale,
  organization,
  administrator,
});

/** Signs a requester in with a proven address; who comes for the first time is made known to the desk. */
export async function signInRequester(desk: Desk, proof: Omit<Proof, 'audience'>): Promise<Session> {
  const { email, locale } = await proveAddress(desk, { ...proof, audience: 'requester' });
  const at = desk.clock();
  const token = newToken();
  const expiresAt = new Date(at.getTime() + REQUESTER_LIFE);
  const person = await transaction(desk.sql, async (query) => {
    const person = await ensurePerson(query, { email, locale, at });
    const session = { personId: person.id, agentId: null, csrf: newToken(), usedAt: at, expiresAt };
    await addSession(query, { ...session, tokenHash: tokenHash(token) });
    return person;
  });
  return { token, expiresAt: expiresAt.toISOString(), person: toPerson(person) };
}

export interface AgentSession {
  agent: AgentRow;
  csrf: string;
}

/** Signs an agent in. @returns also the token for the cookie, and the seconds it lives */
export async function signInAgent(
  desk: Desk,
  proof: Omit<Proof, 'audience'>,
): Promise<AgentSession & { token: string; seconds: number }> {
  const { email } = await proveAddress(desk, { ...proof, audience: 'agent' });
  const agent = await agentByEmail(desk.sql, email);
  if (!agent) throw refuse('expired-code');
  const at = desk.clock();
  const token = newToken();
  const csrf = newToken();
  const expiresAt = new Date(at.getTime() + AGENT_LIFE);
  const session = { personId: null, agentId: agent.id, csrf, usedAt: at, expiresAt };
  await addSession(desk.sql, { ...session, tokenHash: tokenHash(token) });
  return { agent, csrf, token, seconds: AGENT_LIFE / 1000 };
}

export interface RequesterSession {
  viewer: PersonRow;
  /** Of the token, in hexadecimal. */
  tokenHash: string;
  expiresAt: Date;
}

/** Who holds this token. @throws Refusal `signed-out` */
export async function requesterOf(desk: Desk, token: string): Promise<RequesterSession> {
  const session = await liveSession(desk, token);
  const viewer = session?.personId ? await personById(desk.sql, session.personId) : null;
  if (!session || !viewer) throw refuse('signed-out');
  return { viewer, tokenHash: tokenKey(token), expiresAt: session.expiresAt };
}

/** The agent whose cookie this is. @throws Refusal `signed-out` */
export async function agentOf(desk: Desk, token: string): Promise<AgentSession> {
  const session = await liveSession(desk, token);
  const idle = session ? desk.clock().getTime() - session.usedAt.getTime() : 0;
  if (!session?.agentId || idle > AGENT_IDLE) throw refuse('signed-out');
  const agent = await agentById(desk.sql, session.agentId);
  if (!agent) throw refuse('signed-out');
  return { agent, csrf: session.csrf };
}

async function liveSession(desk: Desk, token: string): Promise<SessionRow | null> {
  const hash = tokenHash(token);
  const at = desk.clock();
  const session = await sessionByHash(desk.sql, hash);
  if (!session || session.expiresAt <= at) return null;
  const sinceUse = at.getTime() - session.usedAt.getTime();
  if (sinceUse > TOUCH_EVERY && sinceUse <= AGENT_IDLE) await touchSession(desk.sql, hash, at);
  return session;
}

export const endSession = (desk: Desk, token: string): Promise<void> =>
  removeSession(desk.sql, tokenHash(token));
