/** Stands for `webextension-polyfill` and WXT's `defineBackground` in the bundles of the model. */
declare const modelBrowser: object;

const browser = modelBrowser;
export default browser;

export const defineBackground = (start: () => void): (() => void) => start;
