import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Desk } from '../desk/desk';

const SESSION = 'handrail-inbox';
const PROOF = 'handrail-proof';

const isSecure = (desk: Desk): boolean => desk.config.publicUrl?.startsWith('https:') ?? false;

/** Behind TLS the browser itself guards the name: only this host, only over TLS. */
const nameOf = (desk: Desk, name: string): string => (isSecure(desk) ? `__Host-${name}` : name);

function set(
  desk: Desk,
  reply: FastifyReply,
  name: string,
  { value, seconds }: { value: string; seconds: number },
): void {
  reply.setCookie(nameOf(desk, name), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(desk),
    maxAge: seconds,
  });
}

/** The agent's session token, or an empty text. */
export const sessionCookie = (desk: Desk, request: FastifyRequest): string =>
  request.cookies[nameOf(desk, SESSION)] ?? '';

export const setSessionCookie = (desk: Desk, reply: FastifyReply, value: string, seconds: number): void =>
  set(desk, reply, SESSION, { value, seconds });

/** The verifier that binds a sign-in code to the browser that asked for it. */
export const proofCookie = (desk: Desk, request: FastifyRequest): string =>
  request.cookies[nameOf(desk, PROOF)] ?? '';

export const setProofCookie = (desk: Desk, reply: FastifyReply, value: string, seconds: number): void =>
  set(desk, reply, PROOF, { value, seconds });
