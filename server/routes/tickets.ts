import Type from 'typebox';
import { Answer } from '../../utils/protocol/answer-api';
import { NewTicket, ReadMark, StatusChange, Ticket, TicketPage } from '../../utils/protocol/desk-api';
import { LIMITS } from '../../utils/protocol/limits';
import { oneOf } from '../../utils/protocol/schema-parts';
import { SORT_ORDERS, TICKET_FILTERS, TICKET_SCOPES, TICKET_SORTS } from '../../utils/tickets/ticket-list';
import { changeAnswer } from '../desk/answers';
import type { Desk } from '../desk/desk';
import { changeStatus, markRead } from '../desk/threads';
import { listTickets } from '../desk/ticket-list';
import { raiseTicket, readTicket } from '../desk/tickets';
import type { App } from './app-types';
import { IdParams, named } from './schemas';

const ListQuery = Type.Object(
  {
    scope: Type.Optional(oneOf(TICKET_SCOPES)),
    filter: Type.Optional(oneOf(TICKET_FILTERS)),
    sort: Type.Optional(oneOf(TICKET_SORTS)),
    order: Type.Optional(oneOf(SORT_ORDERS)),
    words: Type.Optional(
      Type.String({
        maxLength: LIMITS.searchWords,
        description: 'All of them are in number, summary, requester’s name or thread',
      }),
    ),
    cursor: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

export function addTicketRoutes(app: App, desk: Desk): void {
  app.put(
    '/v1/tickets/:id',
    {
      schema: {
        summary: 'Raise a ticket under an id of your own; the same request again gives the same ticket',
        params: IdParams,
        body: named(NewTicket),
        response: { 200: named(Ticket), 201: named(Ticket) },
      },
    },
    async (request, reply) => {
      const { value, fresh } = await raiseTicket(desk, request.viewer, request.params.id, request.body);
      return reply.code(fresh ? 201 : 200).send(value);
    },
  );

  app.get(
    '/v1/tickets',
    {
      schema: {
        summary: 'The tickets you may see, 50 a page; `everyone` is for administrators of an organization',
        querystring: ListQuery,
        response: { 200: named(TicketPage) },
      },
    },
    async (request) => listTickets(desk, request.viewer, request.query),
  );

  app.get(
    '/v1/tickets/:id',
    { schema: { summary: 'One ticket', params: IdParams, response: { 200: named(Ticket) } } },
    async (request) => readTicket(desk, request.viewer, request.params.id),
  );

  app.put(
    '/v1/tickets/:id/status',
    {
      schema: {
        summary: 'Close or reopen',
        params: IdParams,
        body: named(StatusChange),
        response: { 200: named(Ticket) },
      },
    },
    async (request) => changeStatus(desk, request.viewer, request.params.id, request.body.status),
  );

  app.put(
    '/v1/tickets/:id/answer',
    {
      schema: {
        summary: 'Change how you want to be answered; only for a ticket of your own',
        params: IdParams,
        body: named(Answer),
        response: { 200: named(Ticket) },
      },
    },
    async (request) =>
      changeAnswer(desk, request.viewer, { ticketId: request.params.id, wish: request.body }),
  );

  app.put(
    '/v1/tickets/:id/read',
    {
      schema: {
        summary: 'Mark as read up to a position; never goes back',
        params: IdParams,
        body: named(ReadMark),
        response: { 200: named(Ticket) },
      },
    },
    async (request) => markRead(desk, request.viewer, request.params.id, request.body.position),
  );
}
