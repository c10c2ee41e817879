import { LOCALES, type Locale } from '../../utils/protocol/limits';

/** The first of our languages in an Accept-Language header, by its weights; English where none is. */
export function preferredLocale(header = ''): Locale {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
      return { tag: tag.slice(0, 2), weight: weight === undefined ? 1 : Number(weight) };
    });
  const ranked = wanted
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  return ranked.flatMap(({ tag }) => LOCALES.find((locale) => locale === tag) ?? [])[0] ?? 'en';
}
