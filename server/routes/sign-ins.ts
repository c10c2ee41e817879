import { Session, SignIn, SignInProof, SignInRequest } from '../../utils/protocol/desk-api';
import type { Desk } from '../desk/desk';
import { endSession, signInRequester } from '../desk/sessions';
import { requestCode } from '../desk/sign-in';
import { bearerOf } from './access';
import type { App } from './app-types';
import { IdParams, Nothing, named } from './schemas';
import type { SignInLimits } from './sign-in-limits';

export function addSignInRoutes(app: App, desk: Desk, limits: SignInLimits): void {
  app.post(
    '/v1/sign-ins',
    {
      schema: {
        summary: 'Ask for a code by mail',
        body: named(SignInRequest),
        response: { 201: named(SignIn) },
      },
    },
    async (request, reply) => {
      limits.askForCode(request.ip, request.body.email);
      const signIn = await requestCode(desk, { ...request.body, audience: 'requester' });
      return reply.code(201).send(signIn);
    },
  );

  app.post(
    '/v1/sign-ins/:id/token',
    {
      schema: {
        summary: 'Turn the code into a token',
        params: IdParams,
        body: named(SignInProof),
        response: { 200: named(Session) },
      },
    },
    async (request) => {
      limits.tryCode(request.ip);
      return signInRequester(desk, { ...request.body, id: request.params.id });
    },
  );
}

export function addSessionRoutes(app: App, desk: Desk): void {
  const summary = 'Sign out: the token is worth nothing from now on';
  app.delete('/v1/session', { schema: { summary, response: { 204: Nothing } } }, async (request, reply) => {
    await endSession(desk, bearerOf(request));
    return reply.code(204).send(null);
  });
}
