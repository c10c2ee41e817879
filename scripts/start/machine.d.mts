export function checkMachine(machine?: { platform?: string; libc?: () => boolean }): void;
export function readArguments(words: string[]): { browser: boolean };
