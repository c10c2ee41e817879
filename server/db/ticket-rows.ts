import type { Answer } from '../../utils/protocol/answer-api';
import type { Ticket } from '../../utils/protocol/desk-api';
import { isOver, type TicketStatus } from '../../utils/tickets/ticket-status';
import type { PersonRow } from './people';
import type { Query } from './sql';

/** A ticket as the database tells it to one viewer. */
export interface TicketRow {
  id: string;
  number: number;
  summary: string;
  status: TicketStatus;
  requesterId: string;
  requesterName: string;
  createdAt: Date;
  updatedAt: Date;
  comments: number;
  lastId: string;
  lastByAgent: boolean;
  lastName: string;
  excerpt: string;
  lastAt: Date;
  faceId: string | null;
  faceName: string | null;
  facePhoto: string | null;
  readUpTo: number;
  unread: number;
  answer: Answer | null;
  statusBy: 'requester' | 'agent' | null;
  statusAt: Date | null;
  solution: { commentId: string; position: number; name: string; excerpt: string } | null;
  solvedAt: Date | null;
  rating: { score: number | null; text: string } | null;
  ratedAt: Date | null;
  mergedInto: { id: string; number: number; summary: string } | null;
}

/** Needs `where` behind it; `t` is the ticket and `r` its requester. @param more columns */
export const selectTicket = (query: Query, viewer: PersonRow, more = query``) => query`
  select t.id, t.number, t.summary, t.status, t.requester_id as "requesterId", r.name as "requesterName",
    t.created_at as "createdAt", t.updated_at as "updatedAt", t.comments,
    c.id as "lastId", c.agent_id is not null as "lastByAgent", coalesce(ca.name, cp.name) as "lastName",
    left(c.body, 200) as excerpt, c.created_at as "lastAt",
    f.id as "faceId", f.name as "faceName", f.photo as "facePhoto",
    coalesce(m.position, 0) as "readUpTo",
    (select count(*) from comment u
      where u.ticket_id = t.id and u.agent_id is not null and u.position > coalesce(m.position, 0)) as unread,
    case when t.requester_id = ${viewer.id} then t.answer end as answer,
    t.status_by as "statusBy", t.status_at as "statusAt", t.solved_at as "solvedAt",
    (select json_build_object('commentId', s.id, 'position', s.position, 'name', sa.name, 'excerpt', left(s.body, 500))
      from comment s join agent sa on sa.id = s.agent_id
      where s.ticket_id = t.id and s.position = t.solution_position) as solution,
    case when g.ticket_id is not null then json_build_object('score', g.score, 'text', g.text) end as rating,
    g.created_at as "ratedAt",
    case when w.id is not null then json_build_object('id', w.id, 'number', w.number, 'summary', w.summary) end
      as "mergedInto" ${more}
  from ticket t
  join person r on r.id = t.requester_id
  join comment c on c.ticket_id = t.id and c.position = t.comments
  left join agent ca on ca.id = c.agent_id
  left join person cp on cp.id = c.person_id
  left join agent f on f.id = t.last_agent_id
  left join read_mark m on m.ticket_id = t.id and m.person_id = ${viewer.id}
  left join rating g on g.ticket_id = t.id and t.requester_id = ${viewer.id}
  left join ticket w on w.id = t.merged_into`;

export const toTicket = (row: TicketRow, viewer: PersonRow): Ticket => ({
  id: row.id,
  number: row.number,
  summary: row.summary,
  status: row.status,
  requester: { id: row.requesterId, name: row.requesterName },
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  comments: row.comments,
  lastComment: {
    id: row.lastId,
    position: row.comments,
    kind: row.lastByAgent ? 'agent' : 'requester',
    name: row.lastName,
    excerpt: row.excerpt,
    createdAt: row.lastAt.toISOString(),
  },
  lastAgent: row.faceId === null ? null : { id: row.faceId, name: row.faceName ?? '', photo: row.facePhoto },
  unread: row.unread,
  readUpTo: row.readUpTo,
  ...(row.answer && { answer: row.answer }),
  ...outcomeOf(row),
  can: row.mergedInto ? ONLY_REPLY : doable(row, viewer),
});

/** In a ticket that was merged into another: what is written here still arrives, there. */
const ONLY_REPLY: Ticket['can'] = { reply: true, close: false, reopen: false, rate: false };

const doable = ({ status, faceId, rating, requesterId }: TicketRow, viewer: PersonRow): Ticket['can'] => ({
  reply: true,
  close: !isOver(status),
  reopen: isOver(status),
  rate: isOver(status) && faceId !== null && !rating && requesterId === viewer.id,
});

function outcomeOf(row: TicketRow): Pick<Ticket, 'mergedInto' | 'solution' | 'statusMove' | 'rating'> {
  const { solution, solvedAt, statusBy, statusAt, rating, ratedAt, mergedInto } = row;
  return {
    ...(mergedInto && { mergedInto }),
    ...(solution &&
      solvedAt &&
      !mergedInto && { solution: { ...solution, solvedAt: solvedAt.toISOString() } }),
    ...(statusBy && statusAt && { statusMove: { by: statusBy, at: statusAt.toISOString() } }),
    ...(rating && ratedAt && { rating: { ...rating, createdAt: ratedAt.toISOString() } }),
  };
}
