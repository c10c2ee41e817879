import type { Clock } from './clock';
import type { Life } from './life';

type Listener = (...args: never[]) => unknown;

interface Alarm {
  name: string;
  scheduledTime: number;
  cancel: () => void;
}

/** No alarm rings before this, whatever it is set to. */
const SOONEST_ALARM_MS = 30_000;

/** What outlives every worker and page: alarms, and who wakes the worker for them. */
export class ModelBrowser {
  private readonly alarms = new Map<string, Alarm>();

  constructor(
    private readonly clock: Clock,
    private readonly ring: (name: string, scheduledTime: number) => void,
  ) {}

  forgetAlarms(): void {
    for (const { cancel } of this.alarms.values()) cancel();
    this.alarms.clear();
  }

  /** The API of the browser as one life sees it. What the model has no need of does nothing. */
  apiFor(
    life: Life,
    more: { events: Map<string, Listener[]>; sendMessage: (message: unknown) => Promise<unknown> },
  ) {
    const event = (name: string) => ({
      addListener: (listener: Listener) =>
        void more.events.set(name, [...(more.events.get(name) ?? []), listener]),
      removeListener: () => {},
      hasListener: () => false,
    });
    const act = async <T>(work: () => T): Promise<T> => {
      await life.step();
      return work();
    };
    const known: Record<string, unknown> = {
      'runtime.id': 'model',
      'runtime.getURL': (path: string) => `chrome-extension://model/${path.replace(/^\//, '')}`,
      'runtime.getManifest': () => ({ version: '1', permissions: [] }),
      'runtime.getPlatformInfo': () => act(() => ({ os: 'linux' })),
      'runtime.sendMessage': more.sendMessage,
      'windows.WINDOW_ID_CURRENT': -2,
      'windows.getCurrent': async () => ({ id: 1 }),
      'tabs.query': async () => [],
      'storage.local.get': async () => ({}),
      'storage.session.get': async () => ({}),
      'permissions.contains': async () => false,
      'i18n.getUILanguage': () => 'en',
      'alarms.create': (name: string, { when }: { when: number }) => act(() => this.create(name, when)),
      'alarms.get': (name: string) => act(() => this.alarms.get(name)),
      'alarms.clear': (name: string) => act(() => this.clear(name)),
    };
    return apiOf(known, event);
  }

  private create(name: string, when: number): void {
    this.clear(name);
    const delay = Math.max(SOONEST_ALARM_MS, when - this.clock.wall());
    const cancel = this.clock.after(delay, () => {
      this.alarms.delete(name);
      this.ring(name, when);
    });
    this.alarms.set(name, { name, scheduledTime: when, cancel });
  }

  private clear(name: string): void {
    this.alarms.get(name)?.cancel();
    this.alarms.delete(name);
  }
}

/** Every name under it is there: events can be listened to, calls do nothing, unless they are known. */
function apiOf(known: Record<string, unknown>, event: (name: string) => unknown, path = ''): unknown {
  return new Proxy(() => {}, {
    get: (_, part: string) => {
      const name = path ? `${path}.${part}` : part;
      if (name in known) return known[name];
      if (/^on[A-Z]/.test(part)) return event(name);
      if (part === 'then') return undefined;
      return apiOf(known, event, name);
    },
    apply: () => Promise.resolve(undefined),
  });
}
