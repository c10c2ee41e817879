import '../../../fakes/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../../../utils/browser/browser';
import { besideWindow, openPanel, showSidebarOrWindow } from '../../../../utils/browser/panel';

const WINDOW = { id: 7, left: 100, top: 50, width: 1200, height: 900 };

/** What Firefox does: its sidebar opens for a gesture alone, and windows and tabs are what is in these lists. */
function firefox({ gesture = false, sidebarOpen = false, tabs = [] as object[], windows = [WINDOW] } = {}) {
  const refuse = () => Promise.reject(new Error('may only be called from a user input handler'));
  const fakes = {
    sidebarAction: {
      open: vi.fn(() => (gesture ? Promise.resolve() : refuse())),
      isOpen: vi.fn(async () => sidebarOpen),
    },
    tabs: { query: vi.fn(async () => tabs) },
    windows: {
      get: vi.fn(async (id: number) => {
        const found = windows.find((window) => window.id === id);
        if (!found) throw new Error(`Invalid window ID: ${id}`);
        return found;
      }),
      create: vi.fn(async () => ({})),
      update: vi.fn(async () => ({})),
    },
  };
  Object.assign(browser, fakes);
  return fakes;
}

describe('openPanel in Firefox', () => {
  it('opens the sidebar before any await, for a gesture that Firefox takes', async () => {
    const fakes = firefox({ gesture: true });
    const opening = openPanel(7);
    expect(fakes.sidebarAction.open).toHaveBeenCalledOnce();
    await opening;
    expect(fakes.windows.create).not.toHaveBeenCalled();
  });

  it('opens a small window at the right edge for a click in a web page, and names the window in its address', async () => {
    const { windows } = firefox();
    await openPanel(7);
    const url = browser.runtime.getURL('sidepanel.html?beside=7');
    expect(windows.create).toHaveBeenCalledWith({
      url,
      type: 'popup',
      left: 900,
      top: 50,
      width: 400,
      height: 720,
    });
  });

  it('leaves an open sidebar as it is', async () => {
    const { windows } = firefox({ sidebarOpen: true });
    await openPanel(7);
    expect(windows.create).not.toHaveBeenCalled();
  });

  it('brings the small window of this window to the front, and not that of another', async () => {
    const tab = (beside: number) => ({
      windowId: 100 + beside,
      url: browser.runtime.getURL(`sidepanel.html?beside=${beside}`),
    });
    const { windows } = firefox({ tabs: [tab(17), tab(7)] });
    await openPanel(7);
    expect(windows.update).toHaveBeenCalledWith(107, { focused: true });
    expect(windows.create).not.toHaveBeenCalled();
  });

  it('opens help that stands for itself when the window has gone', async () => {
    const { windows } = firefox({ windows: [] });
    await showSidebarOrWindow(7);
    const url = browser.runtime.getURL('sidepanel.html');
    expect(windows.create).toHaveBeenCalledWith(expect.objectContaining({ url, left: 0, top: 0 }));
  });
});

describe('openPanel in Chrome', () => {
  beforeEach(() => Object.assign(browser, { sidePanel: { open: vi.fn(async () => {}) } }));
  afterEach(() => {
    delete (browser as { sidePanel?: object }).sidePanel;
  });

  it('opens the side panel of the window at once', () => {
    const { sidePanel } = browser as unknown as { sidePanel: { open: object } };
    void openPanel(7);
    expect(sidePanel.open).toHaveBeenCalledWith({ windowId: 7 });
  });
});

describe('besideWindow', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['?beside=12', 12],
    ['', null],
    ['?other=1', null],
  ])('reads %j as %j', (search, window) => {
    vi.stubGlobal('location', { search });
    expect(besideWindow()).toBe(window);
  });
});
