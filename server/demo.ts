import { createReadStream } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { addAgent, agentByEmail } from './db/agents';
import team from './demo/team.json';
import { changePhoto } from './desk/agents';
import type { Desk } from './desk/desk';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'demo');

/** Adds the demonstration team, invented people with drawn faces, once; who is there already stays as they are. */
export async function addDemonstrationTeam(desk: Desk): Promise<void> {
  for (const { email, name, photo } of team) {
    if (!(await addAgent(desk.sql, { email, name, at: desk.clock() }))) continue;
    const agent = await agentByEmail(desk.sql, email);
    if (agent) await changePhoto(desk, agent.id, createReadStream(path.join(FOLDER, photo)));
  }
}
