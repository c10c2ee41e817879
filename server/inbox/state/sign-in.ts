import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../../utils/problems/problem';
import type { Locale } from '../../../utils/protocol/limits';
import type { Api, StartedSignIn } from '../api';
import type { InboxMe } from '../protocol';

/** Seconds until another code may be asked for. */
export const NEW_CODE_AFTER = 60;

export type SignInState =
  | { step: 'email'; busy: boolean; problem?: Problem }
  | {
      step: 'code';
      started: StartedSignIn;
      email: string;
      /** When the code was asked for, in milliseconds. */
      askedAt: number;
      /** Whether this is not the first code. */
      again: boolean;
      busy: boolean;
      problem?: Problem;
    };

export interface SignIn {
  state: ReadonlySignal<SignInState>;
  start(email: string): Promise<void>;
  /** Another code to the same address. */
  startAgain(): Promise<void>;
  finish(code: string): Promise<void>;
  otherAddress(): void;
}

interface Parts {
  api: Pick<Api, 'startSignIn' | 'finishSignIn'>;
  locale: Locale;
  onEnter(me: InboxMe): void;
}

/** The two steps of signing in: an address, then the code from the mail. */
export const createSignIn = ({ api, locale, onEnter }: Parts): SignIn => {
  const state = signal<SignInState>({ step: 'email', busy: false });

  const failed = (problem: Problem) => {
    state.value = { ...state.value, busy: false, problem };
  };
  const working = () => {
    const { problem: _, ...rest } = state.value;
    state.value = { ...rest, busy: true };
  };
  const ask = async (email: string, again: boolean) => {
    working();
    const answer = await api.startSignIn({ email, locale });
    if (!answer.ok) return failed(answer.problem);
    state.value = { step: 'code', started: answer.value, email, askedAt: Date.now(), again, busy: false };
  };

  return {
    state,
    start: (email) => ask(email, false),
    startAgain: async () => {
      if (state.value.step === 'code') await ask(state.value.email, true);
    },
    finish: async (code) => {
      if (state.value.step !== 'code' || state.value.busy) return;
      const { id } = state.value.started;
      working();
      const answer = await api.finishSignIn(id, code);
      if (!answer.ok) return failed(answer.problem);
      state.value = { step: 'email', busy: false };
      onEnter(answer.value);
    },
    otherAddress: () => {
      state.value = { step: 'email', busy: false };
    },
  };
};
