import { describe, expect, test } from 'vitest';
import { article, idsOf, indexOf } from './help-centre';

describe('accents and forms', () => {
  test.each(['Schlüssel ändern', 'Schluessel aendern', 'Schlussel andern', 'SCHLÜSSEL'])(
    'German finds its umlauts however they are typed: %s',
    async (query) => {
      const index = await indexOf([article('key', 'Schlüssel ändern'), article('x', 'Rechnung')], 'de');
      expect(idsOf(index, query)[0]).toBe('key');
    },
  );

  test('what German articles write in two letters is found by an umlaut', async () => {
    expect(
      idsOf(await indexOf([article('key', 'Schluessel'), article('x', 'Tor')], 'de'), 'Schlüssel')[0],
    ).toBe('key');
  });

  test.each([
    ['fr', 'Réinitialiser le mot clé', 'reinitialiser mot cle'],
    ['es', 'Configuración rápida', 'configuracion rapida'],
    ['fr', "L'étiquette de l’envoi", 'etiquette envoi'],
  ] as const)('%s without accents', async (locale, title, query) => {
    expect(idsOf(await indexOf([article('it', title), article('x', 'Autre')], locale), query)[0]).toBe('it');
  });

  test('compatible characters are one', async () => {
    expect(idsOf(await indexOf([article('it', 'Office files')]), 'Oﬃce')).toEqual(['it']);
  });
});

describe('what the corpus teaches', () => {
  const many = [
    article('print', 'Druckereinrichtung', 'Die Druckereinrichtung ist kurz.'),
    ...['a', 'b', 'c'].map((id) => article(id, `Drucker ${id}`, 'Ein Drucker druckt.')),
    ...['d', 'e', 'f'].map((id) => article(id, `Einrichtung ${id}`, 'Die Einrichtung dauert.')),
  ];

  test('a compound is found by its parts, unless told not to learn', async () => {
    expect(idsOf(await indexOf(many, 'de'), 'Einrichtung ')).toContain('print');
    expect(idsOf(await indexOf(many, 'de', { learn: false }), 'Einrichtung ')).not.toContain('print');
  });

  test('words that begin alike and stand together are kin', async () => {
    const corpus = [
      ...['a', 'b', 'c'].map((id) => article(id, id, 'Le dérapage: une voiture peut déraper.')),
      article('only', 'Déraper sur la neige'),
      article('x', 'Autre chose'),
    ];
    expect(idsOf(await indexOf(corpus, 'fr'), 'dérapage ')).toContain('only');
    expect(idsOf(await indexOf(corpus, 'fr', { learn: false }), 'dérapage ')).not.toContain('only');
  });
});

describe('Japanese', () => {
  const pages = [
    article('password', 'パスワードの変更', 'ログイン用のパスワードを変更します。'),
    article('print', '印刷範囲の設定', '印刷する範囲を選びます。'),
    article('server', 'サーバーに接続する', '社内のサーバを使います。'),
    article('keys', 'キーボードショートカット', '短いキー操作です。'),
  ];

  test.each([
    ['パスワードを変更したい', 'password'],
    ['印刷範囲', 'print'],
    ['ﾊﾟｽﾜｰﾄﾞ', 'password'],
    ['サーバに接続', 'server'],
    ['パスワド変更', 'password'],
    ['印刷囲の設定', 'print'],
    ['ショートカト', 'keys'],
    ['キーボー', 'keys'],
  ])('%s', async (query, id) => {
    expect(idsOf(await indexOf(pages, 'ja'), query)[0]).toBe(id);
  });

  test('voiced marks tell words apart', async () => {
    const index = await indexOf([article('a', 'ガス'), article('b', 'カス')], 'ja');
    expect(idsOf(index, 'ガス')[0]).toBe('a');
    expect(idsOf(index, 'カス')[0]).toBe('b');
  });
});
