import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Missing } from '../test/install.mjs';
import { birthOf, endGroup } from './processes.mjs';
import { say } from './say.mjs';

/** Seconds that each is given to stop in good order: the desk stops its database meanwhile. */
const LIMITS = { desk: 45, browser: 10 };

/** Handrail runs already, on this data. */
export class Already extends Error {
  constructor(record) {
    super('Handrail is running already.');
    this.record = record;
  }
}

/**
 * What this start has started, by process number and birth, in a file: so that a second start knows of it, and so that it
 * can be stopped when this one is killed.
 */
export class Record {
  constructor(file) {
    this.file = file;
    this.facts = { start: identify(process.pid), guard: null, members: [], address: null };
  }

  /** @param name says how long it takes to stop; null for the guard, which stops the others */
  add(name, pid) {
    if (name === null) this.facts.guard = identify(pid);
    else this.facts.members.push({ name, ...identify(pid) });
    this.write();
  }

  remove(pid) {
    this.facts.members = this.facts.members.filter((member) => member.pid !== pid);
    this.write();
  }

  ready(address) {
    this.facts.address = address;
    this.write();
  }

  isReady() {
    return this.facts.address !== null;
  }

  /** In one piece: another start may read it at any moment. */
  write() {
    renameSync(this.#aside(), this.file);
  }

  /** Writes it only where none is. @throws EEXIST */
  claim() {
    const aside = this.#aside();
    try {
      linkSync(aside, this.file);
    } finally {
      rmSync(aside);
    }
  }

  #aside() {
    const aside = `${this.file}.${process.pid}`;
    writeFileSync(aside, JSON.stringify(this.facts));
    return aside;
  }

  erase() {
    rmSync(this.file, { force: true });
  }
}

const identify = (pid) => ({ pid, birth: birthOf(pid) });
const lives = (one) => Boolean(one) && one.birth !== null && birthOf(one.pid) === one.birth;

/**
 * Claims the folder for this start, and stops what an interrupted one has left.
 * @throws Already when another start runs there; Missing when the folder cannot be written
 */
export async function openRecord(folder) {
  const record = new Record(join(folder, 'running.json'));
  for (;;) {
    try {
      mkdirSync(folder, { recursive: true });
      record.claim();
      return record;
    } catch (error) {
      if (error.code !== 'EEXIST') throw unwritable(folder, error);
    }
    await clear(record.file);
  }
}

const unwritable = (folder, { code }) =>
  new Missing(
    `This user cannot write in ${dirname(folder)} (${code}). Run npm start as the user who owns it, or set HANDRAIL_DATA ` +
      'to another folder.',
  );

async function clear(file) {
  const facts = readRecord(file);
  if (facts && lives(facts.start)) throw new Already(facts);
  if (facts && [facts.guard, ...facts.members].some(lives)) {
    say('The last start was interrupted: stopping what it left running');
    const late = Date.now() + 60_000;
    while (lives(facts.guard) && Date.now() < late) await wait(100);
  }
  await stopRecorded(file);
}

/** Stops what a start that has gone has left running. */
export async function stopRecorded(file) {
  await stopMembers(readRecord(file)?.members ?? []);
  rmSync(file, { force: true });
}

/** Waits until the start of a record is no more, its record or itself. */
export async function outlive(file) {
  for (;;) {
    const facts = readRecord(file);
    if (!facts || !lives(facts.start)) return;
    await wait(50);
  }
}

/** Stops the last first: the browser before the desk it shows. */
export async function stopMembers(members) {
  for (const member of [...members].reverse())
    if (lives(member)) await endGroup(member.pid, LIMITS[member.name] ?? 5);
}

function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Gone, or broken off while it was written.
    return null;
  }
}
