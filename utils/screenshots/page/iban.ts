import type { Span } from './find-sensitive';

/** How long an account number is in each country of the registry. */
const LENGTHS: Record<string, number> = Object.fromEntries(
  (
    'NO15 BE16 BI27 DK18 FI18 FO18 FK18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 XK20 LT20 LU20 CR22 GB22 GE22 ' +
    'IE22 ME22 BG22 BH22 DE22 RS22 VA22 AE23 GI23 IL23 IQ23 OM23 SO23 TL23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 ' +
    'SE24 SK24 TN24 VG24 LY25 PT25 ST25 IS26 TR26 FR27 GR27 IT27 MC27 MR27 SM27 DJ27 MG27 AL28 AZ28 BY28 CY28 ' +
    'DO28 GT28 HN28 HU28 LB28 NI28 PL28 SV28 SD18 BF28 BJ28 CI28 CM27 CV25 DZ26 GA27 CF27 CG27 TD27 GQ27 GW25 ' +
    'IR26 KM27 MA28 ML28 MN20 MZ25 NE28 SN28 TG28 UA29 BR29 EG29 PS29 QA29 KW30 YE30 JO30 MU30 LC32 MT31 RU33 ' +
    'SC31 CH21 LI21 HR21 LV21 AO25'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const BEGINNING = /(?<![A-Za-z\d])(?:IBAN)?([A-Za-z]{2})[ -]?\d{2}/gi;

export function findIbans(plain: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: beginning, 1: country = '' } of plain.matchAll(BEGINNING)) {
    const start = index + beginning.toUpperCase().lastIndexOf(country.toUpperCase());
    const length = LENGTHS[country.toUpperCase()];
    const end = length ? endOf(plain, start, length) : null;
    if (end !== null && passesMod97(plain.slice(start, end))) found.push({ start, end });
  }
  return found;
}

/** Where `length` letters and digits end that at most a space, a dot or a dash part; null when there are not so many. */
function endOf(plain: string, start: number, length: number): number | null {
  let count = 0;
  for (let at = start; at < plain.length; at++) {
    if (/[A-Za-z\d]/.test(plain[at] ?? '')) count++;
    else if (!/[ .-]/.test(plain[at] ?? '') || /[ .-]{2}/.test(plain.slice(at, at + 2))) return null;
    if (count === length) return /[A-Za-z\d]/.test(plain[at + 1] ?? '') ? null : at + 1;
  }
  return null;
}

/** The check of ISO 13616: country and check digits to the end, letters as numbers from 10. */
export function passesMod97(text: string): boolean {
  const signs = text.replace(/[^A-Za-z\d]/g, '').toUpperCase();
  let rest = 0;
  for (const sign of signs.slice(4) + signs.slice(0, 4))
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
