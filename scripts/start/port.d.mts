export function choosePort(dataFolder: string, env?: Record<string, string | undefined>): Promise<number>;
export function rememberPort(dataFolder: string, port: number): void;
