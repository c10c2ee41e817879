import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../../utils/problems/problem';
import { type Api, createApi } from '../api';
import { type Address, createAddress } from '../state/address';
import { createSession, type Session } from '../state/session';
import { createSignIn, type SignIn } from '../state/sign-in';
import type { Words } from '../words/words';

/** What the page begins with, before anybody is signed in. */
export interface Inbox {
  api: Api;
  address: Address;
  session: Session;
  signIn: SignIn;
  words: Words;
  storage: Storage;
  /** The desk's name; empty until it is known. */
  deskName: ReadonlySignal<string>;
}

interface Parts {
  window: Window & typeof globalThis;
  words: Words;
}

export const createInbox = ({ window, words }: Parts): Inbox => {
  const deskName = signal('');
  const csrf = () => (session.state.value.phase === 'in' ? session.state.value.me.csrf : '');
  const onProblem = ({ code }: Problem) => {
    if (code === 'signed-out') session.lose();
  };
  const api = createApi({
    fetch: (...request) => window.fetch(...request),
    csrf,
    online: () => window.navigator.onLine,
    onProblem,
  });
  const session = createSession(api);
  const signIn = createSignIn({ api, locale: words.locale, onEnter: session.enter });
  void api.desk().then((answer) => {
    if (answer.ok) deskName.value = answer.value.name;
  });
  void session.start();
  return {
    api,
    address: createAddress(window),
    session,
    signIn,
    words,
    storage: window.localStorage,
    deskName,
  };
};
