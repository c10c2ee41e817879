import Type from 'typebox';
import { Comment, CommentPage, NewComment } from '../../utils/protocol/desk-api';
import type { Desk } from '../desk/desk';
import { readThread, reply as writeReply } from '../desk/threads';
import type { App } from './app-types';
import { CursorQuery, IdParams, named } from './schemas';

export const CommentParams = Type.Object({
  id: Type.String({ format: 'uuid' }),
  commentId: Type.String({ format: 'uuid' }),
});

export function addCommentRoutes(app: App, desk: Desk): void {
  app.get(
    '/v1/tickets/:id/comments',
    {
      schema: {
        summary: 'The thread of a ticket',
        params: IdParams,
        querystring: CursorQuery,
        response: { 200: named(CommentPage) },
      },
    },
    async (request) => readThread(desk, request.viewer, request.params.id, request.query.cursor),
  );

  app.put(
    '/v1/tickets/:id/comments/:commentId',
    {
      schema: {
        summary: 'Reply under an id of your own; a ticket that was over goes back to the team',
        params: CommentParams,
        body: named(NewComment),
        response: { 200: named(Comment), 201: named(Comment) },
      },
    },
    async (request, reply) => {
      const { id: ticketId, commentId } = request.params;
      const { value, fresh } = await writeReply(desk, request.viewer, {
        ticketId,
        commentId,
        wish: request.body,
      });
      return reply.code(fresh ? 201 : 200).send(value);
    },
  );
}
