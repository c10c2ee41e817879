import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault, RouteOptions } from 'fastify';
import type { PersonRow } from '../db/people';
import type { AgentSession, RequesterSession } from '../desk/sessions';

/** Who may call a route: everybody, whoever has a requester's token, an agent's cookie, or a browser on this machine. */
export type Access = 'public' | 'requester' | 'agent' | 'loopback';

/** The server with routes typed by their schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route there is, in the order of adding. */
    routeTable: RouteOptions[];
  }
  interface FastifyRequest {
    /** The requester behind the token; set on routes whose access is `requester`. */
    viewer: PersonRow;
    /** The session of the token; set where `viewer` is. */
    session: RequesterSession;
    /** The generation of the poll memory when the request arrived. */
    askedIn: number;
    /** The signed-in agent; set on routes whose access is `agent`. */
    agentSession: AgentSession;
  }
  interface FastifyContextConfig {
    access?: Access;
    /** The body is a file and may take longer to arrive. */
    upload?: boolean;
  }
}
