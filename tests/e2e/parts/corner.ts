import { expect, type Page } from '@playwright/test';

export interface Corner {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The corner button as assistive technology sees it: its root is closed, so no page and no test looks inside.
 * @returns name and box in CSS pixels of the page; null when there is none
 */
export async function findCorner(page: Page): Promise<Corner | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const button = nodes.findLast(
      ({ role, name, ignored }) =>
        !ignored && role?.value === 'button' && /^(Help|Hilfe|Aide|Ayuda|ヘルプ)/.test(name?.value ?? ''),
    );
    if (!button?.backendDOMNodeId) return null;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: button.backendDOMNodeId });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
    return { name: String(button.name?.value), x: left, y: top, width: right - left, height: bottom - top };
  } catch {
    // It was drawn anew between the two questions.
    return null;
  } finally {
    await session.detach();
  }
}

/** Waits until the corner button says what is expected. */
export async function cornerSays(page: Page, name: string | RegExp): Promise<Corner> {
  await expect.poll(async () => (await findCorner(page))?.name ?? '').toMatch(name);
  const corner = await findCorner(page);
  if (!corner) throw new Error('The corner button went away');
  return corner;
}

/** A real click of the pointer in the middle of it. */
export async function clickCorner(page: Page): Promise<void> {
  const { x, y, width, height } = await cornerSays(page, /./);
  await page.mouse.click(x + width / 2, y + height / 2);
}
