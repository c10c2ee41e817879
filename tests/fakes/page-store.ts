/** A store for a test of a page: imported first. The Blob of its fake page is not cloned by the store; Node's is. */
import 'fake-indexeddb/auto';
import { Blob } from 'node:buffer';

Object.assign(globalThis, { Blob });
