import type { ComponentChildren } from 'preact';

/** Every screen in every state, by a name of its own. */
export type Screens = Record<string, () => ComponentChildren>;

/** For callbacks: the gallery does nothing. */
export const nothing = (): void => {};
