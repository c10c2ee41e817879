import type { PersonRow } from '../db/people';
import { lastActivity } from '../db/tickets';
import type { Desk } from './desk';
import type { Pace } from './poll-memory';

const DAY = 86_400_000;
/** How long a ticket that nobody touches may still bring something soon: one that is not over, and one that is. */
const OPEN_FOR = 30 * DAY;
const OVER_FOR = 7 * DAY;
/** How many times seldomer somebody asks when nothing is likely to come, and when nothing can. */
const SELDOM = 5;
const HARDLY = 60;
const LONGEST = 86_400;

/**
 * How often somebody is to ask: often with a ticket that is being dealt with, seldom when it has lain for long or the
 * last one is just over, hardly ever with none. Whoever follows the stream is told at once, whatever the pace.
 */
export async function paceFor({ sql, clock, config }: Desk, viewer: PersonRow): Promise<Pace> {
  const now = clock().getTime();
  const { open, over } = await lastActivity(sql, viewer);
  const pace = (times: number, until = Number.POSITIVE_INFINITY): Pace => ({
    next: Math.min(LONGEST, config.pollSeconds * times),
    until,
  });
  if (open && now < open.getTime() + OPEN_FOR) return pace(1, open.getTime() + OPEN_FOR);
  if (open) return pace(SELDOM);
  if (over && now < over.getTime() + OVER_FOR) return pace(SELDOM, over.getTime() + OVER_FOR);
  return pace(HARDLY);
}
