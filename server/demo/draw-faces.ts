import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** Draws the faces of the demonstration team: `npx tsx server/demo/draw-faces.ts`. The pictures are kept with the code. */

const FOLDER = path.dirname(fileURLToPath(import.meta.url));
const SIDE = 256;

const face = ({
  ground,
  skin,
  shade,
  shirt,
  hairBehind,
  hairFront,
  more,
}: Record<string, string>): string => `
<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 128 128">
  <rect width="128" height="128" fill="${ground}"/>
  ${hairBehind}
  <path d="M14 128c0-26 20-38 50-38s50 12 50 38z" fill="${shirt}"/>
  <path d="M52 78h24v16c0 8-24 8-24 0z" fill="${shade}"/>
  <ellipse cx="64" cy="58" rx="25" ry="30" fill="${skin}"/>
  ${hairFront}
  <circle cx="54" cy="58" r="2.6" fill="#1c1714"/><circle cx="74" cy="58" r="2.6" fill="#1c1714"/>
  <path d="M49 50q5-3 9 0M70 50q5-3 9 0" stroke="#1c1714" stroke-width="1.8" fill="none" stroke-linecap="round"/>
  <path d="M64 60v7q0 2-3 2" stroke="${shade}" stroke-width="2.2" fill="none" stroke-linecap="round"/>
  <path d="M54 74q10 8 20 0" stroke="#7c2f2a" stroke-width="2.6" fill="none" stroke-linecap="round"/>
  ${more}
</svg>`;

const FACES = {
  maya: face({
    ground: '#f3d9b1',
    skin: '#8d5a3b',
    shade: '#74472d',
    shirt: '#23695c',
    hairBehind:
      '<circle cx="64" cy="48" r="41" fill="#221a17"/><circle cx="34" cy="70" r="19" fill="#221a17"/><circle cx="94" cy="70" r="19" fill="#221a17"/>',
    hairFront: '<path d="M38 56q2-30 26-30t26 30q-8-16-26-16t-26 16z" fill="#221a17"/>',
    more: '<circle cx="38.5" cy="72" r="3" fill="#e5b25d"/><circle cx="89.5" cy="72" r="3" fill="#e5b25d"/>',
  }),
  tom: face({
    ground: '#c9dcea',
    skin: '#efc3a0',
    shade: '#dca783',
    shirt: '#39455c',
    hairBehind: '',
    hairFront:
      '<path d="M36 60q-5-38 28-38t30 36q-4-16-14-20-18 6-34-2-9 8-10 24z" fill="#b9783a"/><path d="M40 66q1 27 24 27t24-27q-3 10-12 11-12-5-24 0-9-1-12-11z" fill="#a5672d"/><path d="M55 76q9 6 18 0-3 6-9 6t-9-6z" fill="#fff"/>',
    more: '<g fill="none" stroke="#2b2f36" stroke-width="2"><circle cx="54" cy="58" r="8"/><circle cx="74" cy="58" r="8"/><path d="M62 57q2-2 4 0"/></g>',
  }),
};

for (const [name, svg] of Object.entries(FACES))
  await sharp(Buffer.from(svg))
    .png({ palette: true, colours: 64 })
    .toFile(path.join(FOLDER, `${name}.png`));
