export interface Refresher {
  /** Refreshes at once; when a refresh is running, once more after it. */
  now(): Promise<void>;
  start(): void;
  stop(): void;
}

interface Parts {
  /** Milliseconds between the end of one refresh and the start of the next. */
  every: number;
  run(): Promise<void>;
  document: Document;
  window: Window;
}

/** Refreshes while the page is visible, and at once when it becomes visible or the network comes back. */
export const createRefresher = ({ every, run, document, window }: Parts): Refresher => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let started = false;

  const plan = () => {
    clearTimeout(timer);
    if (started && document.visibilityState === 'visible') timer = setTimeout(() => void now(), every);
  };
  const runAll = async () => {
    do {
      again = false;
      await run();
    } while (again && started);
    running = null;
    plan();
  };
  const now = (): Promise<void> => {
    clearTimeout(timer);
    again = running !== null;
    running ??= runAll();
    return running;
  };
  const look = () => {
    if (document.visibilityState === 'visible') void now();
    else clearTimeout(timer);
  };
  const hear = () => void now();

  return {
    now,
    start: () => {
      if (started) return;
      started = true;
      document.addEventListener('visibilitychange', look);
      window.addEventListener('online', hear);
      void now();
    },
    stop: () => {
      started = false;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', hear);
    },
  };
};
