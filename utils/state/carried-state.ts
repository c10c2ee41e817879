import { t } from '../i18n/messages';
import { call } from '../messaging/call';
import { readSetting } from '../storage/settings';
import type { Carried } from '../tickets/carried';
import { capture } from './capture-state';
import type { OpenDraft } from './draft-state';
import { follow } from './mirror';
import { pickInto } from './pick-state';

/** Takes what comes into the form from outside it, now and later; answers how to stop. */
export const followCarried = (open: OpenDraft): (() => void) =>
  follow(
    () => readSetting('carried'),
    (waiting) => {
      if (waiting) void takeCarried(open);
    },
  );

async function takeCarried(open: OpenDraft): Promise<void> {
  const answer = await call('takeCarried');
  if (answer.ok && answer.value) await putInto(open, answer.value);
}

async function putInto(open: OpenDraft, { words, page, fileIds, pick, problem }: Carried): Promise<void> {
  if (page) open.change({ page });
  if (words) open.change({ body: withQuote(open.draft.value?.body ?? '', words) });
  for (const id of fileIds) await open.addFile(id);
  if (problem) capture.value = { busy: null, problem };
  if (pick) await pickInto(open, pick);
}

/** Words of a page are quoted, so that nobody takes them for the person's own. */
function withQuote(body: string, words: string): string {
  const quote = t('ask_quoted', { words });
  return body.trim() === '' ? `${quote}\n\n` : `${body.trimEnd()}\n\n${quote}\n\n`;
}
