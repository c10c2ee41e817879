import type { DeskClient } from '../../utils/desk-client/desk-client';
import { shrinkPhoto } from '../../utils/screenshots/shrink-photo';
import { database } from '../../utils/storage/database';

/** An agent as tickets and comments name them: `photo` is the desk's version of the picture. */
export interface Face {
  id: string;
  photo: string | null;
}

/** Fetches the photos that are not here in this version, each once. One that fails is asked for with the next poll. */
export async function keepFaces(client: DeskClient, faces: Iterable<Face>): Promise<void> {
  const wanted = new Map(Array.from(faces, (face) => [face.id, face.photo]));
  for (const [id, photo] of wanted) {
    const kept = await database.faces.get(id);
    if (photo === (kept?.photo ?? null)) continue;
    if (photo === null) await database.faces.delete(id);
    else await fetchFace(client, id, photo);
  }
}

async function fetchFace(client: DeskClient, id: string, photo: string): Promise<void> {
  const answer = await client.photo(id);
  const dataUrl = answer.ok ? await shrinkPhoto(answer.value) : null;
  if (dataUrl) await database.faces.put({ id, photo, dataUrl });
}
