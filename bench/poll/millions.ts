/** What a million installations cost, by arithmetic from what one poll was measured to cost. */
export interface Population {
  name: string;
  /** Share of the installations, and seconds between their polls. */
  parts: { share: number; seconds: number }[];
}

const INSTALLATIONS = 1_000_000;
const MONTH_SECONDS = 30 * 86_400;

/** The paces are those of the desk (`server/desk/pace.ts`); the shares are an assumption. */
export const POPULATIONS: Population[] = [
  { name: 'flat: everybody every 60 s', parts: [{ share: 1, seconds: 60 }] },
  {
    name: 'adaptive: 2 % with an open ticket, 5 % with one just over, 93 % with none',
    parts: [
      { share: 0.02, seconds: 60 },
      { share: 0.05, seconds: 300 },
      { share: 0.93, seconds: 3_600 },
    ],
  },
];

export function costOf({ name, parts }: Population, poll: { microseconds: number; bytes: number }) {
  const perSecond = parts.reduce((sum, { share, seconds }) => sum + (INSTALLATIONS * share) / seconds, 0);
  return {
    installations: name,
    'polls a second': Math.round(perSecond),
    'cores busy': Number(((perSecond * poll.microseconds) / 1e6).toFixed(3)),
    'GB out a month': Math.round((perSecond * MONTH_SECONDS * poll.bytes) / 1e9),
  };
}
