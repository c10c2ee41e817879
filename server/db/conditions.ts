import type { PendingQuery, Row } from 'postgres';
import type { Query } from './sql';

/** Words as a pattern of LIKE that finds them anywhere and takes none of their signs for a wildcard. */
export const anywhere = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** Conditions of which each has to hold; none at all holds. The driver takes an empty list for a value. */
export const allOf = (query: Query, conditions: PendingQuery<Row[]>[]) =>
  conditions.length > 0 ? query`true ${conditions.map((each) => query`and ${each}`)}` : query`true`;
