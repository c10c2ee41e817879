export type Values = Readonly<Record<string, string | number>>;

const PLACE = /\{(\w+)\}/g;

/**
 * Puts values in the `{name}` places of a sentence, in one pass: braces inside a value stay what they are.
 * A place without a value stays visible, so that a forgotten one is found.
 */
export function fillIn(message: string, values: Values): string {
  return message.replace(PLACE, (place, name: string) => String(values[name] ?? place));
}

/** A sentence cut at one place, for a value that is drawn differently: the words before and after `{name}`. */
export function cutAt(message: string, name: string): [before: string, after: string] {
  const [before = '', after = ''] = message.split(`{${name}}`);
  return [before, after];
}
