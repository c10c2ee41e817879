import { randomUUID } from 'node:crypto';
import type { Command } from '../../server/commands/command';
import { importCommand } from '../../server/commands/import';
import { addAdministratorCommand } from '../../server/commands/people';
import type { Changes } from '../../utils/protocol/desk-api';
import { markdown, newImportFolder } from './import-folder';
import { newTicket, openTestDesk, PNG, type Requester, type TestDesk } from './test-desk';

/** Runs a command of the desk, as `npm run desk --` would. */
export const run = ({ desk }: TestDesk, command: Command, words: string[]): Promise<string> =>
  command.run({ desk, close: async () => {} }, words, new AbortController().signal);

/** A desk with something in every table and every kind of file. */
export async function fullDesk(): Promise<{ test: TestDesk; ana: Requester; cursor: string; file: string }> {
  const test = await openTestDesk();
  const ana = await test.requester('ana@example.com');
  const file = await ana.upload();
  const ticket = await ana.raise({
    attachments: [file],
    description: 'Tab\there\n\\ back\\slash "é" 日本 \u2028 \\N',
  });
  await ana.raise(
    newTicket({ environment: { browser: 'Firefox' }, page: { url: 'https://a.example/x', title: 'X' } }),
  );
  const maya = await test.agent('maya@handrail.example');
  await maya.ask({
    method: 'PUT',
    url: '/inbox/api/me/photo',
    payload: PNG,
    headers: { 'content-type': 'image/png' },
  });
  await maya.reply(ticket.id, 'Answer');
  await test.desk.post.settled();
  await proveAnotherAddress(test, ana);
  await fillWords(test);
  await ana.ask({ method: 'PUT', url: `/v1/tickets/${ticket.id}/read`, payload: { position: 1 } });
  await run(test, addAdministratorCommand, ['ana@example.com', 'Northwind', 'Traders']);
  const articles = await newImportFolder();
  await articles.write('en/shown.md', markdown({ title: 'Shown' }, '![p](p.png)'));
  await articles.write('en/p.png', PNG);
  await run(test, importCommand, [articles.path]);
  await articles.remove();
  await fillVerdicts(test);
  await fillOpinions(test, ticket.id);
  const inTeam = { method: 'PUT' as const, url: `/inbox/api/tickets/${ticket.id}` };
  await maya.ask({ ...inTeam, url: `${inTeam.url}/notes/${randomUUID()}`, payload: { body: 'Among us' } });
  await maya.ask({ ...inTeam, url: `${inTeam.url}/calls/${randomUUID()}`, payload: { reached: true } });
  const { cursor } = (await ana.ask({ url: '/v1/changes' })).json<Changes>();
  return { test, ana, cursor, file };
}

/** Takes out of a desk what came after its first migration. @returns the tables that are emptied */
export async function backToTheFirst({ desk: { sql } }: TestDesk): Promise<string[]> {
  const young = [
    ...['phrase', 'search_report', 'verdict', 'synonym_group', 'article_picture', 'picture', 'article_text'],
    ...['article', 'reply_address', 'reply_address_check', 'letter', 'rating', 'feedback'],
    ...['agent_read_mark', 'note', 'phone_call'],
  ];
  for (const table of [...young, 'attachment']) await sql`delete from ${sql(table)}`;
  for (const [table, columns] of Object.entries(YOUNG_COLUMNS))
    for (const column of columns) await sql`alter table ${sql(table)} drop column ${sql(column)}`;
  return young;
}

const YOUNG_COLUMNS = {
  desk: ['help_version', 'answer_offer', 'link_key'],
  ticket: [
    'answer',
    'status_by',
    'status_at',
    'solution_position',
    'solved_at',
    'assignee_id',
    'merged_into',
  ],
};

/** Those of attachments stay, since the back-up looks for previews; without rows it is enough that none is named. */
export const isOld = (column: string): boolean => !/^(width|height|preview_.*)$/.test(column);

/** One reply address that is proven, and one that is not yet. */
async function proveAnotherAddress(test: TestDesk, { ask }: Requester): Promise<void> {
  const url = '/v1/reply-addresses';
  for (const email of ['ana@work.example', 'ana@third.example']) {
    test.pass(1);
    const asked = await ask({ method: 'POST', url, payload: { email, locale: 'en' } });
    const { id } = asked.json<{ id: string }>();
    const payload = { code: await test.codeFor(email) };
    if (email === 'ana@work.example') await ask({ method: 'POST', url: `${url}/${id}/proof`, payload });
  }
}

async function fillWords({ desk: { sql } }: TestDesk): Promise<void> {
  await sql`insert into search_report values (${randomUUID()}, 'en', 'nothing-found', 'x', null, '2026-11-22')`;
  await sql`insert into synonym_group values (${randomUUID()}, 'en', '["bill", "invoice"]')`;
}

async function fillOpinions({ desk: { sql } }: TestDesk, ticketId: string): Promise<void> {
  await sql`insert into rating values (${ticketId}, 4, 'Quick', '2026-11-22')`;
  await sql`
    insert into feedback
    select ${randomUUID()}, requester_id, 9, 'Fine', 'en', '2026-11-22' from ticket where id = ${ticketId}`;
}

async function fillVerdicts({ desk: { sql } }: TestDesk): Promise<void> {
  await sql`insert into verdict values (${randomUUID()}, 'shown', 'en', true, '2026-11-22')`;
  await sql`
    insert into phrase values (${randomUUID()}, 'shown', 'en', 'how to show', 'agent', 'accepted', 1, '2026-11-22')`;
}
