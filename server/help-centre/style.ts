import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** In the order in which later rules win. */
const SHEETS = [
  'base',
  'bar',
  'columns',
  'article',
  'text',
  'neighbours',
  'list',
  'cards',
  'doors',
  'narrow',
  'print',
];

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`style/${name}.css`, import.meta.url)), 'utf8');

/** The style sheets as pages carry them: without comments, and with no space that means nothing. */
export const STYLE = SHEETS.map(read)
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .replace(/\s*([{};,>])\s*/g, '$1')
  .replace(/:\s+/g, ':')
  .replaceAll(';}', '}')
  .trim();

/**
 * The pages' only script: Ctrl+K goes to the search field (a key without Ctrl would be pressed by speech control), Escape closes the menu of languages. And nothing but the reader's
 * own hand leads to another site: no policy can refuse markup that refreshes the page to an address elsewhere.
 */
export const SCRIPT = `(()=>{const q=document.getElementById('q'),m=document.querySelector('.menu'),k=document.querySelector('kbd[hidden]');if(k){k.hidden=false;if(/^(Mac|iP)/.test(navigator.platform))k.textContent='⌘ K'}addEventListener('keydown',e=>{if(e.key.toLowerCase()==='k'&&(e.ctrlKey||e.metaKey)&&!e.altKey&&!e.shiftKey){e.preventDefault();q.focus();q.select()}if(e.key==='Escape'&&m&&m.open){m.open=false;m.firstChild.focus()}});if('navigation'in window)navigation.addEventListener('navigate',e=>{if(!e.userInitiated&&new URL(e.destination.url).origin!==location.origin)e.preventDefault()})})()`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but what stands in the page itself, and the desk's own pictures. */
export const HELP_POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');
