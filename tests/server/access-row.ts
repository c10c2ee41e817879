import type { InjectOptions } from 'fastify';
import type { Access } from '../../server/routes/app-types';

/** What each route is asked with; `ticket`, `file` and `agent` are the owner's. */
export interface Things {
  ticket: string;
  comment: string;
  file: string;
  agent: string;
}

export interface Row {
  access: Access;
  ask: (things: Things) => Omit<InjectOptions, 'method'>;
  /** What the owner (or the agent, in the inbox) gets. */
  granted: number;
  /** What somebody with a token gets whose thing it is not; `granted` when the route has no thing. */
  notTheirs?: number;
  /** True: an administrator of the organization may do it too. */
  administrators?: boolean;
}
