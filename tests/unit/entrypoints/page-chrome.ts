import { vi } from 'vitest';

type Listener<Args extends unknown[]> = (...args: Args) => unknown;

class FakeEvent<Args extends unknown[]> {
  readonly listeners = new Set<Listener<Args>>();
  addListener = (listener: Listener<Args>) => void this.listeners.add(listener);
  removeListener = (listener: Listener<Args>) => void this.listeners.delete(listener);
  emit = (...args: Args) => [...this.listeners].map((listener) => listener(...args));
}

/** What a content script sees of the browser, as far as the corner may use it. */
export class PageChrome {
  readonly changed = new FakeEvent<[]>();
  readonly sendMessage = vi.fn((_message: unknown): Promise<unknown> => Promise.resolve());
  readonly get = vi.fn(async (): Promise<Record<string, unknown>> => ({ ...this.shelf }));
  readonly getMessage = vi.fn((_key: string) => 'Help');
  readonly runtime: { id?: string; sendMessage: unknown } = {
    id: 'ours',
    sendMessage: this.sendMessage,
  };
  readonly storage = { local: { get: this.get, onChanged: this.changed } };
  readonly i18n = { getMessage: this.getMessage };

  constructor(readonly shelf: Record<string, unknown> = {}) {}

  /** As after an update of the extension: the script lives on, its extension has gone. */
  cutOff(): void {
    delete this.runtime.id;
    const refuse = () => {
      throw new TypeError('Extension context invalidated.');
    };
    this.sendMessage.mockImplementation(refuse);
    this.get.mockImplementation(refuse);
  }

  /** The worker writes on the shelf. */
  write(key: string, newValue?: unknown): void {
    this.shelf[key] = newValue;
    this.changed.emit();
  }
}
