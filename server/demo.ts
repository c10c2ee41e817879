import { createReadStream } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { addAgent, agentByEmail } from './db/agents';
import { changePhoto } from './desk/agents';
import type { Desk } from './desk/desk';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'demo');

/** Invented people, with drawn faces. */
const TEAM = [
  { email: 'maya@handrail.example', name: 'Maya Okafor', photo: 'maya.png' },
  { email: 'tom@handrail.example', name: 'Tom Lindqvist', photo: 'tom.png' },
];

/** Adds the demonstration team once; who is there already stays as they are. */
export async function addDemonstrationTeam(desk: Desk): Promise<void> {
  for (const { email, name, photo } of TEAM) {
    if (!(await addAgent(desk.sql, { email, name, at: desk.clock() }))) continue;
    const agent = await agentByEmail(desk.sql, email);
    if (agent) await changePhoto(desk, agent.id, createReadStream(path.join(FOLDER, photo)));
  }
}
