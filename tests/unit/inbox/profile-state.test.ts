import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../server/inbox/api';
import type { InboxMe } from '../../../server/inbox/protocol';
import { readSingleKeys, writeSingleKeys } from '../../../server/inbox/state/keys';
import { createPictures } from '../../../server/inbox/state/pictures';
import { createProfile } from '../../../server/inbox/state/profile';
import { fail, succeed } from '../../../utils/problems/problem';
import { MAYA } from '../../gallery/inbox/people';
import { memoryStorage } from './memory-storage';

const ME: InboxMe = {
  desk: 'Ledgerly Support',
  csrf: 'x',
  agent: { ...MAYA, email: 'maya@ledgerly.example' },
};
const SMALL = new Blob(['small'], { type: 'image/webp' });

const begin = (shrink: (file: Blob) => Promise<Blob | null> = async () => SMALL) => {
  const api = {
    rename: vi.fn<Api['rename']>(async () => succeed(ME)),
    setPhoto: vi.fn<Api['setPhoto']>(async () => succeed(ME)),
    removePhoto: vi.fn<Api['removePhoto']>(async () => succeed(ME)),
  };
  const onChanged = vi.fn();
  return {
    api,
    onChanged,
    profile: createProfile({ api, shrink, leave: async () => fail('timeout'), onChanged }),
  };
};

describe('the profile', () => {
  it('saves a name without the space around it', async () => {
    const { api, profile, onChanged } = begin();
    await profile.rename('  Maya  ');
    expect(api.rename).toHaveBeenCalledWith('Maya');
    expect(onChanged).toHaveBeenCalledWith(ME);
    expect(profile.state.value.nameSaved).toBe(true);
  });

  it.each([
    ['   ', 'missing'],
    ['a'.repeat(101), 'too-long'],
  ])('does not send a name that cannot be one', async (name, fault) => {
    const { api, profile } = begin();
    await profile.rename(name);
    expect(api.rename).not.toHaveBeenCalled();
    expect(profile.state.value.nameProblem).toBe(fault);
  });

  it('sends a photo only after it was made small', async () => {
    const { api, profile } = begin();
    await profile.setPhoto(new Blob(['large']));
    expect(api.setPhoto).toHaveBeenCalledWith(SMALL);
  });

  it('sends nothing when the file is not a picture', async () => {
    const { api, profile } = begin(async () => null);
    await profile.setPhoto(new Blob(['text']));
    expect(api.setPhoto).not.toHaveBeenCalled();
    expect(profile.state.value).toMatchObject({ busy: null, photoProblem: 'unreadable' });
  });

  it('says when signing out did not work', async () => {
    const { profile } = begin();
    await profile.signOut();
    expect(profile.state.value).toMatchObject({ busy: null, signOutProblem: { code: 'timeout' } });
  });
});

describe('pictures', () => {
  const url = () => {
    let made = 0;
    return {
      createObjectURL: vi.fn(() => {
        made += 1;
        return `blob:${made}`;
      }),
      revokeObjectURL: vi.fn(),
    };
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('are loaded once and let go', async () => {
    const attachment = vi.fn<Api['attachment']>(async () => succeed(new Blob(['x'], { type: 'image/png' })));
    const addresses = url();
    const pictures = createPictures({ api: { attachment }, url: addresses });
    const picture = pictures.picture('a', 'preview');
    expect(pictures.picture('a', 'preview')).toBe(picture);
    await settled();
    expect(attachment).toHaveBeenCalledExactlyOnceWith('a', 'preview');
    expect(pictures.picture('a', 'content')).not.toBe(picture);
    expect(picture.value).toEqual({ state: 'ready', address: 'blob:1' });
    await settled();
    pictures.release();
    expect(addresses.revokeObjectURL).toHaveBeenCalledWith('blob:1');
  });

  it('never become an address when they could run', async () => {
    const attachment: Api['attachment'] = async () =>
      succeed(new Blob(['<svg/>'], { type: 'image/svg+xml' }));
    const addresses = url();
    const picture = createPictures({ api: { attachment }, url: addresses }).picture('a', 'preview');
    await settled();
    expect(picture.value).toEqual({ state: 'failed' });
    expect(addresses.createObjectURL).not.toHaveBeenCalled();
  });

  it('that failed are tried again when asked', async () => {
    const attachment = vi.fn<Api['attachment']>(async () => succeed(new Blob(['x'], { type: 'image/png' })));
    attachment.mockResolvedValueOnce(fail('timeout'));
    const pictures = createPictures({ api: { attachment }, url: url() });
    const picture = pictures.picture('a', 'preview');
    await settled();
    expect(picture.value.state).toBe('failed');
    pictures.retryPicture('a', 'preview');
    await settled();
    expect(picture.value.state).toBe('ready');
  });

  it('that arrive after their ticket was left are not kept', async () => {
    const addresses = url();
    const attachment: Api['attachment'] = async () => succeed(new Blob(['x'], { type: 'image/png' }));
    const pictures = createPictures({ api: { attachment }, url: addresses });
    pictures.picture('a', 'preview');
    pictures.release();
    await settled();
    expect(addresses.createObjectURL).not.toHaveBeenCalled();
  });
});

describe('single keys', () => {
  it('are on until they are switched off', () => {
    const storage = memoryStorage();
    expect(readSingleKeys(storage)).toBe(true);
    writeSingleKeys(storage, false);
    expect(readSingleKeys(storage)).toBe(false);
    writeSingleKeys(storage, true);
    expect(readSingleKeys(storage)).toBe(true);
  });
});
