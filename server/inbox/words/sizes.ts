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
