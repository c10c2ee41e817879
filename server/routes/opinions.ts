import { Ticket } from '../../utils/protocol/desk-api';
import { Received } from '../../utils/protocol/help-api';
import { NewFeedback, NewRating } from '../../utils/protocol/outcome-api';
import type { Desk } from '../desk/desk';
import { rateTicket, takeFeedback } from '../desk/opinions';
import type { App } from './app-types';
import { Limiter } from './limiter';
import { IdParams, named } from './schemas';

const HOUR_MS = 3_600_000;

export function addOpinionRoutes(app: App, desk: Desk): void {
  const feedback = new Limiter(desk.config.limits.reportsPerClient, HOUR_MS, desk.clock);

  app.put(
    '/v1/tickets/:id/rating',
    {
      schema: {
        summary:
          'Say what you think of the help with a ticket of your own, once; without a score, that you do not want to',
        params: IdParams,
        body: named(NewRating),
        response: { 200: named(Ticket) },
      },
    },
    async (request) =>
      rateTicket(desk, request.viewer, { ticketId: request.params.id, rating: request.body }),
  );

  app.put(
    '/v1/feedback/:id',
    {
      schema: {
        summary: 'Say what you think of the product, under an id of your own',
        params: IdParams,
        body: named(NewFeedback),
        response: { 200: named(Received) },
      },
    },
    async (request) => {
      feedback.take(request.viewer.id);
      const { id } = request.params;
      await takeFeedback(desk, request.viewer, { id, feedback: request.body });
      return { id };
    },
  );
}
