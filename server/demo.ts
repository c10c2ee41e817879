import { createReadStream } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnswerOffer } from '../utils/protocol/answer-api';
import { LOCALES } from '../utils/protocol/limits';
import { addAgent, agentByEmail } from './db/agents';
import { keepOffer, keptOffer } from './db/answer-offer';
import team from './demo/team.json';
import { changePhoto } from './desk/agents';
import type { Desk } from './desk/desk';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'demo');

/** Calls in two languages, on working days. */
const OFFER: AnswerOffer = {
  email: { languages: [...LOCALES] },
  call: {
    languages: ['en', 'fr'],
    hours: {
      timeZone: 'Europe/Paris',
      week: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '18:00' })),
    },
  },
};

/**
 * Adds the demonstration team, invented people with drawn faces, once, and lets them call; who and what is there already
 * stays as it is.
 */
export async function addDemonstrationTeam(desk: Desk): Promise<void> {
  if (!(await keptOffer(desk.sql))) await keepOffer(desk.sql, OFFER);
  for (const { email, name, photo } of team) {
    if (!(await addAgent(desk.sql, { email, name, at: desk.clock() }))) continue;
    const agent = await agentByEmail(desk.sql, email);
    if (agent) await changePhoto(desk, agent.id, createReadStream(path.join(FOLDER, photo)));
  }
}
