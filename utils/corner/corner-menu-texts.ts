/** The sentences of the corner button's menu, in the person's language. */
export interface CornerMenuTexts {
  locale: string;
  /** What the menu is of. */
  button: string;
  /** The name of what opens it. */
  more: string;
  moveTo: string;
  topLeft: string;
  topRight: string;
  bottomLeft: string;
  bottomRight: string;
  drag: string;
  fold: string;
  hide: string;
  onPage: string;
  /** With the name of the site for `{site}`. */
  onSite: string;
  everywhere: string;
  /** Where help stays. */
  stays: string;
}
