import { faultSentence } from '../../utils/i18n/problem-sentence';
import { LIMITS } from '../../utils/protocol/limits';

/** Why a reply cannot be sent as it stands; null when it can. */
export function composerFault(body: string): string | null {
  const text = body.trim();
  if (text === '') return faultSentence({ fault: 'required' });
  return text.length > LIMITS.comment ? faultSentence({ fault: 'too-long', limit: LIMITS.comment }) : null;
}
