import { browser } from './browser';

/**
 * What is kept in the browser's memory until it ends, out of reach of content scripts and never written to a disk
 * (`storage.session`, 10 MB in all).
 */
const memory = () => browser.storage.session;

export async function recall(key: string): Promise<unknown> {
  return (await memory().get(key))[key];
}

/** @returns false when there is no room for it */
export async function remember(key: string, value: unknown): Promise<boolean> {
  try {
    await memory().set({ [key]: value });
    return true;
  } catch {
    return false;
  }
}

/** Forgets everything. */
export const forgetAll = (): Promise<void> => memory().clear();

export const forget = (keys: string[]): Promise<void> => memory().remove(keys);
