import '../../../fakes/browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetAllPatches,
  forgetPatchesOf,
  keepPatches,
  readPatchOf,
} from '../../../../utils/screenshots/patches';

beforeEach(() => forgetAllPatches());

describe('the pixels below the boxes of a picture', () => {
  it('are read by picture and box', async () => {
    await keepPatches('one', { 'box-1': 'data:1' });
    expect(await readPatchOf('one', 'box-1')).toBe('data:1');
    expect(await readPatchOf('one', 'box-2')).toBeNull();
    expect(await readPatchOf('two', 'box-1')).toBeNull();
  });

  it('are gone when they are forgotten, and only those', async () => {
    await keepPatches('one', { 'box-1': 'data:1' });
    await keepPatches('two', { 'box-1': 'data:2' });
    await forgetPatchesOf(['one']);
    expect(await readPatchOf('one', 'box-1')).toBeNull();
    expect(await readPatchOf('two', 'box-1')).toBe('data:2');
  });

  it('never come near a disk', async () => {
    await keepPatches('one', { 'box-1': 'data:1' });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('are done without where there is no room', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(
      new Error('Session storage quota bytes exceeded.'),
    );
    expect(await keepPatches('one', { 'box-1': 'data:1' })).toBe(false);
    expect(await readPatchOf('one', 'box-1')).toBeNull();
  });
});
