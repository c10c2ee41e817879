import { clampBox } from '../../utils/marks/geometry';
import type { History } from '../../utils/marks/history';
import type { Edit } from '../../utils/marks/mark';
import type { PageHandlers } from '../../utils/messaging/answer';
import { fail, type Result, succeed } from '../../utils/problems/problem';
import type { Captured } from '../../utils/screenshots/encode-picture';
import { flattenPicture, type Uncovering } from '../../utils/screenshots/flatten-picture';
import { readPatchOf } from '../../utils/screenshots/patches';
import { database } from '../../utils/storage/database';
import { sha256Hex } from '../../utils/tickets/bundle';
import type { KeptFile } from '../../utils/tickets/draft';
import type { Area, Shot } from '../../utils/tickets/shot';

export const finishPicture: PageHandlers['finishPicture'] = ({ fileId, history }) => burnIn(fileId, history);

/** The result is a new file; the old one stays for whoever speaks of it. */
export async function burnIn(fileId: string, history: History): Promise<Result<{ fileId: string }>> {
  const base = (await database.pictureEdits.get(fileId))?.base ?? (await database.files.get(fileId));
  if (!base) return fail('not-found');
  const uncoverings = await uncoveringsOf(base, history.now);
  const flat = await flattenPicture(base.blob, history.now, uncoverings);
  if (!flat.ok) return flat;
  const file = await editedFile(base, flat.value, history.now);
  // The old file and what was done to it stay until the page has put the new one in its place.
  await database.transaction('rw', database.files, database.pictureEdits, async () => {
    await database.files.add(file);
    await database.pictureEdits.put({ id: file.id, base, history });
  });
  return succeed({ fileId: file.id });
}

/** A box whose pixels are gone stays covered, whatever the edit says. */
async function uncoveringsOf(base: KeptFile, { uncovered }: Edit): Promise<Uncovering[]> {
  const wanted = base.shot?.boxes.filter(({ id }) => uncovered.includes(id)) ?? [];
  const patches = await Promise.all(
    wanted.map(async (area) => ({ area, picture: await readPatchOf(base.id, area.id) })),
  );
  return patches.flatMap(({ area, picture }) => (picture ? [{ area, picture }] : []));
}

async function editedFile(base: KeptFile, { blob, width, height }: Captured, edit: Edit): Promise<KeptFile> {
  const ending = blob.type === 'image/webp' ? 'webp' : 'jpg';
  return {
    ...base,
    id: crypto.randomUUID(),
    name: `${base.name.replace(/\.[^.]*$/, '')}.${ending}`,
    type: blob.type,
    bytes: blob.size,
    sha256: await sha256Hex(await blob.arrayBuffer()),
    width,
    height,
    ...(base.shot && { shot: shotAfter(base.shot, edit, { width, height }) }),
    blob,
  };
}

/** What is still covered, and still missing, in the part that is left. */
function shotAfter(shot: Shot, { crop, uncovered }: Edit, size: { width: number; height: number }): Shot {
  const boxes = inPart(
    shot.boxes.filter(({ id }) => !uncovered.includes(id)),
    crop,
    size,
  );
  return { ...shot, boxes, lost: inPart(shot.lost, crop, size) };
}

function inPart<Part extends Area>(
  parts: readonly Part[],
  crop: Area | null,
  size: { width: number; height: number },
) {
  const { x, y } = crop ?? { x: 0, y: 0 };
  return parts
    .map((part) => ({ ...part, ...clampBox({ ...part, x: part.x - x, y: part.y - y }, size) }))
    .filter(({ width, height }) => width > 0 && height > 0);
}
