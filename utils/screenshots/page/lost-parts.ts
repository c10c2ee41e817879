import type { LostKind } from '../../tickets/shot';
import { isEmpty, type Rect, visiblePart } from './visible-part';
import type { RootOf, Walked } from './walk-page';

/** Something of the page that a drawing made anew does not show, or not as it is. CSS pixels of the view. */
export interface Missing extends Rect {
  kind: LostKind;
}

/** Everything in a walked page that html2canvas cannot draw, or draws otherwise. Too much is named rather than too little. */
export const lostParts = ({ elements }: Walked, rootOf: RootOf): Missing[] =>
  elements.flatMap((element) => {
    const kind = KINDS.find(([, isLost]) => isLost(element, rootOf))?.[0];
    if (!kind || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
    const box = boxOf(element, rootOf(element));
    const { x, y, width, height } = kind === 'dialog' ? box : visiblePart(box, element);
    return isEmpty({ x, y, width, height }) ? [] : [{ kind, x, y, width, height }];
  });

/** A host without a box of its own (`display: contents`, or inline around blocks) lies where what is in it lies. */
function boxOf(element: Element, root: ShadowRoot | null): Rect {
  // A modal dialog darkens everything behind it.
  if (element.matches('dialog:modal')) return { x: 0, y: 0, width: innerWidth, height: innerHeight };
  const range = new Range();
  range.selectNodeContents(root ?? element);
  return around(element.getBoundingClientRect(), range.getBoundingClientRect());
}

/** The rectangle around two, of which each may be empty. */
function around(a: Rect, b: Rect): Rect {
  if (isEmpty(a)) return b;
  if (isEmpty(b)) return a;
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  return { x, y, width: right - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

const KINDS: [LostKind, (element: Element, rootOf: RootOf) => boolean][] = [
  ['frame', (element) => element.matches('iframe,frame,object,embed,fencedframe,portal')],
  ['dialog', (element) => element.matches('dialog[open]') || isPopover(element)],
  ['closed-part', (element, rootOf) => element.shadowRoot === null && rootOf(element) !== null],
  ['video', (element) => element.localName === 'video' && !canBeCopied(element)],
  ['canvas', (element) => element.localName === 'canvas' && !canBeCopied(element)],
  ['foreign-picture', isForeignPicture],
  [
    'drawing',
    (element) =>
      element.localName === 'svg' &&
      element.querySelector('use,foreignObject,pattern,mask,filter,text') !== null,
  ],
  ['form-control', (element) => element.matches(DRAWN_CONTROLS) || hasOwnBorder(element)],
  ['effect', hasEffect],
];

/** Controls that the browser draws and nobody else can. */
const DRAWN_CONTROLS =
  'input:is([type=range],[type=color],[type=file],[type=checkbox],[type=radio],[type=date],[type=time],[type=month],[type=week],[type=datetime-local],[type=number],[type=search]),progress,meter,select,details,summary,textarea,audio';

/** Fields, buttons and groups whose border no style sheet has changed are drawn by the browser too. */
const hasOwnBorder = (element: Element): boolean =>
  element.matches('input,button,fieldset') &&
  /inset|outset|groove/.test(getComputedStyle(element).borderTopStyle);

function isPopover(element: Element): boolean {
  try {
    return element.hasAttribute('popover') && element.matches(':popover-open');
  } catch {
    return false;
  }
}

/** Whether its pixels may be read, and there are any: not those of other sites, and not those a graphics card has thrown away. */
function canBeCopied(element: Element): boolean {
  const canvas = new OffscreenCanvas(16, 16);
  const context = canvas.getContext('2d');
  try {
    context?.drawImage(element as HTMLCanvasElement, 0, 0, 16, 16);
    return context?.getImageData(0, 0, 16, 16).data.some((part) => part !== 0) ?? false;
  } catch {
    return false;
  }
}

function isForeignPicture(element: Element): boolean {
  if (element.localName === 'img') return isForeign((element as HTMLImageElement).currentSrc);
  if (element.localName === 'image') return isForeign((element as SVGImageElement).href.baseVal);
  const { backgroundImage, listStyleImage, borderImageSource } = getComputedStyle(element);
  return [backgroundImage, listStyleImage, borderImageSource].some((image) =>
    Array.from(image.matchAll(/url\("([^"]*)"\)/g)).some(([, address]) => isForeign(address ?? '')),
  );
}

function isForeign(address: string): boolean {
  if (!/^(?:https?:)?\/\//.test(address)) return false;
  return new URL(address, document.baseURI).origin !== location.origin;
}

/** Styles that change how what is drawn looks, in ways that a canvas is not told of. */
function hasEffect(element: Element): boolean {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name);
  return (
    [
      'filter',
      'backdrop-filter',
      'clip-path',
      'mask-image',
      '-webkit-mask-image',
      'perspective',
      '-webkit-box-reflect',
      'text-emphasis-style',
    ].some((name) => !isNone(read(name))) ||
    read('mix-blend-mode') !== 'normal' ||
    read('background-clip').includes('text') ||
    read('writing-mode') !== 'horizontal-tb' ||
    hasLetterWork(element, read) ||
    (style.transform !== 'none' && style.transform.startsWith('matrix3d')) ||
    read('border-image-source') !== 'none' ||
    !['', '1', 'normal'].includes(read('zoom')) ||
    // The signs before its lines would stand on the wrong side.
    (read('direction') === 'rtl' && element.matches('ul,ol,menu')) ||
    /gradient\((?:[^,()]* )?in |conic-gradient|radial-gradient|repeating-|image-set|cross-fade|element\(|paint\(/.test(
      read('background-image'),
    )
  );
}

/** Letters that are set apart, and first letters and lines of their own. */
function hasLetterWork(element: Element, read: (name: string) => string): boolean {
  if (read('letter-spacing') !== 'normal' && read('letter-spacing') !== '0px') return true;
  if (element.localName === 'ruby' || element.localName === 'legend') return true;
  const first = getComputedStyle(element, '::first-letter');
  return (
    first.float !== read('float') || first.fontSize !== read('font-size') || first.color !== read('color')
  );
}

const isNone = (value: string): boolean => value === '' || value === 'none';
