// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { DraftFiles, type DraftFilesProps } from '../../../../components/capture/DraftFiles';
import { USUAL_LIMITS } from '../../../../utils/attachments/file-limits';
import { FILES } from '../../../gallery/data';
import { draw, expectAccessible, named, press } from '../draw';

const props = (change: Partial<DraftFilesProps> = {}): DraftFilesProps => ({
  files: FILES,
  desk: 'Ledgerly',
  capturing: false,
  problem: null,
  onScreenshot: vi.fn(),
  onPick: vi.fn(),
  onEdit: vi.fn(),
  onRemove: vi.fn(),
  attach: { limits: USUAL_LIMITS, busy: false, onFiles: vi.fn() },
  refused: [],
  keepProblem: null,
  ...change,
});

test('the picture is shown as it will be sent, and can be removed', async () => {
  const given = props();
  const root = draw(<DraftFiles {...given} />);
  expect(root.querySelector('img')?.getAttribute('src')).toBe(FILES[0]?.address);
  expect(root.textContent).toContain('148 kB');
  press(named('Remove Screenshot'));
  expect(given.onRemove).toHaveBeenCalledWith(FILES[0]?.id);
  await expectAccessible(root);
});

test('one click takes a picture, and only one at a time', () => {
  const given = props({ files: [] });
  draw(<DraftFiles {...given} />);
  press(named('Screenshot'));
  draw(<DraftFiles {...given} capturing />);
  press(named('Taking the picture'));
  expect(given.onScreenshot).toHaveBeenCalledOnce();
});

test('why there is no picture stands under the button, which stays', () => {
  const root = draw(<DraftFiles {...props({ files: [], problem: { code: 'capture-refused' } })} />);
  expect(root.querySelector('[role=alert]')?.textContent).toContain('its access to sites was narrowed');
  expect(named('Screenshot')).toBeTruthy();
});

test('when nothing more fits it says so instead', () => {
  const files = Array.from(
    { length: 5 },
    (_, index) => ({ ...FILES[0], id: String(index) }) as (typeof FILES)[number],
  );
  const root = draw(<DraftFiles {...props({ files })} />);
  expect(root.textContent).toContain('That is all that fits.');
  expect(() => named('Screenshot')).toThrow();
});

test('what a picture does not show is named, each kind once', () => {
  const lost = (['video', 'frame', 'video'] as const).map((kind) => ({
    kind,
    x: 0,
    y: 0,
    width: 1,
    height: 1,
  }));
  const shot = { method: 'rendered' as const, scale: 1, boxes: [], lost };
  const [picture] = FILES;
  if (!picture) throw new Error('No picture');
  const root = draw(<DraftFiles {...props({ files: [{ ...picture, shot }] })} />);
  expect(root.textContent).toContain('Missing: videos and embedded pages.');
});
