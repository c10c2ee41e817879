const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** A size as people write it: `148 kB`, `1.4 MB` (thousands, as file managers count). */
export const size = (locale: string, bytes: number): string => {
  const power = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : 2;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 2 ? 1 : 0,
  }).format(bytes / 1000 ** power);
};

/** A file name cut in the middle so that its ending stays: `a-very-lo….csv`. */
export const cutName = (name: string, length = 32): string => {
  const letters = [...name];
  if (letters.length <= length) return name;
  const end = Math.min(10, Math.floor(length / 3));
  return `${letters.slice(0, length - end - 1).join('')}…${letters.slice(-end).join('')}`;
};
