import type { Environment } from '../../../utils/protocol/desk-api';
import type { InboxThread } from '../protocol';
import { languageName } from '../words/language-name';
import type { MessageKey } from '../words/messages';
import type { Words } from '../words/words';

export interface Fact {
  label: MessageKey;
  value: string;
}

const fact = (label: MessageKey, value: string | null | undefined): Fact[] =>
  value ? [{ label, value }] : [];

/** Who asks, in the order an agent looks for it. What is not known is left out. */
export const requesterFacts = (words: Words, { ticket }: InboxThread): Fact[] => [
  ...fact('inbox_fact_role', ticket.requester.administrator ? words.say('inbox_role_administrator') : null),
  ...fact('inbox_fact_language', languageName(words, ticket.requester.locale)),
];

/** What the requester chose to send along. */
export const environmentFacts = (environment: Environment): Fact[] => [
  ...fact('inbox_fact_browser', environment.browser),
  ...fact('inbox_fact_system', environment.system),
  ...fact('inbox_fact_window', environment.window),
  ...fact('inbox_fact_zoom', environment.zoom),
  ...fact('inbox_fact_browser_language', environment.language),
  ...fact('inbox_fact_extension', environment.extension),
];
