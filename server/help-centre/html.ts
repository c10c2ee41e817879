/** Markup that may stand in a page as it is. */
export class Html {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What a template takes: text is escaped, markup is not, lists are joined, nothing leaves nothing. */
export type Part = Html | string | number | null | undefined | false | Part[];

/** A template: every text in it is made harmless. */
export const html = (fixed: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(fixed.reduce((text, next, index) => text + written(parts[index - 1]) + next));

/** Markup that was made safe elsewhere. */
export const safe = (markup: string): Html => new Html(markup);

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(written).join('');
  return part instanceof Html ? part.toString() : escaped(String(part));
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
