import { afterEach, expect, it, vi } from 'vitest';
import { createDeskClient } from '../../../../utils/desk-client/desk-client';
import * as data from '../../../gallery/data';

afterEach(() => vi.unstubAllGlobals());

const { sendStatus } = createDeskClient('https://desk.test', 'secret');

function deskAnswers(body: object): void {
  vi.stubGlobal('fetch', async () => Response.json(body));
}

it('is acknowledged by the ticket itself', async () => {
  deskAnswers(data.VAT_TICKET);
  for (const status of ['open', 'closed'] as const) {
    expect(await sendStatus(data.VAT_TICKET.id, { status })).toEqual({ ok: true, value: data.VAT_TICKET });
  }
});

it('a ticket that was merged is opened again where its talk goes on: that one acknowledges', async () => {
  deskAnswers(data.NEW_TICKET);
  const answer = await sendStatus(data.VAT_TICKET.id, { status: 'open' });
  expect(answer).toEqual({ ok: true, value: data.NEW_TICKET });
  expect(await sendStatus(data.VAT_TICKET.id, { status: 'closed' })).toMatchObject({ ok: false });
});

it('is not acknowledged by what is no ticket', async () => {
  deskAnswers({ status: 'open', id: 'portal' });
  const answer = await sendStatus(data.VAT_TICKET.id, { status: 'open' });
  expect(answer).toEqual({ ok: false, problem: { code: 'strange-answer' } });
});
