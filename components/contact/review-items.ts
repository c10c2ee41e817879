import { textBytes } from '../../utils/i18n/sizes';
import type { Answer } from '../../utils/protocol/answer-api';
import type { Bundle, FileFacts } from '../../utils/tickets/bundle';
import type { Draft } from '../../utils/tickets/draft';
import { ENVIRONMENT_LINES, type EnvironmentName } from './environment-lines';

type TicketBundle = Extract<Bundle, { kind: 'ticket' }>;

/** One line of the preview. `bytes` are those of its value on the wire, in UTF-8; 0 for what is left out. */
export type ReviewItem =
  | { kind: 'summary' | 'description'; value: string; bytes: number }
  | { kind: 'answer'; value: Answer; bytes: number }
  | { kind: 'page' | 'title'; value: string; bytes: number; included: boolean }
  | { kind: 'line'; name: EnvironmentName; value: string; bytes: number; included: boolean }
  | { kind: 'file'; file: FileFacts; bytes: number; included: boolean };

/** The body of the request, as it is sent. */
export const bodyText = (bundle: Bundle): string => JSON.stringify(bundle.body);

/** Everything that leaves the device: the body and the bytes of the files. */
export const bundleBytes = (bundle: Bundle): number =>
  textBytes(bodyText(bundle)) + bundle.files.reduce((sum, file) => sum + file.bytes, 0);

/**
 * The bundle item by item, in sending order. What goes comes from the bundle alone, so the list cannot promise
 * something else than what is sent; the draft only says what was left out.
 */
export function reviewItems(bundle: TicketBundle, draft: Draft, leftOut: readonly FileFacts[]): ReviewItem[] {
  const { summary, description } = bundle.body;
  const files = bundle.files.map(
    (file) => ({ kind: 'file', file, bytes: file.bytes, included: true }) as const,
  );
  const out = leftOut.map((file) => ({ kind: 'file', file, bytes: 0, included: false }) as const);
  return [
    { kind: 'summary', value: summary, bytes: textBytes(summary) },
    { kind: 'description', value: description, bytes: textBytes(description) },
    ...answerItem(bundle),
    ...files,
    ...out,
    ...pageItem(bundle, draft),
    ...ENVIRONMENT_LINES.flatMap(({ name }) => lineItem(name, bundle, draft)),
  ];
}

/** Its bytes are what it puts into the body, words of the protocol included. */
function answerItem({ body: { answer } }: TicketBundle): ReviewItem[] {
  return answer ? [{ kind: 'answer', value: answer, bytes: textBytes(JSON.stringify(answer)) }] : [];
}

/** A title never goes without its address. */
function pageItem({ body }: TicketBundle, { page }: Draft): ReviewItem[] {
  const sent = body.page;
  if (!sent) return page ? [{ kind: 'page', value: page.url, bytes: 0, included: false }] : [];
  const link = { kind: 'page', value: sent.url, bytes: textBytes(sent.url), included: true } as const;
  const title = page?.title ?? sent.title;
  if (title === '') return [link];
  return [link, { kind: 'title', value: title, bytes: textBytes(sent.title), included: sent.title !== '' }];
}

function lineItem(name: EnvironmentName, { body }: TicketBundle, draft: Draft): ReviewItem[] {
  const sent = body.environment?.[name];
  if (sent !== undefined)
    return [{ kind: 'line', name, value: sent, bytes: textBytes(sent), included: true }];
  const line = draft.environment[name];
  return line ? [{ kind: 'line', name, value: line.value, bytes: 0, included: false }] : [];
}

/** What the request carries besides the items: its own words, the language, the numbers. All sizes add up to the total. */
export const wrappingBytes = (bundle: Bundle, items: readonly ReviewItem[]): number =>
  bundleBytes(bundle) - items.reduce((sum, item) => sum + item.bytes, 0);
