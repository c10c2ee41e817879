import { effect } from '@preact/signals';
import { ticketsProblem } from './refresh-state';

/** Calls back whenever the network is there again, or the desk answers again. Answers how to stop. */
export function whenReachable(again: () => void): () => void {
  let failing = false;
  window.addEventListener('online', again);
  const stop = effect(() => {
    const problem = ticketsProblem.value;
    if (problem === undefined) return;
    if (failing && problem === null) again();
    failing = problem !== null;
  });
  return () => {
    window.removeEventListener('online', again);
    stop();
  };
}
