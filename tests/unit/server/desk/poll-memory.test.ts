import { describe, expect, it } from 'vitest';
import { type Nothing, PollMemory } from '../../../../server/desk/poll-memory';

const nothing = (cursor: string): Nothing => ({
  cursor,
  tag: `"${cursor}"`,
  pace: { next: 60, until: Number.POSITIVE_INFINITY },
});
const session = { personId: 'ana', expiresAt: 1 };

/** Random numbers that are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

describe('the memory of polls', () => {
  it('keeps nothing until it begins, and forgets everything when it ends', () => {
    const memory = new PollMemory();
    memory.placeFor('ana').value = nothing('1');
    memory.keepSession('token', session, memory.generation);
    expect([memory.nothingFor('ana'), memory.session('token')]).toEqual([null, null]);
    memory.begin();
    memory.placeFor('ana').value = nothing('1');
    memory.keepSession('token', session, memory.generation);
    expect([memory.nothingFor('ana')?.cursor, memory.session('token')]).toEqual(['1', session]);
    memory.end();
    expect([memory.nothingFor('ana'), memory.session('token')]).toEqual([null, null]);
  });

  it('does not keep a session that has ended while it was read, whatever the order', () => {
    const memory = new PollMemory();
    memory.begin();
    const since = memory.generation;
    memory.endSession('token');
    memory.keepSession('token', session, since);
    expect(memory.session('token')).toBeNull();
    memory.begin();
    memory.keepSession('another', session, since);
    expect(memory.session('another')).toBeNull();
  });

  it('makes room by forgetting the oldest', () => {
    const memory = new PollMemory();
    memory.begin();
    for (let count = 0; count <= 200_000; count++) memory.placeFor(String(count)).value = nothing('1');
    expect(memory.nothingFor('0')).toBeNull();
    for (const kept of ['100000', '150000', '200000']) expect(memory.nothingFor(kept)?.cursor).toBe('1');
  });

  it('never says “nothing” of what was announced, however reading and changing are mixed', () => {
    const roll = dice(7);
    const memory = new PollMemory();
    memory.begin();
    const people = ['ana', 'ben', 'eve'];
    /** How far each feed goes in the database, and as far as has been announced. */
    const written = new Map(people.map((id) => [id, 0]));
    const announced = new Map(people.map((id) => [id, 0]));
    const reading: { id: string; place: { value: Nothing | null }; seen: number | null }[] = [];
    let told = 0;
    for (let step = 0; step < 50_000; step++) {
      const id = people[roll(3)] as string;
      const begun = reading[roll(reading.length)];
      const act = roll(6);
      if (act === 0) written.set(id, (written.get(id) ?? 0) + 1);
      if (act === 1) {
        announced.set(id, written.get(id) ?? 0);
        memory.forgetPerson(id);
      }
      if (act === 2 && reading.length < 3) reading.push({ id, place: memory.placeFor(id), seen: null });
      if (act === 3 && begun) begun.seen ??= written.get(begun.id) ?? 0;
      if (act === 4 && begun?.seen != null) {
        begun.place.value = nothing(String(begun.seen));
        reading.splice(reading.indexOf(begun), 1);
      }
      for (const each of people) {
        const known = memory.nothingFor(each);
        if (known) told++;
        if (known) expect(Number(known.cursor)).toBeGreaterThanOrEqual(announced.get(each) ?? 0);
      }
    }
    expect(told).toBeGreaterThan(1_000);
  });
});
