/** A store and locks for Node: imported first, before anything that opens the database. */
import 'fake-indexeddb/auto';
import { fakeLocks } from './locks';

Object.defineProperty(globalThis, 'navigator', {
  value: { onLine: true, locks: fakeLocks(), languages: ['en'], language: 'en' },
  configurable: true,
});
