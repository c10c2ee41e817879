/**
 * How pages mark for recorders of sessions what these must not see. Whoever marked it so wants it kept from us too.
 */
const MARKS = [
  '[data-private]:not([data-private=false])',
  // rrweb
  '.rr-block',
  '.rr-mask',
  '.rr-ignore',
  '[data-rr-block]',
  '[data-rr-mask]',
  // Sentry
  '.sentry-block',
  '.sentry-mask',
  '[data-sentry-block]',
  '[data-sentry-mask]',
  // FullStory
  '.fs-exclude',
  '.fs-mask',
  '.fs-block',
  '[fs-exclude]',
  '[fs-mask]',
  '[data-fs-exclude]',
  '[data-fs-mask]',
  '[data-fs-privacy=exclude]',
  '[data-fs-privacy=mask]',
  // Datadog
  '[data-dd-privacy=mask]',
  '[data-dd-privacy=hidden]',
  '[data-dd-privacy=mask-unless-allowlisted]',
  '.dd-privacy-mask',
  '.dd-privacy-hidden',
  // PostHog, Hotjar, Clarity, LogRocket, Highlight, OpenReplay, Heap, Smartlook, Mouseflow
  '.ph-no-capture',
  '.ph-mask',
  '[data-hj-suppress]',
  '[data-hj-masked]',
  '[data-clarity-mask]:not([data-clarity-mask=false])',
  '[data-lr-exclude]',
  '._lr-hide',
  '.highlight-mask',
  '.highlight-block',
  '[data-hl-mask]',
  '[data-hl-block]',
  '[data-openreplay-masked]',
  '[data-openreplay-obscured]',
  '[data-openreplay-hidden]',
  '[data-heap-redact-text]',
  '.heap-ignore',
  '.smartlook-hide',
  '[data-recording-sensitive]',
  '[data-recording-disable]',
  '.mouseflow-mask',
].join(',');

/** Marks that speak of what people enter, and leave the words of the page alone. */
const MARKED_INPUTS =
  '[data-dd-privacy=mask-user-input],.dd-privacy-mask-user-input,[data-recording-ignore=mask]';

export const isMarked = (element: Element): boolean => element.matches(MARKS);

export const marksInputs = (element: Element): boolean => element.matches(MARKED_INPUTS);
