import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../../utils/search/build-index';
import { article, idsOf, indexOf } from './help-centre';

const shop = [
  article('invoice', 'Download an invoice', 'Every order has its receipt in the list of orders.'),
  article('password', 'Reset your password', 'Choose a new one by the link in our message.'),
  article('export', 'Export reports', 'A report leaves as a table. The reporting page shows each.'),
  article('exporting', 'Exporting a calendar', 'Calendars are exported as files.'),
  article('dark', 'Use the dark theme', 'The theme follows the system.', { tags: ['contrast'] }),
  article('team', 'Invite your team', 'Colleagues get a message.', {
    askedAs: ['how do my coworkers get aboard'],
  }),
];

describe('what is found', () => {
  test('a title by all its words, by some, in another order and in another case', async () => {
    const index = await indexOf(shop);
    expect(idsOf(index, 'Download an invoice')[0]).toBe('invoice');
    expect(idsOf(index, 'INVOICE download')[0]).toBe('invoice');
    expect(idsOf(index, 'receipt')).toEqual(['invoice']);
  });

  test('by tags and by what people asked', async () => {
    const index = await indexOf(shop);
    expect(idsOf(index, 'contrast')).toEqual(['dark']);
    expect(idsOf(index, 'coworkers aboard')[0]).toBe('team');
  });

  test('other forms of a word, the very form first', async () => {
    const index = await indexOf(shop);
    expect(idsOf(index, 'exported calendar')[0]).toBe('exporting');
    expect(idsOf(index, 'export').slice(0, 2)).toEqual(['export', 'exporting']);
    expect(idsOf(index, 'exporting').slice(0, 2)).toEqual(['exporting', 'export']);
  });

  test('the word that is being typed, and only the last', async () => {
    const index = await indexOf(shop);
    expect(idsOf(index, 'pass')[0]).toBe('password');
    expect(idsOf(index, 'reset pa')[0]).toBe('password');
    expect(idsOf(index, 'cal ')).toEqual([]);
  });

  test.each(['pasword', 'passwrod', 'passwored', 'padsword', 'psswort'])(
    'a misspelt word: %s',
    async (typed) => {
      expect(idsOf(await indexOf(shop), `${typed} `)[0]).toBe('password');
    },
  );

  test('words written as one or as two', async () => {
    const index = await indexOf([
      article('gear', 'Oil the gearbox'),
      article('worker', 'Ask a co-worker'),
      article('other', 'Something else for a worker'),
    ]);
    expect(idsOf(index, 'gear box')[0]).toBe('gear');
    expect(idsOf(index, 'coworker ')).toEqual(['worker']);
  });

  test('everyday words, phrases too, behind the words themselves', async () => {
    const index = await indexOf([
      ...shop,
      article('remove', 'Remove a file'),
      article('passcode', 'Passcode'),
    ]);
    expect(idsOf(index, 'how do I get rid of a file')[0]).toBe('remove');
    expect(idsOf(index, 'passcode').slice(0, 2)).toEqual(['passcode', 'password']);
  });

  test('the synonyms of a help centre', async () => {
    expect(idsOf(await indexOf(shop), 'zettel')).toEqual([]);
    const index = await indexOf(shop, 'en', { synonyms: [['zettel', 'invoice']] });
    expect(idsOf(index, 'zettel')).toEqual(['invoice']);
  });

  test('most is the most', async () => {
    const index = await indexOf(Array.from({ length: 30 }, (_, at) => article(`a${at}`, `Printer ${at}`)));
    expect(index.find('printer')).toHaveLength(10);
    expect(index.find('printer', { most: 3 })).toHaveLength(3);
    expect(index.size).toBe(30);
  });

  test('scores fall, and words are there to highlight', async () => {
    const hits = (await indexOf(shop)).find('export a report');
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(hits[0]?.words).toEqual(expect.arrayContaining(['export', 'report', 'reports']));
    expect(hits[0]?.words).not.toContain('a');
  });
});

describe('what comes first', () => {
  test('a title that says the query and no more', async () => {
    const index = await indexOf([
      article('long', 'Move, copy and delete files and folders'),
      article('short', 'Copy files'),
    ]);
    expect(idsOf(index, 'copy files')).toEqual(['short', 'long']);
  });

  test('a title in the order of the query', async () => {
    const index = await indexOf([
      article('a', 'Printer of the server'),
      article('b', 'Server of the printer'),
    ]);
    expect(idsOf(index, 'server printer')[0]).toBe('b');
    expect(idsOf(index, 'printer server')[0]).toBe('a');
  });

  test('an article that holds all words before one that repeats a single one', async () => {
    const index = await indexOf([
      article('one', 'Notes', 'ledger ledger ledger ledger ledger ledger'),
      article('all', 'Remarks', 'a ledger for every voucher'),
      article('x', 'Others', 'voucher'),
      article('y', 'More', 'nothing of that'),
    ]);
    expect(idsOf(index, 'ledger voucher')[0]).toBe('all');
  });

  test('what is asked, not what frames the question', async () => {
    const index = await indexOf([
      article('problem', 'A problem'),
      article('labels', 'Stationery', 'Labels are printed here.'),
      ...['a', 'b', 'c'].map((id) => article(id, `Parcel ${id}`, 'It has a box.')),
    ]);
    expect(idsOf(index, 'I have a problem with labels, what should I do?')[0]).toBe('labels');
  });

  test('stop words count where there is nothing else', async () => {
    const index = await indexOf([article('who', 'Who are we'), article('x', 'Delivery')]);
    expect(idsOf(index, 'who are we')).toEqual(['who']);
  });
});

describe('the bytes', () => {
  test('are the same for the same documents in any order', async () => {
    const bytes = await buildIndex(shop, { locale: 'en' });
    expect(await buildIndex(shop.toReversed(), { locale: 'en' })).toEqual(bytes);
    expect(await buildIndex(shop.slice(1), { locale: 'en' })).not.toEqual(bytes);
  });

  test('say their language', async () => {
    expect((await indexOf(shop, 'fr')).locale).toBe('fr');
  });
});
