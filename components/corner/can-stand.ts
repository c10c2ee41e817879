/** Pictures, films, PDF and plain text are shown by the browser in HTML of its own, with the type of the file. */
const PAGE_TYPES = ['text/html', 'application/xhtml+xml'];

/**
 * Whether a help button makes sense in this window: the top frame of an HTML page that has a body to be read.
 * A frameset is a body too, but what stands beside it is never drawn. (Into pages of extensions, browsers let no
 * such script.)
 */
export function canStand({ top, document }: Window): boolean {
  return (
    top === document.defaultView &&
    PAGE_TYPES.includes(document.contentType) &&
    document.body?.localName === 'body'
  );
}
