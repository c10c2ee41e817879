/** What a person has to do before the tests can run. */
export class Missing extends Error {}

export function checkNode(version?: string): void;
export function isInstalled(folder?: string): boolean;
