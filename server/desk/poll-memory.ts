import { AgingMap } from './aging-map';

/** What a poll without news is answered with. */
export interface Nothing {
  /** The cursor after which there is nothing. */
  cursor: string;
  /** The same as the tag of an answer. */
  tag: string;
  pace: Pace;
}

export interface Pace {
  /** Seconds until the next poll is wanted. */
  next: number;
  /** Milliseconds since 1970 from when it is another one. */
  until: number;
}

/** A session that polls. */
export interface Polling {
  personId: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** A place kept for what is being read of a person. */
interface Place {
  value: Nothing | null;
}

const MOST = 200_000;
const MOST_ENDED = 10_000;

/**
 * What polls without news need, so that they need no database: whose token it is, and how far the person's feed goes.
 * What was read is kept only when nothing was announced while it was read. For a person a place is taken before
 * reading; an announcement clears it, and what is put into a place that was cleared is never found. A session that
 * has ended never comes back, so it is enough to know those that ended lately.
 */
export class PollMemory {
  /** Grows whenever the memory begins anew. */
  generation = 0;
  private open = false;
  private readonly sessions = new AgingMap<string, Polling>(MOST);
  private readonly ended = new AgingMap<string, true>(MOST_ENDED);
  private readonly people = new AgingMap<string, Place>(MOST);

  /** Begins to keep, from nothing. */
  begin(): void {
    this.end();
    this.open = true;
    this.generation++;
  }

  /** Forgets everything and keeps nothing until `begin`. */
  end(): void {
    this.open = false;
    for (const kept of [this.sessions, this.ended, this.people]) kept.clear();
  }

  session(tokenHash: string): Polling | null {
    return this.sessions.get(tokenHash) ?? null;
  }

  nothingFor(personId: string): Nothing | null {
    return this.people.get(personId)?.value ?? null;
  }

  /** @param since the generation in which the session was looked for */
  keepSession(tokenHash: string, session: Polling, since: number): void {
    if (this.open && since === this.generation && !this.ended.get(tokenHash))
      this.sessions.set(tokenHash, session);
  }

  /** To be taken before a person's feed is read. */
  placeFor(personId: string): Place {
    const place: Place = { value: null };
    if (this.open) this.people.set(personId, place);
    return place;
  }

  forgetPerson(personId: string): void {
    this.people.delete(personId);
  }

  endSession(tokenHash: string): void {
    this.sessions.delete(tokenHash);
    this.ended.set(tokenHash, true);
  }
}
