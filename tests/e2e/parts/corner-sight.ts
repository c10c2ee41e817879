import type { CDPSession, Page } from '@playwright/test';

/** The corner button as it stands in the page: asked of the browser, because its root is closed. */
export interface CornerSight {
  /** Elements with a closed root that holds a button of ours. */
  hosts: number;
  /** Something of the button is painted, as far as the styles tell. */
  seen: boolean;
  /** All of it is inside the window. */
  inside: boolean;
  /** What a pointer in the middle of it meets is the button. */
  inFront: boolean;
  /** Box in CSS pixels of the window. */
  box: { x: number; y: number; width: number; height: number };
}

export const NOWHERE: CornerSight = {
  hosts: 0,
  seen: false,
  inside: false,
  inFront: false,
  box: { x: 0, y: 0, width: 0, height: 0 },
};

/** Looks in a world of its own, where the page has taken no tool away: for Chromium. */
export class Sight {
  private constructor(
    private readonly session: CDPSession,
    private readonly frameId: string,
  ) {}

  static async of(page: Page): Promise<Sight> {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    return new Sight(session, frameTree.frame.id);
  }

  /** Never throws: a page in the middle of becoming another one has no button. */
  async look(): Promise<CornerSight> {
    return this.search().catch(() => NOWHERE);
  }

  private async search(): Promise<CornerSight> {
    const { executionContextId: contextId } = await this.session.send('Page.createIsolatedWorld', {
      frameId: this.frameId,
      worldName: 'sight',
    });
    const buttons = await this.buttons(contextId);
    const [first] = buttons;
    if (first === undefined) return NOWHERE;
    const { object } = await this.session.send('DOM.resolveNode', {
      backendNodeId: first,
      executionContextId: contextId,
    });
    const { result } = await this.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: String(describe),
      returnByValue: true,
    });
    return { ...(result.value as Omit<CornerSight, 'hosts'>), hosts: buttons.length };
  }

  /** The buttons in closed roots of our hosts. */
  private async buttons(contextId: number): Promise<number[]> {
    const { result } = await this.session.send('Runtime.evaluate', {
      contextId,
      expression: `Document.prototype.querySelectorAll.call(document, '[data-corner]')`,
    });
    const { result: hosts } = await this.session.send('Runtime.getProperties', {
      objectId: result.objectId ?? '',
      ownProperties: true,
    });
    const found: number[] = [];
    for (const { name, value } of hosts) {
      if (!/^\d+$/.test(name) || !value?.objectId) continue;
      const { node } = await this.session.send('DOM.describeNode', {
        objectId: value.objectId,
        depth: 4,
        pierce: true,
      });
      const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
      const frame = root?.children?.find(({ localName }) => localName === 'div');
      const button = frame?.children?.find(({ localName }) => localName === 'button');
      if (button) found.push(button.backendNodeId);
    }
    return found;
  }
}

/** Runs in the page, on the button. */
function describe(this: HTMLElement): Omit<CornerSight, 'hosts'> {
  const { x, y, width, height } = this.getBoundingClientRect();
  const root = this.getRootNode() as ShadowRoot;
  const met = root.elementFromPoint(x + width / 2, y + height / 2);
  return {
    box: { x, y, width, height },
    seen:
      this.isConnected &&
      width > 0 &&
      this.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    inside: x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight,
    inFront: met !== null && this.contains(met),
  };
}
