/** What an article may be made of, wherever it is cleaned: at the desk, and again before it is shown. */
export const ARTICLE_TAGS = [
  ...[
    'h2',
    'h3',
    'h4',
    'p',
    'br',
    'hr',
    'a',
    'strong',
    'em',
    'del',
    'code',
    'pre',
    'kbd',
    'blockquote',
    'img',
  ],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
];
