import type { Result } from '../../utils/problems/problem';
import type { DeskInfo } from '../../utils/protocol/desk-api';
import type { Locale } from '../../utils/protocol/limits';
import type {
  InboxArticles,
  InboxMe,
  InboxPage,
  InboxPhrase,
  InboxReply,
  InboxSignInRequest,
  InboxStatus,
  InboxSynonyms,
  InboxThread,
  InboxView,
  InboxWords,
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
  attachment(id: string, part: 'content' | 'preview'): Answer<Blob>;
  words(locale: Locale): Answer<InboxWords>;
  keepPhrase(id: string, phrase: InboxPhrase): Answer<InboxWords>;
  dropPhrase(id: string, locale: Locale): Answer<InboxWords>;
  forgetWords(locale: Locale, words: string): Answer<InboxWords>;
  keepSynonyms(id: string, group: InboxSynonyms): Answer<InboxWords>;
  dropSynonyms(id: string, locale: Locale): Answer<InboxWords>;
  findArticles(locale: Locale, words: string): Answer<InboxArticles>;
}

const BASE = '/inbox/api';

const partAddress = (id: string, part: string): string => `${BASE}/attachments/${id}/${part}`;

export const attachmentAddress = (id: string): string => partAddress(id, 'content');

/** The version in the address lets the browser keep a photo and still show a new one at once. */
export const photoAddress = (agentId: string, version: string): string =>
  `${BASE}/agents/${agentId}/photo?v=${encodeURIComponent(version)}`;

const listAddress = (view: InboxView, cursor: string | null): string => {
  const query = new URLSearchParams({ view, ...(cursor === null ? {} : { cursor }) });
  return `${BASE}/tickets?${query}`;
};

const wordsAddress = (what: string, locale: Locale, words: string): string =>
  `${BASE}/${what}?${new URLSearchParams({ locale, words })}`;

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
    attachment: (id, part) => file(partAddress(id, part)),
    words: (locale) => json(`${BASE}/words?locale=${locale}`),
    keepPhrase: (id, phrase) => json(`${BASE}/phrases/${id}`, { method: 'PUT', json: phrase }),
    dropPhrase: (id, locale) => json(`${BASE}/phrases/${id}?locale=${locale}`, { method: 'DELETE' }),
    forgetWords: (locale, words) => json(wordsAddress('nothing-found', locale, words), { method: 'DELETE' }),
    keepSynonyms: (id, group) => json(`${BASE}/synonyms/${id}`, { method: 'PUT', json: group }),
    dropSynonyms: (id, locale) => json(`${BASE}/synonyms/${id}?locale=${locale}`, { method: 'DELETE' }),
    findArticles: (locale, words) => json(wordsAddress('articles', locale, words)),
  };
};
