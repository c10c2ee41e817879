/** Making a format costs as much as a thousand uses of it, and a thread of fifty comments shows a hundred and fifty dates. */
const kept = new Map<string, unknown>();

function keptOrMade<Format>(key: string, make: () => Format): Format {
  const known = kept.get(key) as Format | undefined;
  const format = known ?? make();
  if (!known) kept.set(key, format);
  return format;
}

/** In the time zone of this moment: a device travels while a panel stays open, and a format keeps the zone it was made in. */
export const dateFormat = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  keptOrMade(
    `date ${tag} ${new Date().getTimezoneOffset()} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(tag, options),
  );

export const numberFormat = (tag: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  keptOrMade(`number ${tag} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options));

export const relativeFormat = (tag: string, numeric: 'auto' | 'always'): Intl.RelativeTimeFormat =>
  keptOrMade(`relative ${tag} ${numeric}`, () => new Intl.RelativeTimeFormat(tag, { numeric }));
