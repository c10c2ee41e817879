import sharp from 'sharp';

const LINE = { light: '#E2E5E9', dark: '#2E333A' };
export type Scheme = keyof typeof LINE;

/** Page and panel as the browser shows them: side by side, a hairline between, the browser's own heading above the panel. */
export async function beside(page: Buffer, panel: Buffer, scheme: Scheme): Promise<Buffer> {
  const [left, right] = await Promise.all([sharp(page).metadata(), sharp(panel).metadata()]);
  const create = {
    width: left.width + 1 + right.width,
    height: left.height,
    channels: 3 as const,
    background: LINE[scheme],
  };
  const heading = { width: right.width, height: left.height - right.height - 1 };
  return sharp({ create })
    .composite([
      { input: page, left: 0, top: 0 },
      { input: headingOf(heading, scheme), left: left.width + 1, top: 0 },
      { input: panel, left: left.width + 1, top: left.height - right.height },
    ])
    .png()
    .toBuffer();
}

/** The browser names the extension above its panel; no picture of a page shows that, so it is drawn. */
function headingOf({ width, height }: { width: number; height: number }, scheme: Scheme): Buffer {
  const [ground, ink] = scheme === 'light' ? ['#FFFFFF', '#15181C'] : ['#17191D', '#EDEFF2'];
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${ground}"/>
    <text x="16" y="${height / 2 + 5}" font-family="sans-serif" font-size="14" fill="${ink}">Handrail</text>
  </svg>`);
}

/** Pictures of one size in rows, each shrunk to a width, for looking over many at once. */
export async function sheet(
  pictures: Buffer[],
  { width, columns }: { width: number; columns: number },
): Promise<Buffer> {
  const gap = 16;
  const small = await Promise.all(pictures.map((picture) => sharp(picture).resize({ width }).toBuffer()));
  const { height = 0 } = await sharp(small[0]).metadata();
  const rows = Math.ceil(small.length / columns);
  const at = (index: number) => ({
    left: gap + (index % columns) * (width + gap),
    top: gap + Math.floor(index / columns) * (height + gap),
  });
  const create = {
    width: gap + columns * (width + gap),
    height: gap + rows * (height + gap),
    channels: 3 as const,
    background: '#9AA0A8',
  };
  return sharp({ create })
    .composite(small.map((input, index) => ({ input, ...at(index) })))
    .png()
    .toBuffer();
}

/** The end corner at the foot of a page. */
export async function corner(page: Buffer, width: number, height: number): Promise<Buffer> {
  const whole = await sharp(page).metadata();
  return sharp(page)
    .extract({ left: whole.width - width, top: whole.height - height, width, height })
    .toBuffer();
}

/** The first pixels of each line. */
export async function startOf(picture: Buffer, width: number): Promise<Buffer> {
  const { height } = await sharp(picture).metadata();
  return sharp(picture).extract({ left: 0, top: 0, width, height }).toBuffer();
}
