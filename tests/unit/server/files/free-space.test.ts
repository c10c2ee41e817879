import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { requireSpace } from '../../../../server/files/free-space';

it('what would leave less than the reserve is refused as by a full disk', async () => {
  await expect(requireSpace(tmpdir(), 0)).resolves.toBeUndefined();
  await expect(requireSpace(tmpdir(), 2 ** 60)).rejects.toMatchObject({ code: 'ENOSPC' });
});
