import type { Desk } from '../desk/desk';
import { Limiter } from './limiter';

const HOUR = 3_600_000;

/** The limits on asking for codes and on trying them, common to requesters and agents. */
export interface SignInLimits {
  /** @throws Refusal `too-many-requests` */
  askForCode(client: string, email: string): void;
  /** @throws Refusal `too-many-requests` */
  tryCode(client: string): void;
}

export function signInLimits({ config: { limits }, clock }: Desk): SignInLimits {
  const asking = new Limiter(limits.mailsPerClient, HOUR, clock);
  const mails = new Limiter(limits.mailsPerAddress, HOUR, clock);
  const proofs = new Limiter(limits.proofsPerClient, HOUR, clock);
  return {
    askForCode(client, email) {
      asking.take(client);
      mails.take(email.normalize('NFC').toLowerCase());
    },
    tryCode: (client) => proofs.take(client),
  };
}
