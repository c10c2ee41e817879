import type { PageHandlers } from '../../utils/messaging/answer';
import { succeed } from '../../utils/problems/problem';
import { forgetPatchesOf, readPatchOf } from '../../utils/screenshots/patches';

export const readPatch: PageHandlers['readPatch'] = async ({ fileId, boxId }) =>
  succeed({ picture: await readPatchOf(fileId, boxId) });

export const forgetPatches: PageHandlers['forgetPatches'] = async ({ fileIds }) => {
  await forgetPatchesOf(fileIds);
  return succeed(undefined);
};
