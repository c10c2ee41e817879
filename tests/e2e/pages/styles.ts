import { HOST, html, type OddPage, styled } from './odd-page';

const looks = (name: string, css: string): OddPage => ({ name, body: styled(css), corner: 'works' });

const HIDE =
  'display:none!important;visibility:hidden!important;opacity:0!important;pointer-events:none!important;position:static!important;transform:scale(0)!important;content-visibility:hidden!important;clip-path:inset(50%)!important';
const LETTERS = 'Help'
  .split('')
  .map(
    (letter) =>
      `@font-face{font-family:"system-ui";src:url(/spy?${letter});unicode-range:U+${letter.charCodeAt(0).toString(16)}}`,
  )
  .join('');

/** What the page says of names that others may use too: then only what it says is a value of them. */
const PROPERTIES = ['x', 'y', 'r', 'a', 'g', 's', 'o']
  .map((name) => `@property --${name}{syntax:"<angle>";inherits:false;initial-value:0deg}`)
  .join('');

/** What a page does to every element, and may not do to the button. */
export const STYLES: OddPage[] = [
  looks('everything-unset', '*,*::before{all:unset!important}'),
  looks('every-div-hidden', `div{${HIDE}}`),
  looks('the-host-hidden', `[data-corner]{${HIDE}}`),
  looks('the-unknown-hidden', `html>:not(head,body){${HIDE}}`),
  {
    name: 'hidden-by-script',
    body: html(''),
    act: `${HOST}.style.cssText = '${HIDE}'; ${HOST}.hidden = true`,
    corner: 'works',
  },
  looks(
    'nothing-to-be-clicked',
    '*{pointer-events:none!important;user-select:none!important;touch-action:none!important}',
  ),
  looks(
    'everything-moves',
    '@keyframes spin{to{rotate:1turn;translate:-50vw}}body,body *,html>div{animation:spin 1s infinite!important;transition:all 10s!important}',
  ),
  looks('right-to-left', 'html{direction:rtl}'),
  { name: 'right-to-left-by-attribute', body: html('').replace('<html', '<html dir="rtl"'), corner: 'works' },
  looks('vertical', 'html{writing-mode:vertical-rl}'),
  looks('tiny-letters', 'html{font-size:1px}'),
  looks('huge-letters', 'html{font-size:400px}'),
  looks('enlarged', 'html{zoom:2}'),
  looks('enlarged-body', 'body{zoom:4}'),
  looks('scaled-root', 'html{transform:scale(.5);transform-origin:0 0}'),
  looks('turned-root', 'html{transform:rotate(3deg)}'),
  looks('perspective-root', 'html{perspective:500px;transform-style:preserve-3d}'),
  looks('filtered-root', 'html{filter:invert(1) hue-rotate(180deg)}'),
  looks('contained-root', 'html{contain:layout paint style;container-type:inline-size}'),
  looks('root-that-will-change', 'html{will-change:transform,filter}body{height:5000px}'),
  looks('flexible-root', 'html{display:flex;flex-direction:column-reverse}'),
  looks('root-in-columns', 'html{columns:4}'),
  looks('grid-root', 'html{display:grid;grid-template:repeat(9,1fr)/repeat(9,1fr)}'),
  looks(
    'small-root',
    'html{width:200px;height:100px;overflow:hidden;position:relative}body{overflow:hidden}',
  ),
  looks('invisible-root', 'html{visibility:hidden}'),
  looks('invisible-body', 'body{display:none!important}'),
  looks('blended', 'html{mix-blend-mode:difference;isolation:isolate}body{background:#fff}'),
  looks(
    'colours-of-the-page',
    ':root{color-scheme:only dark;accent-color:red;--r:red;--s:red;--a:red;--o:red}',
  ),
  looks('letters-of-the-page', `${LETTERS}button{font-family:"system-ui"}`),
  looks('pointers-of-the-page', '*{cursor:none!important}'),
  looks('properties-of-the-page', PROPERTIES),
  looks('body-of-contents', 'body{display:contents}'),
  looks('body-skipped', 'body{content-visibility:hidden}'),
  { ...looks('root-skipped', 'html{content-visibility:hidden}'), corner: 'alive' },
  { ...looks('root-not-displayed', 'html{display:none}'), corner: 'alive' },
  looks('clipped-root', 'html{clip-path:inset(50%);mask:linear-gradient(#0000,#0000)}'),
  looks('fixed-root', 'html{position:fixed;inset:0;overflow:hidden}'),
  {
    ...looks('small-fixed-root', 'html{position:fixed;right:0;bottom:0;width:90px;height:90px}'),
    corner: 'aside',
  },
  { ...looks('inert-by-style', 'html{interactivity:inert}'), corner: 'alive' },
  looks('popovers-hidden', '[popover],:popover-open,::backdrop{display:none!important}'),
  looks(
    'letters-spread',
    '*{line-height:9!important;letter-spacing:2em!important;text-indent:9em!important;text-transform:uppercase!important;white-space:pre!important}',
  ),
  looks('scrolling-inside', 'html{overflow:hidden;height:100%}body{overflow:scroll;height:100%;margin:0}'),
  looks(
    'snapping',
    'html{scroll-snap-type:both mandatory;overflow:scroll;scrollbar-gutter:stable both-edges}',
  ),
  looks('rows-from-the-bottom', 'html{writing-mode:sideways-lr}body{height:3000px}'),
  {
    name: 'shown-when-ready',
    body: html(
      '<script>setTimeout(() => document.documentElement.classList.remove("wait"), 900)</script>',
      '<style>.wait{opacity:0!important}</style>',
    ).replace('<html', '<html class="wait"'),
    corner: 'works',
  },
  {
    name: 'highest-of-all',
    body: html(
      '<div style="position:fixed;inset:0;z-index:2147483647;background:#fffd">In front of all</div>',
    ),
    corner: 'works',
  },
];
