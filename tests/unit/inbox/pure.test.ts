import { describe, expect, it } from 'vitest';
import { needsAnswer, statusWord } from '../../../server/inbox/list/status-words';
import { initials } from '../../../server/inbox/parts/Avatar';
import type { Comment, InboxNote } from '../../../server/inbox/protocol';
import { environmentFacts, requesterFacts } from '../../../server/inbox/requester/facts';
import { digitsOf } from '../../../server/inbox/sign-in/CodeField';
import { emailFault } from '../../../server/inbox/sign-in/EmailStep';
import {
  ALL_OPEN,
  opinionsAddress,
  readPlace,
  readRoom,
  SHARES,
  VIEWS,
  writePlace,
} from '../../../server/inbox/state/address';
import { commandOf } from '../../../server/inbox/state/keys';
import { middleSquare } from '../../../server/inbox/state/photo';
import { continues, entriesOf, newComments } from '../../../server/inbox/thread/grouping';
import { splitLinks } from '../../../server/inbox/thread/links';
import { BARE_THREAD, THREAD, TICKETS } from '../../gallery/inbox/tickets';
import { english, german } from './speech';

describe('the address', () => {
  it.each([
    ['#/', {}],
    ['', {}],
    ['#/tickets/abc', { ticketId: 'abc' }],
    ['#/tickets/abc?view=waiting', { view: 'waiting', ticketId: 'abc' }],
    ['#/?view=all&share=mine', { view: 'all', share: 'mine' }],
    ['#/?view=everything&share=hers', {}],
    ['#/?words=vat+number', { words: 'vat number' }],
    ['#/elsewhere/abc', {}],
  ] as const)('%s is a place', (hash, place) => {
    expect(readPlace(hash)).toEqual({ ...ALL_OPEN, ticketId: null, ...place });
  });

  it('reads back what it writes', () => {
    for (const view of VIEWS)
      for (const share of SHARES)
        for (const ticketId of [null, 'abc'])
          for (const words of ['', 'vat & co?'])
            expect(readPlace(writePlace({ view, share, words, ticketId }))).toEqual({
              view,
              share,
              words,
              ticketId,
            });
  });

  it.each([
    ['#/', { name: 'tickets' }],
    ['#/callbacks', { name: 'callbacks' }],
    ['#/feedback', { name: 'opinions', kind: 'feedback', weeks: '12' }],
    ['#/feedback?kind=ratings&weeks=52', { name: 'opinions', kind: 'ratings', weeks: '52' }],
    ['#/feedback?kind=x&weeks=13', { name: 'opinions', kind: 'feedback', weeks: '12' }],
    ['#/organizations', { name: 'organizations', words: '' }],
    ['#/organizations/abc', { name: 'organization', id: 'abc' }],
    ['#/words?locale=de', { name: 'words', locale: 'de' }],
    ['#/words?locale=xx', { name: 'words', locale: null }],
    ['#/nowhere', { name: 'tickets' }],
  ] as const)('%s is a page', (hash, room) => {
    expect(readRoom(hash)).toEqual(room);
  });

  it('of opinions reads back', () => {
    expect(readRoom(opinionsAddress('ratings', '4'))).toEqual({
      name: 'opinions',
      kind: 'ratings',
      weeks: '4',
    });
  });
});

describe('a key', () => {
  const press = (key: string, more = {}, letters = true) =>
    commandOf({ key, modified: false, typing: false, inList: false, ...more }, letters);

  it('moves, writes, changes, searches and goes back', () => {
    expect(['j', 'k', 'r', 'n', 'a', 's', '/', 'Escape'].map((key) => press(key))).toEqual([
      ...['next', 'previous', 'reply', 'note', 'assign', 'status', 'search', 'back'],
    ]);
  });

  it('is a letter while somebody writes', () => {
    expect([press('j', { typing: true }), press('r', { typing: true })]).toEqual([null, null]);
    expect(press('Escape', { typing: true })).toBe('back');
  });

  it('is left to the browser with a modifier', () => {
    expect([press('r', { modified: true }), press('Escape', { modified: true })]).toEqual([null, null]);
  });

  it('moves by arrows in the list only', () => {
    expect([press('ArrowDown'), press('ArrowDown', { inList: true })]).toEqual([null, 'next']);
  });

  it('does nothing alone when single keys are off', () => {
    expect([press('j', {}, false), press('ArrowUp', { inList: true }, false)]).toEqual([null, 'previous']);
  });
});

describe('links', () => {
  const addresses = (text: string) => splitLinks(text).flatMap(({ address }) => address ?? []);

  it('are the web addresses, without what ends the sentence', () => {
    expect(addresses('See https://a.example/x?y=1. Or (http://b.example/c).')).toEqual([
      'https://a.example/x?y=1',
      'http://b.example/c',
    ]);
  });

  it('keep a bracket that belongs to them', () => {
    expect(addresses('https://a.example/x_(y)')).toEqual(['https://a.example/x_(y)']);
  });

  it('are never anything but web addresses', () => {
    expect(addresses('javascript:alert(1) data:text/html,x ftp://a.example')).toEqual([]);
  });

  it('lose nothing of the text', () => {
    for (const text of [
      '',
      'plain',
      'a https://b.example, c',
      'https://',
      'https://a.example',
      'https://[bad/x y',
    ])
      expect(
        splitLinks(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
  });
});

describe('a ticket', () => {
  const [answered, fresh, , open] = TICKETS;

  it('needs an answer while the requester has had the last word', () => {
    expect(TICKETS.map(needsAnswer)).toEqual([true, true, true, false, false, false, false, false, false]);
  });

  it('says that they answered only when the team had answered before', () => {
    expect([answered, fresh, open].map((ticket) => ticket && statusWord(ticket))).toEqual([
      'inbox_status_answered',
      'inbox_status_new',
      'inbox_status_open',
    ]);
  });
});

describe('comments', () => {
  const [first, second] = THREAD.comments;
  if (!first || !second) throw new Error('the gallery has no comments');
  const later = (minutes: number) => ({
    ...first,
    createdAt: new Date(Date.parse(first.createdAt) + minutes * 60_000).toISOString(),
  });

  it('go on within five minutes of the same person', () => {
    expect([continues(later(4), first), continues(later(5), first)]).toEqual([true, false]);
    expect([continues(second, first), continues(first, undefined)]).toEqual([false, false]);
  });

  it('are new when the requester wrote them after what was seen', () => {
    expect(newComments(THREAD.comments, 0).map(({ position }) => position)).toEqual([1, 3]);
    expect(newComments(THREAD.comments, 2).map(({ position }) => position)).toEqual([3]);
    expect(newComments(THREAD.comments, 3)).toEqual([]);
  });
});

describe('a thread of the team', () => {
  const { comments } = THREAD;
  const note = (id: string, after: number, minute: number) => ({
    id,
    after,
    author: { id: 'maya', name: 'Maya', photo: null },
    body: 'x',
    createdAt: new Date(minute * 60_000).toISOString(),
  });
  const call = { ...note('call', 1, 2), agent: { id: 'maya', name: 'Maya', photo: null }, reached: true };

  it('has notes and calls after the comments they followed, as they came', () => {
    const notes = [note('late', 1, 3), note('early', 1, 1), note('last', 3, 9)];
    const ids = entriesOf({ comments, notes, calls: [call] }).map(({ of }) => of.id);
    expect(ids).toEqual([
      ...[comments[0]?.id, 'early', 'call', 'late', comments[1]?.id, comments[2]?.id, 'last'],
    ]);
  });

  it('says again who speaks after a note and after the new line', () => {
    const twice = [comments[0], comments[0]].map((comment, index) => ({
      ...(comment as Comment),
      id: `${index}`,
      position: index + 1,
    }));
    const continued = (notes: InboxNote[], firstNewId?: string) =>
      entriesOf({ comments: twice, notes, calls: [] }, firstNewId).flatMap((entry) =>
        entry.kind === 'comment' ? [entry.continued] : [],
      );
    expect(continued([])).toEqual([false, true]);
    expect(continued([note('between', 1, 1)])).toEqual([false, false]);
    expect(continued([], '1')).toEqual([false, false]);
  });
});

describe('what is typed at sign-in', () => {
  it('is a code, however it was pasted', () => {
    expect(['471 902', 'Code: 471902', '４７１９０２', '4719023', '12'].map(digitsOf)).toEqual([
      '471902',
      '471902',
      '471902',
      '471902',
      '12',
    ]);
  });

  it('is an address with a name, a sign and a dot', () => {
    expect(
      ['', 'maya', 'maya@x', 'm a@x.example', 'maya@x.example', `${'a'.repeat(250)}@x.example`].map(
        emailFault,
      ),
    ).toEqual([
      'inbox_email_missing',
      'inbox_email_wrong',
      'inbox_email_wrong',
      'inbox_email_wrong',
      null,
      'inbox_email_wrong',
    ]);
  });
});

describe('a face', () => {
  it('is two letters without a photo', () => {
    expect(['Maya Okafor', 'maya', 'Ana Maria da Silva', '森 健二', ' ', 'É'].map(initials)).toEqual([
      'MO',
      'MA',
      'AS',
      '森健',
      '',
      'É',
    ]);
  });

  it('is cut from the middle of a picture', () => {
    expect(middleSquare(400, 200)).toEqual({ left: 100, top: 0, edge: 200 });
    expect(middleSquare(3, 8)).toEqual({ left: 0, top: 2, edge: 3 });
  });
});

describe('what is known of the requester', () => {
  it('is told in the agent’s language', () => {
    expect(requesterFacts(german, BARE_THREAD)).toEqual([
      { label: 'inbox_fact_language', value: 'Japanisch' },
    ]);
    expect(requesterFacts(english, THREAD).map(({ value }) => value)).toEqual(['Administrator', 'English']);
  });

  it('leaves out what was not sent along', () => {
    expect(environmentFacts({})).toEqual([]);
    expect(environmentFacts({ system: 'macOS' })).toEqual([{ label: 'inbox_fact_system', value: 'macOS' }]);
  });
});
