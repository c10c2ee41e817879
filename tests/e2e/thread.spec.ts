import { expect, test } from './fixtures';
import { Agent } from './parts/agent';
import { Requester } from './parts/requester';
import { newAddress, openHelp, place, signIn } from './parts/sign-in';
import { SwiftAgent } from './parts/swift-agent';

let runs = 0;
/** Words that stand in no other ticket. */
const mark = (): string => `${process.pid}-${++runs}`;

test('S23, S24, S25, S26: a reply with a picture, reply and close, undo, close, and open again with the team', async ({
  person,
  desk,
  site,
}) => {
  const agent = new Agent(desk);
  await agent.start();
  const team = new SwiftAgent(agent);
  const me = newAddress();
  const asker = new Requester(desk, me);
  await asker.start();
  const summary = `Roof window ${mark()}`;
  const { id, number } = await asker.ask(summary, 'It does not shut.');
  await team.answer(id, 'Which of the two?');
  const status = async () => (await asker.tickets()).find((ticket) => ticket.id === id)?.status;

  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, me);
  await panel.getByRole('button', { name: new RegExp(`answered.*${summary}`) }).click();
  const log = panel.getByRole('log');
  await expect(log.getByText('Which of the two?')).toBeVisible();
  await expect(log.getByText('1 new')).toBeVisible();
  // By keyboard to the last message, whose time is then the full date.
  await log.focus();
  await panel.keyboard.press('ArrowUp');
  const last = log.getByRole('article').last();
  await expect(last).toBeFocused();
  await expect(last.locator('time')).toHaveText(/20\d\d/);

  // A reply with a picture of the page, by one click.
  await panel.getByRole('button', { name: 'Screenshot', exact: true }).click();
  await expect(panel.getByRole('img', { name: 'Screenshot' })).toBeVisible();
  await panel.getByLabel('Your reply').fill('The left one, as you see.');
  await panel.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect.poll(status).toBe('open');
  await expect(log.getByText('The left one, as you see.')).toBeVisible();
  await expect(log.getByRole('button', { name: /Show Screenshot/ })).toBeVisible();

  // Something new while the thread is open is shown without a step, and the focus stays where it is.
  const box = panel.getByLabel('Your reply');
  await box.click();
  await expect(box).toBeFocused();
  await team.answer(id, 'Turn the screw at its top.');
  await expect(log.getByText('Turn the screw at its top.')).toBeVisible();
  await expect(box).toBeFocused();

  // Reply and close, and one press takes both back.
  await box.fill('Done, it shuts.');
  await panel.getByRole('button', { name: 'Reply and close' }).click();
  await expect(panel.getByText(`Ticket ${number} is closed`)).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(box).toHaveValue('Done, it shuts.');
  await expect(panel.getByText(`Ticket ${number} is closed`)).toHaveCount(0);
  expect(await status()).toBe('waiting');
  await panel.getByRole('button', { name: 'Reply and close' }).click();
  await expect.poll(status).toBe('closed');
  await expect(log.getByText('Done, it shuts.')).toHaveCount(1);

  // Open again: it goes back to the team; then closed without a word.
  await panel.getByRole('button', { name: 'Reopen' }).click();
  await expect.poll(status).toBe('open');
  await panel.getByRole('button', { name: 'Close ticket' }).click();
  await expect(panel.getByRole('button', { name: 'Reopen' })).toBeVisible();
  await expect.poll(status).toBe('closed');
  await agent.stop();
});

test('S24: a draft is kept for each thread, and two devices that reply at once have the same thread', async ({
  person,
  desk,
  site,
}) => {
  const me = newAddress();
  const asker = new Requester(desk, me);
  await asker.start();
  const name = mark();
  const one = await asker.ask(`First of two ${name}`, 'One.');
  await asker.ask(`Second of two ${name}`, 'Two.');
  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, me);
  await place(panel, 'Your tickets');
  const open = (words: string) => panel.getByRole('button', { name: new RegExp(`${words} ${name}`) }).click();
  const box = panel.getByLabel('Your reply');
  await open('First of two');
  await box.fill('Half a reply to the first');
  await expect(panel.getByText('Draft kept')).toBeVisible();
  await panel.getByRole('button', { name: /Back/ }).click();
  await open('Second of two');
  await expect(box).toHaveValue('');
  await panel.getByRole('button', { name: /Back/ }).click();
  await open('First of two');
  await expect(box).toHaveValue('Half a reply to the first');

  await Promise.all([
    asker.answer(one.id, 'From the other device.'),
    panel.getByRole('button', { name: 'Reply', exact: true }).click(),
  ]);
  const log = panel.getByRole('log');
  await expect(log.getByText('From the other device.')).toHaveCount(1);
  await expect(log.getByText('Half a reply to the first')).toHaveCount(1);
  await expect.poll(async () => (await asker.tickets()).find(({ id }) => id === one.id)?.comments).toBe(3);
});

test('S30: a rating after a ticket is solved, once; feedback on the product from the menu, a number and a text', async ({
  person,
  desk,
  site,
}) => {
  const agent = new Agent(desk);
  await agent.start();
  const team = new SwiftAgent(agent);
  const me = newAddress();
  const asker = new Requester(desk, me);
  await asker.start();
  const name = mark();
  const rated = await asker.ask(`Rate me ${name}`, 'Help.');
  const skipped = await asker.ask(`Skip me ${name}`, 'Help too.');
  for (const { id } of [rated, skipped]) await team.answer(id, 'There you are.', 'solved');

  const { panel } = await openHelp(person, site);
  await signIn(panel, desk, me);
  await place(panel, 'Your tickets');
  await panel.getByRole('button', { name: new RegExp(`Rate me ${name}`) }).click();
  await panel.getByText('Good', { exact: true }).click();
  await expect(panel.getByRole('radio', { name: 'Good' })).toBeChecked();
  await panel.getByLabel('Anything to add? (optional)').fill('Quick and clear.');
  await panel.getByRole('button', { name: 'Send rating' }).click();
  await expect(panel.getByText(/Your rating: Good/)).toBeVisible();
  await panel.getByRole('button', { name: /Back/ }).click();
  await panel.getByRole('button', { name: new RegExp(`Skip me ${name}`) }).click();
  await panel.getByRole('button', { name: 'Skip' }).click();
  await expect(panel.getByRole('button', { name: 'Send rating' })).toHaveCount(0);

  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Send feedback' }).click();
  await panel.getByText('8', { exact: true }).click();
  await expect(panel.getByRole('radio', { name: '8', exact: true })).toBeChecked();
  await panel.getByLabel('What is the main reason?').fill('It saves me a morning each week.');
  await panel.getByRole('button', { name: 'Send feedback' }).click();
  await expect(panel.getByRole('heading', { name: 'Thank you' })).toBeVisible();

  const database = await desk.openDatabase();
  const opinions = async () => [
    await database.sql`select score, text from rating where ticket_id in (${rated.id}, ${skipped.id}) order by score`,
    await database.sql`select f.score, f.text from feedback f join person p on p.id = f.person_id where p.email = ${me}`,
  ];
  await expect
    .poll(async () => JSON.parse(JSON.stringify(await opinions())))
    .toEqual([
      [
        { score: 4, text: 'Quick and clear.' },
        { score: null, text: '' },
      ],
      [{ score: 8, text: 'It saves me a morning each week.' }],
    ]);
  await database.close();
  await agent.stop();
});
