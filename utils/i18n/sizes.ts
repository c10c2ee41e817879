import { numberFormat } from './formats';
import { formatTag } from './locale';
import { locale, t } from './messages';

const KILO = 1024;
const MEGA = KILO * KILO;

const number = (value: number, digits: number): string =>
  numberFormat(formatTag(locale.value), { maximumFractionDigits: digits }).format(value);

/** A size in the reader's form: "38 B", "148 kB", "3.4 MB". A kilobyte is 1,024 bytes. */
export function sizeText(bytes: number): string {
  if (bytes < KILO) return t('size_bytes', { size: number(bytes, 0) });
  if (bytes < MEGA) return t('size_kilobytes', { size: number(bytes / KILO, 0) });
  return t('size_megabytes', { size: number(bytes / MEGA, 1) });
}

/** The bytes of a text on the wire. */
export const textBytes = (text: string): number => new TextEncoder().encode(text).length;

/** A share in the reader's form: "84 %", "84%". */
export const percentText = (share: number): string =>
  numberFormat(formatTag(locale.value), { style: 'percent', maximumFractionDigits: 0 }).format(share);
