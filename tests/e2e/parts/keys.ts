import { expect, type Page } from '@playwright/test';

/** What has the focus, as assistive technology names it: role and name. */
async function focused(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const node = nodes.findLast(
      ({ role, properties }) =>
        role?.value !== 'RootWebArea' &&
        properties?.some(({ name, value }) => name === 'focused' && value.value),
    );
    return node ? `${node.role?.value}: ${node.name?.value}` : '';
  } finally {
    await session.detach();
  }
}

/**
 * Presses Tab until something has the focus that is called so, and fails after going round.
 * @param wanted held against "role: name", such as `button: Send`
 */
export async function tabTo(page: Page, wanted: RegExp, key = 'Tab', most = 60): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed <= most; pressed++) {
    const here = await focused(page);
    if (wanted.test(here)) return;
    passed.push(here);
    await page.keyboard.press(key);
  }
  expect(passed, `Tab never came to ${wanted}`).toEqual([]);
}

/** Goes to something by Tab and presses it. */
export async function pressByKeys(page: Page, wanted: RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

/** Goes to a field by Tab and types into it, in the place of what stands there. */
export async function typeInto(page: Page, wanted: RegExp, text: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}
