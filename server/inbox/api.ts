import type { Result } from '../../utils/problems/problem';
import type { DeskInfo } from '../../utils/protocol/desk-api';
import type {
  InboxMe,
  InboxPage,
  InboxReply,
  InboxSignInRequest,
  InboxStatus,
  InboxThread,
  InboxView,
} from './protocol';
import { createRequest } from './request';

/** A sign-in that waits for its code. */
export interface StartedSignIn {
  id: string;
  expiresAt: string;
}

type Answer<T> = Promise<Result<T>>;

/** Everything the inbox asks of its desk. */
export interface Api {
  desk(): Answer<DeskInfo>;
  startSignIn(request: InboxSignInRequest): Answer<StartedSignIn>;
  finishSignIn(id: string, code: string): Answer<InboxMe>;
  signOut(): Answer<void>;
  me(): Answer<InboxMe>;
  rename(name: string): Answer<InboxMe>;
  setPhoto(photo: Blob): Answer<InboxMe>;
  removePhoto(): Answer<InboxMe>;
  tickets(view: InboxView, cursor: string | null): Answer<InboxPage>;
  thread(ticketId: string): Answer<InboxThread>;
  reply(ticketId: string, commentId: string, reply: InboxReply): Answer<InboxThread>;
  setStatus(ticketId: string, status: InboxStatus['status']): Answer<InboxThread>;
  attachment(id: string): Answer<Blob>;
}

const BASE = '/inbox/api';

export const attachmentAddress = (id: string): string => `${BASE}/attachments/${id}/content`;

/** The version in the address lets the browser keep a photo and still show a new one at once. */
export const photoAddress = (agentId: string, version: string): string =>
  `${BASE}/agents/${agentId}/photo?v=${encodeURIComponent(version)}`;

const listAddress = (view: InboxView, cursor: string | null): string => {
  const query = new URLSearchParams({ view, ...(cursor === null ? {} : { cursor }) });
  return `${BASE}/tickets?${query}`;
};

export const createApi = (way: Parameters<typeof createRequest>[0]): Api => {
  const { json, nothing, file } = createRequest(way);
  const ticket = (id: string) => `${BASE}/tickets/${encodeURIComponent(id)}`;
  return {
    desk: () => json('/v1/desk'),
    startSignIn: (request) => json(`${BASE}/sign-ins`, { method: 'POST', json: request }),
    finishSignIn: (id, code) => json(`${BASE}/sign-ins/${id}/session`, { method: 'POST', json: { code } }),
    signOut: () => nothing(`${BASE}/session`, { method: 'DELETE' }),
    me: () => json(`${BASE}/me`),
    rename: (name) => json(`${BASE}/me`, { method: 'PUT', json: { name } }),
    setPhoto: (photo) => json(`${BASE}/me/photo`, { method: 'PUT', file: photo }),
    removePhoto: () => json(`${BASE}/me/photo`, { method: 'DELETE' }),
    tickets: (view, cursor) => json(listAddress(view, cursor)),
    thread: (id) => json(ticket(id)),
    reply: (id, commentId, reply) =>
      json(`${ticket(id)}/comments/${commentId}`, { method: 'PUT', json: reply }),
    setStatus: (id, status) => json(`${ticket(id)}/status`, { method: 'PUT', json: { status } }),
    attachment: (id) => file(attachmentAddress(id)),
  };
};
