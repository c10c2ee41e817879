import { fail, type Result, succeed } from '../problems/problem';
import type {
  NewReplyAddress,
  ReplyAddress,
  ReplyAddressCheck,
  ReplyAddressList,
  ReplyAddressProof,
} from '../protocol/answer-api';
import type { Attachment } from '../protocol/attachment-api';
import type {
  Changes,
  Comment,
  CommentPage,
  DeskInfo,
  NewComment,
  NewTicket,
  Session,
  SignIn,
  SignInProof,
  SignInRequest,
  StatusChange,
  Ticket,
  TicketPage,
} from '../protocol/desk-api';
import type {
  Article,
  ArticleList,
  Received,
  SearchIndex,
  SearchReport,
  Verdict,
} from '../protocol/help-api';
import { type Locale, PROTOCOL } from '../protocol/limits';
import type { NewFeedback, NewRating } from '../protocol/outcome-api';
import type { TicketQuery } from '../tickets/ticket-list';
import { askDesk, type DeskAnswer, type DeskRequest, fetchBytes } from './ask-desk';
import { type Following, followStream } from './event-stream';

/** A value that may be unchanged since the validator that was given with the question. */
export type Fresh<T> =
  | { changed: true; value: T; etag: string | null }
  /** `next`: seconds until the desk wants to be asked again, where it says so. */
  | { changed: false; next: number | null };

/** As long as a desk gives an upload. */
const UPLOAD_MS = 600_000;

/** A file on its way to the desk. */
export interface FileToSend {
  id: string;
  name: string;
  kind: 'screenshot' | 'file';
  blob: Blob;
  /** Stops it: the answer is then a problem. */
  signal: AbortSignal;
}

/** Everything the extension asks of a desk, one method a call of the protocol. */
export type DeskClient = ReturnType<typeof createDeskClient>;

/**
 * @param address origin of the desk, from `parseDeskAddress`
 * @param token of the requester; null for what is public
 */
export function createDeskClient(address: string, token: string | null) {
  const ask = <T>(request: DeskRequest) => askDesk<T>(address, token, request);
  const get = async <T>(path: string) => bodyOf(await ask<T>({ method: 'GET', path }));
  const put = async <T extends { id: string }>(path: string, body: object, id: string) =>
    echoing(bodyOf(await ask<T>({ method: 'PUT', path, body })), id);

  return {
    describe: async (): Promise<Result<DeskInfo>> => checkDesk(await get<DeskInfo>('/v1/desk')),

    startSignIn: async (body: SignInRequest): Promise<Result<SignIn>> =>
      bodyOf(await ask<SignIn>({ method: 'POST', path: '/v1/sign-ins', body })),

    finishSignIn: async (id: string, body: SignInProof): Promise<Result<Session>> =>
      bodyOf(await ask<Session>({ method: 'POST', path: `/v1/sign-ins/${id}/token`, body })),

    endSession: () => ask({ method: 'DELETE', path: '/v1/session', timeLimitMs: 5_000 }),

    replyAddresses: (): Promise<Result<ReplyAddressList>> => get('/v1/reply-addresses'),

    checkReplyAddress: async (body: NewReplyAddress): Promise<Result<ReplyAddressCheck>> =>
      bodyOf(await ask({ method: 'POST', path: '/v1/reply-addresses', body })),

    proveReplyAddress: async (id: string, body: ReplyAddressProof): Promise<Result<ReplyAddress>> =>
      bodyOf(await ask({ method: 'POST', path: `/v1/reply-addresses/${id}/proof`, body })),

    articles: async (locale: Locale, etag: string | null): Promise<Result<Fresh<ArticleList>>> =>
      freshOf(await ask({ method: 'GET', path: `/v1/articles?locale=${locale}`, etag })),

    article: async (slug: string, locale: Locale, etag: string | null): Promise<Result<Fresh<Article>>> =>
      freshOf(
        await ask({
          method: 'GET',
          path: `/v1/articles/${encodeURIComponent(slug)}?locale=${locale}`,
          etag,
        }),
      ),

    searchIndex: async (locale: Locale, known: string | null): Promise<Result<Fresh<SearchIndex>>> => {
      const path = `/v1/search-index?locale=${locale}`;
      return freshOf(await ask({ method: 'GET', path, etag: known && `"${known}"` }));
    },

    searchIndexFile: (name: string): Promise<Result<Blob>> =>
      fetchBytes(address, '', `/v1/search-indexes/${encodeURIComponent(name)}`),

    sendVerdict: (slug: string, id: string, body: Verdict): Promise<Result<Received>> =>
      put<Received>(`/v1/articles/${encodeURIComponent(slug)}/verdicts/${id}`, body, id),

    sendSearchReport: (id: string, body: SearchReport): Promise<Result<Received>> =>
      put<Received>(`/v1/search-reports/${id}`, body, id),

    changes: async (cursor: string | null): Promise<Result<Fresh<Changes>>> => {
      const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
      const path = `/v1/changes${query}`;
      return listing(freshOf(await ask<Changes>({ method: 'GET', path, etag: cursor && `"${cursor}"` })));
    },

    tickets: (query: TicketQuery): Promise<Result<TicketPage>> =>
      get(`/v1/tickets?${new URLSearchParams({ ...query })}`),

    follow: (following: Following): Promise<Result<void>> => followStream(address, token ?? '', following),

    ticket: (id: string): Promise<Result<Ticket>> => get<Ticket>(`/v1/tickets/${id}`),

    comments: (ticketId: string, cursor: string | null): Promise<Result<CommentPage>> =>
      get<CommentPage>(
        `/v1/tickets/${ticketId}/comments${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
      ),

    sendTicket: (id: string, body: NewTicket): Promise<Result<Ticket>> =>
      put<Ticket>(`/v1/tickets/${id}`, body, id),

    sendComment: (ticketId: string, id: string, body: NewComment): Promise<Result<Comment>> =>
      put<Comment>(`/v1/tickets/${ticketId}/comments/${id}`, body, id),

    /** A ticket that was merged is reopened where its talk goes on: the answer is then that one. */
    sendStatus: async (ticketId: string, body: StatusChange): Promise<Result<Ticket>> => {
      const path = `/v1/tickets/${ticketId}/status`;
      const answer = bodyOf(await ask<Ticket>({ method: 'PUT', path, body }));
      const isTicket = answer.ok && typeof answer.value.number === 'number';
      return body.status === 'open' && isTicket ? answer : echoing(answer, ticketId);
    },

    markRead: (ticketId: string, position: number): Promise<Result<Ticket>> =>
      put<Ticket>(`/v1/tickets/${ticketId}/read`, { position }, ticketId),

    sendRating: (ticketId: string, body: NewRating): Promise<Result<Ticket>> =>
      put<Ticket>(`/v1/tickets/${ticketId}/rating`, body, ticketId),

    sendFeedback: (id: string, body: NewFeedback): Promise<Result<Received>> =>
      put<Received>(`/v1/feedback/${id}`, body, id),

    sendFile: async ({ id, name, kind, blob, signal }: FileToSend): Promise<Result<Attachment>> => {
      const path = `/v1/attachments/${id}?name=${encodeURIComponent(name)}&kind=${kind}`;
      return echoing(
        bodyOf(await ask<Attachment>({ method: 'PUT', path, body: blob, timeLimitMs: UPLOAD_MS, signal })),
        id,
      );
    },

    attachment: (id: string): Promise<Result<Blob>> =>
      fetchBytes(address, token ?? '', `/v1/attachments/${id}/content`),

    photo: (agentId: string): Promise<Result<Blob>> =>
      fetchBytes(address, token ?? '', `/v1/agents/${agentId}/photo`),
  };
}

function bodyOf<T>(answer: Result<DeskAnswer<T>>): Result<T> {
  if (!answer.ok) return answer;
  return answer.value.body === null ? fail('strange-answer') : succeed(answer.value.body);
}

function freshOf<T>(answer: Result<DeskAnswer<T>>): Result<Fresh<T>> {
  if (!answer.ok) return answer;
  const { status, body, etag, next } = answer.value;
  if (status === 304) return succeed({ changed: false, next });
  return body === null ? fail('strange-answer') : succeed({ changed: true, value: body, etag });
}

/** An acknowledgement counts only when it names what was sent. */
const echoing = <T extends { id: string }>(answer: Result<T>, id: string): Result<T> =>
  answer.ok && answer.value.id !== id ? fail('strange-answer') : answer;

/** Changes count only when they list something: somebody between may answer with JSON of their own. */
const listing = (answer: Result<Fresh<Changes>>): Result<Fresh<Changes>> =>
  answer.ok && answer.value.changed && !isListing(answer.value.value) ? fail('strange-answer') : answer;

const isListing = ({ cursor, tickets, comments }: Changes): boolean =>
  typeof cursor === 'string' && Array.isArray(tickets) && Array.isArray(comments);

function checkDesk(answer: Result<DeskInfo>): Result<DeskInfo> {
  if (!answer.ok) return answer.problem.code === 'not-found' ? fail('not-a-desk') : answer;
  if (answer.value.product !== 'handrail-desk') return fail('not-a-desk');
  return answer.value.protocol < PROTOCOL ? fail('desk-too-old') : answer;
}
