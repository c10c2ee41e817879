import { html, type OddPage } from './odd-page';

const under = (name: string, headers: Record<string, string>): OddPage => ({
  name,
  headers,
  body: html(''),
  corner: 'works',
});

const policy = (name: string, value: string): OddPage => under(name, { 'content-security-policy': value });

const FEATURES = [
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'fullscreen',
  'storage-access',
  'sync-xhr',
];
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What a server forbids its page, and may not take from us. */
export const POLICIES: OddPage[] = [
  policy('nothing-allowed', `${NOTHING}; img-src data:`),
  policy('no-styles', "style-src 'none'"),
  policy('no-pictures', 'img-src data:; child-src x:'),
  policy('trusted-types', "require-trusted-types-for 'script'; trusted-types 'none'"),
  policy('sandboxed', 'sandbox'),
  policy('sandboxed-with-scripts', 'sandbox allow-scripts'),
  policy('two-policies', "script-src 'none', script-src https://scripts.example; style-src-attr 'none'"),
  policy('nonces-only', "script-src 'nonce-a' 'strict-dynamic'; style-src 'nonce-a'"),
  under('isolated', {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
  }),
  under('own-process', { 'origin-agent-cluster': '?1' }),
  under('no-features', { 'permissions-policy': FEATURES.map((feature) => `${feature}=()`).join(', ') }),
  under('not-to-be-kept', {
    'cache-control': 'no-store',
    'clear-site-data': '"cache"',
    'referrer-policy': 'no-referrer',
  }),
  {
    ...under('reporting', {
      'content-security-policy-report-only': `${NOTHING}; img-src data:; require-trusted-types-for 'script'; report-uri /spy`,
    }),
    says: /frame-ancestors|ancestors/,
  },
  {
    name: 'policy-in-the-page',
    body: html('', `<meta http-equiv="content-security-policy" content="default-src 'none'; img-src data:">`),
    corner: 'works',
  },
  {
    name: 'policy-that-comes-late',
    body: html(''),
    act: `const meta = document.createElement('meta'); meta.httpEquiv = 'content-security-policy'; meta.content = "default-src 'none'"; document.head.append(meta); ${'document.querySelector("[data-corner]")'}.remove()`,
    corner: 'works',
  },
];
