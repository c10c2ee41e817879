import { onScreenshotKey } from '../../utils/browser/commands';
import { type MenuChoice, onMenuChosen } from '../../utils/browser/context-menus';
import { openPanel } from '../../utils/browser/panel';
import type { Tab } from '../../utils/browser/tabs';
import { LIMITS } from '../../utils/protocol/limits';
import { readSetting } from '../../utils/storage/settings';
import { captureScreenshot } from './capture';
import { carry, leadToForm } from './carry';
import { cropToPicture } from './crop-to-picture';
import { pageLinkOf, queryOf } from './page';

/** A quarter of the description: what is quoted must leave room for the question. */
const LONGEST_QUOTE = LIMITS.description / 4;

/** The key and the context menus lead into the form; what they bring waits there. */
export function listenForAsking(): void {
  onScreenshotKey((tab) => begin(tab, takePicture(tab, null)));
  onMenuChosen((choice, tab) => begin(tab, askAbout(choice, tab)));
}

/** @param work is begun already: the picture shows the page as it was when the person asked */
function begin({ windowId }: Tab, work: Promise<void>): void {
  // First and synchronously: an await before it loses the person's gesture.
  if (windowId !== undefined) openPanel(windowId).catch((error: unknown) => console.error(error));
  Promise.all([leadToForm(), work]).catch((error: unknown) => console.error(error));
}

async function askAbout(choice: MenuChoice, tab: Tab): Promise<void> {
  const link = pageLinkOf(tab);
  const words = choice.selectionText?.trim() ?? '';
  const quote = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)} …` : words;
  await carry({
    words: choice.menuItemId === 'selection' ? quote : '',
    page: link && { ...link, included: true, query: queryOf(tab) },
  });
  if (choice.menuItemId === 'image') await takePicture(tab, choice);
}

/** Only for who is signed in: without a form to put it in, nothing is taken. */
async function takePicture(tab: Tab, choice: MenuChoice | null): Promise<void> {
  const account = await readSetting('account');
  if (!account || !(await readSetting('token')) || tab.windowId === undefined) return;
  const taken = await captureScreenshot(
    { place: 'new-ticket', extent: 'visible' },
    { windowId: tab.windowId },
  );
  if (!taken.ok) return carry({ problem: taken.problem });
  const { fileId } = taken.value;
  await carry({ fileIds: [choice ? await cropToPicture(fileId, choice, tab) : fileId] });
}
