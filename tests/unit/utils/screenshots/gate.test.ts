import { describe, expect, it } from 'vitest';
import { problemOfAddress, problemOfRefusal } from '../../../../utils/screenshots/gate';

describe('no picture is tried of', () => {
  it.each([
    ['https://chromewebstore.google.com/detail/x', 'capture-store-page'],
    ['https://addons.mozilla.org/firefox/', 'capture-store-page'],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'capture-store-page'],
    ['about:blank', 'capture-blank'],
    ['chrome://newtab/', 'capture-blank'],
    ['chrome://settings/', 'capture-browser-page'],
    ['chrome-extension://abc/page.html', 'capture-browser-page'],
    ['moz-extension://abc/page.html', 'capture-browser-page'],
    ['view-source:https://example.com/', 'capture-browser-page'],
    ['data:text/html,x', 'capture-browser-page'],
  ])('%s', (address, problem) => expect(problemOfAddress(address)).toBe(problem));
});

it.each(['https://example.com/', 'http://127.0.0.1:8080/x.pdf', 'file:///home/me/page.html', undefined])(
  'a picture is tried of %s',
  (address) => expect(problemOfAddress(address)).toBeNull(),
);

describe('the refusal of a browser', () => {
  it.each([
    ['This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.', 'capture-too-often'],
    ["Either the '<all_urls>' or 'activeTab' permission is required.", 'capture-refused'],
    [
      "The 'activeTab' permission is not in effect because this extension has not been in invoked.",
      'capture-browser-page',
    ],
    ['Cannot access contents of url "".', 'capture-refused'],
    ['No window with id: 999999.', 'capture-window-gone'],
    ['Failed to capture tab: unknown error', 'capture-failed'],
  ])('%s is %s', (words, problem) => expect(problemOfRefusal(new Error(words))).toBe(problem));
});
