/**
 * Whether a help button makes sense here: in an HTML page that has a body to be read. Pictures, films, PDF and plain
 * text are shown by the browser in HTML of its own, with the type of the file. A frameset is a body too, but what stands
 * beside it is never drawn. (Frames, and pages of extensions, are left out by the manifest.)
 */
export const canStand = ({ contentType, body }: Document): boolean =>
  /html/.test(contentType) && body?.localName === 'body';
