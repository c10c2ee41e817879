import { describe, expect, test } from 'vitest';
import { FIELD_FAULTS, PROBLEM_CODES } from '../../utils/problems/problem';
import { LOCALES } from '../../utils/protocol/limits';
import { EXTENSION, LANGUAGES, placesOf, readMessages, SERVER, silentKeys, spokenKeys } from './messages';
import { plant, readTree } from './source-tree';

const tree = readTree(process.cwd());
const others = LANGUAGES.filter((language) => language !== 'en');

test('the languages are those of the protocol', () => {
  expect([...LOCALES].sort()).toEqual([...LANGUAGES].sort());
});

describe.each([EXTENSION, SERVER])('the sentences of the $name', (catalogues) => {
  const english = readMessages(tree, catalogues, 'en');
  const spoken = spokenKeys(tree, catalogues);

  test.each(others)('have the same keys in %s', (language) => {
    const keys = [...readMessages(tree, catalogues, language).keys()];
    expect(keys.sort()).toEqual([...english.keys()].sort());
  });

  test.each(others)('have the same places to fill in in %s', (language) => {
    const places = Array.from(readMessages(tree, catalogues, language), ([key, message]) => {
      const wanted = placesOf(english.get(key) ?? '');
      return { key, places: fits(key, placesOf(message), wanted) ? wanted : placesOf(message) };
    });
    const wanted = places.map(({ key }) => ({ key, places: placesOf(english.get(key) ?? '') }));
    expect(places).toEqual(wanted);
  });

  test.each(LANGUAGES)('have no $ in %s, which Chrome takes for a place of its own', (language) => {
    const messages = Array.from(readMessages(tree, catalogues, language));
    expect(messages.filter(([, message]) => message.includes('$'))).toEqual([]);
  });

  test('are all spoken somewhere', () => {
    expect(silentKeys(english.keys(), spoken)).toEqual([]);
  });

  test('exist for every key that is asked for', () => {
    expect(spoken.asked.length).toBeGreaterThan(20);
    expect(spoken.asked.filter((key) => !english.has(key))).toEqual([]);
  });

  test('come with every plural in pairs', () => {
    const one = [...english.keys()].filter((key) => key.endsWith('_one'));
    expect(one.filter((key) => !english.has(key.replace(/_one$/, '_other')))).toEqual([]);
  });
});

/** "1 reply" may be written without its number. */
const fits = (key: string, places: string[], wanted: string[]): boolean =>
  key.endsWith('_one') &&
  places.filter((place) => place !== '{count}').join() ===
    wanted.filter((place) => place !== '{count}').join();

describe('every problem', () => {
  const english = readMessages(tree, EXTENSION, 'en');
  /** Problems whose sentence counts something have it in two forms. */
  const hasSentence = (key: string) => english.has(key) || english.has(`${key}_other`);

  test.each(PROBLEM_CODES)('has its sentence: %s', (code) => {
    expect(hasSentence(`problem_${code.replaceAll('-', '_')}`)).toBe(true);
  });
  test.each(FIELD_FAULTS)('of a field has its sentence: %s', (fault) => {
    expect(hasSentence(`fault_${fault.replaceAll('-', '_')}`)).toBe(true);
  });
});

test('the names in the browser stores fit: 75 signs for the name, 132 for the description', () => {
  for (const language of LANGUAGES) {
    const messages = readMessages(tree, EXTENSION, language);
    expect(messages.get('extension_name')?.length).toBeLessThanOrEqual(75);
    expect(messages.get('extension_description')?.length).toBeLessThanOrEqual(132);
  }
});

describe('a planted fault is found:', () => {
  const path = EXTENSION.pathOf('en');
  const withText = (text: string) => plant(tree, { [path]: text });

  test('a key twice', () => {
    const text = '{\n  "a": {\n    "message": "A"\n  },\n  "a": {\n    "message": "B"\n  }\n}\n';
    expect(() => readMessages(withText(text), EXTENSION, 'en')).toThrow('has a key twice');
  });
  test('an empty sentence', () => {
    const text = '{\n  "a": {\n    "message": " "\n  }\n}\n';
    expect(() => readMessages(withText(text), EXTENSION, 'en')).toThrow('"a" has no sentence');
  });
  test('a key nobody speaks', () => {
    const { texts } = spokenKeys(tree, EXTENSION);
    expect(texts.size).toBeGreaterThan(100);
    expect(silentKeys(['planted_key', 'tab_search'], spokenKeys(tree, EXTENSION))).toEqual(['planted_key']);
  });
  test('a key that does not exist', () => {
    const code =
      "import { t } from '../../utils/i18n/messages';\nexport const planted = () => t('planted_key');\n";
    const { asked } = spokenKeys(plant(tree, { 'components/search/planted.ts': code }), EXTENSION);
    expect(asked).toContain('planted_key');
  });
});
