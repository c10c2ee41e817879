import type { HeardCalls } from '../../e2e/parts/heard-calls';
import type { Inside } from './inside';

/** From now on keeps what the event page hears, and opens no panel; for a Firefox that does not stop it. */
export async function hearCalls(inside: Inside): Promise<HeardCalls> {
  await inside.inPage('worker', listen);
  const all = async (): Promise<unknown[]> => JSON.parse((await inside.inPage('worker', heard)) ?? '[]');
  return {
    all,
    count: async () => (await all()).length,
    opened: async () => (await inside.inPage('worker', opened)) ?? 0,
  };
}

interface Worker {
  heard: string[];
  opened: number;
  Array: ArrayConstructor;
  Promise: PromiseConstructor;
  browser: {
    runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } };
    sidebarAction: { open(): Promise<void> };
  };
}

type Beside = { wrappedJSObject: Worker };

declare const Cu: { exportFunction<F>(work: F, world: object): F; waiveXrays<T>(thing: T): T };

/** These run beside the event page: nothing from around them is there. */
function listen(): void {
  const world = (window as unknown as Beside).wrappedJSObject;
  world.heard = new world.Array();
  world.opened = 0;
  const hear = (message: unknown) => {
    const text = JSON.stringify(Cu.waiveXrays(message));
    if (!text?.includes('"call":"approach"')) world.heard.push(text ?? 'null');
  };
  world.browser.runtime.onMessage.addListener(Cu.exportFunction(hear, window));
  const open = () => {
    world.opened += 1;
    return world.Promise.resolve();
  };
  world.browser.sidebarAction.open = Cu.exportFunction(open, window);
}

function heard(): string {
  return `[${(window as unknown as Beside).wrappedJSObject.heard.join()}]`;
}

function opened(): number {
  return (window as unknown as Beside).wrappedJSObject.opened;
}
