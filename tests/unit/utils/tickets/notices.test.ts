import { describe, expect, it } from 'vitest';
import { noticeTexts } from '../../../../utils/i18n/notice-texts';
import type { Comment, Ticket } from '../../../../utils/protocol/desk-api';
import { type Notice, noticesOf } from '../../../../utils/tickets/notices';

const ticket = (id: string, more: Partial<Ticket> = {}) =>
  ({ id, summary: `About ${id}`, status: 'solved', readUpTo: 1, ...more }) as Ticket;
const answer = (ticketId: string, position: number) =>
  ({
    ticketId,
    position,
    body: `Answer ${position}`,
    author: { id: 'maya', name: 'Maya Okafor' },
  }) as Comment;
const kept = new Map([ticket('t'), ticket('u')].map((one) => [one.id, one]));

describe('notices of the system', () => {
  it('are one a ticket, with the last comment', () => {
    const comments = [answer('t', 2), answer('u', 2), answer('t', 3)];
    const made = noticesOf({ comments, moved: [ticket('u')] }, kept);
    expect(made.map(({ ticket: { id }, count, comment }) => [id, count, comment?.position])).toEqual([
      ['t', 2, 3],
      ['u', 1, 2],
    ]);
  });

  it('tell nothing of what has been read meanwhile, or is gone', () => {
    expect(noticesOf({ comments: [answer('t', 1), answer('x', 2)], moved: [ticket('x')] }, kept)).toEqual([]);
  });

  it('tell of a status alone', () => {
    const [made] = noticesOf({ comments: [], moved: [ticket('t')] }, kept);
    expect(made).toMatchObject({ comment: null, count: 0, agentId: null });
  });
});

describe('what a notice says', () => {
  const told: Notice = { ticket: ticket('t'), comment: answer('t', 2), count: 2, agentId: 'maya' };
  const moved: Notice = { ticket: ticket('t'), comment: null, count: 0, agentId: null };

  it('is who wrote, about what, and how it begins', async () => {
    expect(await noticeTexts('en', told, true)).toEqual({
      title: 'Maya Okafor: About t',
      message: 'Answer 2',
    });
    expect(await noticeTexts('en', moved, true)).toEqual({ title: 'About t', message: 'Solved' });
  });

  it('names nobody and nothing when the content is hidden', async () => {
    const texts = [await noticeTexts('en', told, false), await noticeTexts('en', moved, false)];
    expect(texts.map(({ message }) => message)).toEqual([
      '2 new replies',
      'A ticket of yours has a new status',
    ]);
    expect(JSON.stringify(texts)).not.toMatch(/Maya|About|Answer|Solved/);
  });
});
