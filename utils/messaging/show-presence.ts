import { browser, type Runtime } from '../browser/browser';
import { PRESENCE_PORT, type Presence } from './protocol';
import { isSurfaceFocused } from './surface';

/** A browser stops a worker that hears nothing for 30 seconds, and with it the desk's event stream. */
const PING_MS = 20_000;
/** A worker that was stopped all the same is started again, but not at a run. */
const AGAIN_MS = 1000;

/**
 * Tells the worker for as long as help is shown on this page, and whether the person works in its window. A page that
 * is hidden tells nothing.
 */
export function showPresence(): void {
  let port: Runtime.Port | null = null;

  const connect = (): Runtime.Port => {
    const made = browser.runtime.connect({ name: PRESENCE_PORT });
    made.onDisconnect.addListener(() => {
      port = null;
      setTimeout(say, AGAIN_MS);
    });
    return made;
  };

  const leave = () => {
    port?.disconnect();
    port = null;
  };

  const say = async () => {
    if (document.visibilityState !== 'visible') return leave();
    port ??= connect();
    const focused = await isSurfaceFocused();
    port?.postMessage({ focused } satisfies Presence);
  };

  const sayNow = () => void say().catch((error: unknown) => console.error(error));
  document.addEventListener('visibilitychange', sayNow);
  window.addEventListener('focus', sayNow);
  window.addEventListener('blur', sayNow);
  setInterval(sayNow, PING_MS);
  sayNow();
}
