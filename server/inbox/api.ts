import type { Result } from '../../utils/problems/problem';
import type { DeskInfo } from '../../utils/protocol/desk-api';
import type { Locale } from '../../utils/protocol/limits';
import type {
  InboxCallbacks,
  InboxOpinionKind,
  InboxOpinions,
  InboxOrganization,
  InboxOrganizations,
  InboxPeople,
  InboxWeeks,
} from './lists-protocol';
import type {
  InboxMe,
  InboxPage,
  InboxReply,
  InboxSignInRequest,
  InboxStatus,
  InboxThread,
} from './protocol';
import { createRequest } from './request';
import type { Listing } from './state/address';
import type { InboxArticles, InboxPhrase, InboxSynonyms, InboxWords } from './words-protocol';

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
  tickets(listing: Listing, cursor: string | null): Answer<InboxPage>;
  thread(ticketId: string): Answer<InboxThread>;
  reply(ticketId: string, commentId: string, reply: InboxReply): Answer<InboxThread>;
  setStatus(ticketId: string, status: InboxStatus['status']): Answer<InboxThread>;
  /** Says that the talk of a ticket goes on in another one. */
  merge(ticketId: string, into: string): Answer<InboxThread>;
  note(ticketId: string, noteId: string, body: string): Answer<InboxThread>;
  /** Gives the ticket to an agent, or to nobody. */
  assign(ticketId: string, agentId: string | null): Answer<InboxThread>;
  /** What the agent has seen of a thread. */
  seen(ticketId: string, position: number): Answer<InboxThread>;
  call(ticketId: string, callId: string, reached: boolean): Answer<InboxThread>;
  forgetCall(ticketId: string, callId: string): Answer<InboxThread>;
  callbacks(): Answer<InboxCallbacks>;
  opinions(kind: InboxOpinionKind, weeks: InboxWeeks, cursor: string | null): Answer<InboxOpinions>;
  people(words: string): Answer<InboxPeople>;
  organizations(words: string): Answer<InboxOrganizations>;
  organization(id: string): Answer<InboxOrganization>;
  /** Makes an organization under an id of the page's own, or renames it. */
  keepOrganization(id: string, name: string): Answer<InboxOrganization>;
  keepMember(id: string, email: string, administrator: boolean): Answer<InboxOrganization>;
  dropMember(id: string, personId: string): Answer<InboxOrganization>;
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

/** An address of the desk with a query; what is null or empty is left out. */
const asked = (what: string, query: Record<string, string | null>): string => {
  const said = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `${BASE}/${what}?${new URLSearchParams(said)}`;
};

export const createApi = (way: Parameters<typeof createRequest>[0]): Api => {
  const { json, nothing, file } = createRequest(way);
  const organization = (id: string) => `${BASE}/organizations/${encodeURIComponent(id)}`;
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
    tickets: ({ view, share, words }, cursor) => json(asked('tickets', { view, share, words, cursor })),
    thread: (id) => json(ticket(id)),
    reply: (id, commentId, reply) =>
      json(`${ticket(id)}/comments/${commentId}`, { method: 'PUT', json: reply }),
    setStatus: (id, status) => json(`${ticket(id)}/status`, { method: 'PUT', json: { status } }),
    merge: (id, into) => json(`${ticket(id)}/merged-into`, { method: 'PUT', json: { into } }),
    note: (id, noteId, body) => json(`${ticket(id)}/notes/${noteId}`, { method: 'PUT', json: { body } }),
    assign: (id, agentId) => json(`${ticket(id)}/assignee`, { method: 'PUT', json: { agentId } }),
    seen: (id, position) => json(`${ticket(id)}/seen`, { method: 'PUT', json: { position } }),
    call: (id, callId, reached) =>
      json(`${ticket(id)}/calls/${callId}`, { method: 'PUT', json: { reached } }),
    forgetCall: (id, callId) => json(`${ticket(id)}/calls/${callId}`, { method: 'DELETE' }),
    callbacks: () => json(`${BASE}/callbacks`),
    opinions: (kind, weeks, cursor) => json(asked('opinions', { kind, weeks, cursor })),
    people: (words) => json(asked('people', { words })),
    organizations: (words) => json(asked('organizations', { words })),
    organization: (id) => json(organization(id)),
    keepOrganization: (id, name) => json(organization(id), { method: 'PUT', json: { name } }),
    keepMember: (id, email, administrator) =>
      json(`${organization(id)}/people`, { method: 'PUT', json: { email, administrator } }),
    dropMember: (id, personId) => json(`${organization(id)}/people/${personId}`, { method: 'DELETE' }),
    attachment: (id, part) => file(partAddress(id, part)),
    words: (locale) => json(`${BASE}/words?locale=${locale}`),
    keepPhrase: (id, phrase) => json(`${BASE}/phrases/${id}`, { method: 'PUT', json: phrase }),
    dropPhrase: (id, locale) => json(`${BASE}/phrases/${id}?locale=${locale}`, { method: 'DELETE' }),
    forgetWords: (locale, words) => json(asked('nothing-found', { locale, words }), { method: 'DELETE' }),
    keepSynonyms: (id, group) => json(`${BASE}/synonyms/${id}`, { method: 'PUT', json: group }),
    dropSynonyms: (id, locale) => json(`${BASE}/synonyms/${id}?locale=${locale}`, { method: 'DELETE' }),
    findArticles: (locale, words) => json(asked('articles', { locale, words })),
  };
};
