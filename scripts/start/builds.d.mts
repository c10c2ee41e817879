export function hashOf(paths: string[]): string;
