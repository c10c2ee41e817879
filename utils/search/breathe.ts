/** How long one piece of work may hold up the keys that are typed meanwhile, in milliseconds. */
const LONGEST = 12;
let since = 0;

/** Lets keys and pictures through when long work has gone on for too long. */
export async function breathe(): Promise<void> {
  const now = performance.now();
  if (now - since < LONGEST) return;
  await new Promise((resolve) => setTimeout(resolve));
  since = performance.now();
}
