import Type from 'typebox';
import { SignIn } from '../../utils/protocol/desk-api';
import type { Desk } from '../desk/desk';
import { challengeOf, newToken } from '../desk/secrets';
import { type AgentSession, endSession, signInAgent } from '../desk/sessions';
import { requestCode } from '../desk/sign-in';
import { InboxMe, InboxSignInProof, InboxSignInRequest, type InboxMe as Me } from '../inbox/protocol';
import { refuseForeignPages } from './access';
import type { App } from './app-types';
import { proofCookie, sessionCookie, setProofCookie, setSessionCookie } from './cookies';
import { IdParams, Nothing } from './schemas';
import type { SignInLimits } from './sign-in-limits';

const PROOF_SECONDS = 15 * 60;
const InboxSignIn = Type.Object({ id: SignIn.properties.id, expiresAt: SignIn.properties.expiresAt });

export const toMe = ({ config }: Desk, { agent, csrf }: AgentSession): Me => ({
  desk: config.deskName,
  csrf,
  agent: { id: agent.id, email: agent.email, name: agent.name, photo: agent.photo },
});

export function addInboxSignInRoutes(app: App, desk: Desk, limits: SignInLimits): void {
  app.addHook('onRequest', async (request) => refuseForeignPages(desk, request));

  app.post(
    '/inbox/api/sign-ins',
    { schema: { hide: true, body: InboxSignInRequest, response: { 201: InboxSignIn } } },
    async (request, reply) => {
      limits.askForCode(request.ip, request.body.email);
      // Kept while it lives, so that a code asked for earlier from this browser still works.
      const verifier = /^[\w-]{43}$/.exec(proofCookie(desk, request))?.[0] ?? newToken();
      const challenge = challengeOf(verifier);
      const { id, expiresAt } = await requestCode(desk, { ...request.body, challenge, audience: 'agent' });
      setProofCookie(desk, reply, verifier, PROOF_SECONDS);
      return reply.code(201).send({ id, expiresAt });
    },
  );

  app.post(
    '/inbox/api/sign-ins/:id/session',
    { schema: { hide: true, params: IdParams, body: InboxSignInProof, response: { 200: InboxMe } } },
    async (request, reply) => {
      limits.tryCode(request.ip);
      const proof = { id: request.params.id, code: request.body.code, verifier: proofCookie(desk, request) };
      const session = await signInAgent(desk, proof);
      setSessionCookie(desk, reply, session.token, session.seconds);
      setProofCookie(desk, reply, '', 0);
      return toMe(desk, session);
    },
  );
}

export function addInboxSessionRoutes(app: App, desk: Desk): void {
  app.delete(
    '/inbox/api/session',
    { schema: { hide: true, response: { 204: Nothing } } },
    async (request, reply) => {
      await endSession(desk, sessionCookie(desk, request));
      setSessionCookie(desk, reply, '', 0);
      return reply.code(204).send(null);
    },
  );
}
