import { createHash, createHmac, hash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** 256 random bits, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: enough to recognise it, useless to whoever reads the database. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The same in hexadecimal, in one go: it is asked for with every poll. */
export const tokenKey = (token: string): string => hash('sha256', token, 'hex');

/** Six digits, each code equally likely. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

export const newSalt = (): Buffer => randomBytes(16);

export const codeHash = (salt: Buffer, code: string): Buffer =>
  createHmac('sha256', salt).update(code).digest();

/** S256 of RFC 7636: what the asker shows first, so that only the holder of the verifier can use the code. */
export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url');

/** Compares in a time that does not depend on where the two differ. */
export const sameBytes = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);

export const sameText = (one: string, other: string): boolean =>
  sameBytes(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
