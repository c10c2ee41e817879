import {
  NewReplyAddress,
  ReplyAddress,
  ReplyAddressCheck,
  ReplyAddressList,
  ReplyAddressProof,
} from '../../utils/protocol/answer-api';
import type { Desk } from '../desk/desk';
import { checkReplyAddress, confirmReplyAddress, listReplyAddresses } from '../desk/reply-addresses';
import type { App } from './app-types';
import { IdParams, named } from './schemas';
import type { SignInLimits } from './sign-in-limits';

export function addReplyAddressRoutes(app: App, desk: Desk, limits: SignInLimits): void {
  app.get(
    '/v1/reply-addresses',
    { schema: { summary: 'Where answers to you may go', response: { 200: named(ReplyAddressList) } } },
    async (request) => listReplyAddresses(desk, request.viewer),
  );

  app.post(
    '/v1/reply-addresses',
    {
      schema: {
        summary: 'Mail a code to another address that answers are to go to',
        body: named(NewReplyAddress),
        response: { 201: named(ReplyAddressCheck) },
      },
    },
    async (request, reply) => {
      limits.askForCode(request.ip, request.body.email);
      return reply.code(201).send(await checkReplyAddress(desk, request.viewer, request.body));
    },
  );

  app.post(
    '/v1/reply-addresses/:id/proof',
    {
      schema: {
        summary: 'Prove the address with the code; from then on tickets may name it',
        params: IdParams,
        body: named(ReplyAddressProof),
        response: { 200: named(ReplyAddress) },
      },
    },
    async (request) => {
      limits.tryCode(request.ip);
      const { id } = request.params;
      return confirmReplyAddress(desk, request.viewer, { id, code: request.body.code });
    },
  );
}
