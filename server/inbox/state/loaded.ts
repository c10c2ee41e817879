import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem, Result } from '../../../utils/problems/problem';

export interface LoadedState<T> {
  /** Null until it has been read. */
  value: T | null;
  /** Why it could not be read the last time. */
  problem: Problem | null;
  /** What is being saved. */
  busy: string | null;
  /** What could not be saved, and why. */
  refused: { what: string; problem: Problem } | null;
}

/** A page of the inbox that is read from the desk and changed there. */
export interface Loaded<T> {
  state: ReadonlySignal<LoadedState<T>>;
  /** Reads; what is shown stays until the answer is there, and when there is none. */
  read(ask: () => Promise<Result<T>>): Promise<void>;
  /** Changes something; the answer is what is true after it. @returns whether it is kept now */
  change(what: string, ask: () => Promise<Result<T>>): Promise<boolean>;
}

export const createLoaded = <T>(): Loaded<T> => {
  const state = signal<LoadedState<T>>({ value: null, problem: null, busy: null, refused: null });
  // An answer that was overtaken by a later question is dropped.
  let question = 0;

  const read = async (ask: () => Promise<Result<T>>) => {
    question += 1;
    const mine = question;
    const answer = await ask();
    if (mine !== question) return;
    state.value = answer.ok
      ? { ...state.value, value: answer.value, problem: null }
      : { ...state.value, problem: answer.problem };
  };

  const change = async (what: string, ask: () => Promise<Result<T>>) => {
    state.value = { ...state.value, busy: what, refused: null };
    const answer = await ask();
    question += 1;
    state.value = answer.ok
      ? { value: answer.value, problem: null, busy: null, refused: null }
      : { ...state.value, busy: null, refused: { what, problem: answer.problem } };
    return answer.ok;
  };

  return { state, read, change };
};
