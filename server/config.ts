import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartFault } from './start-fault';

/** The folder of the project: where package.json is. */
export const PROJECT_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface RateLimits {
  /** Codes mailed to one e-mail address in an hour. */
  mailsPerAddress: number;
  /** Codes asked for from one network address in an hour. */
  mailsPerClient: number;
  /** Codes tried from one network address in an hour. */
  proofsPerClient: number;
  /** Tickets and comments of one person in an hour. */
  messagesPerPerson: number;
  /** Files of one person in an hour. */
  uploadsPerPerson: number;
  /** Search reports, and verdicts, from one network address in an hour. */
  reportsPerClient: number;
}

export interface Config {
  host: string;
  port: number;
  /** Origin under which people reach the desk, without a path; null when it is reached as it listens. */
  publicUrl: string | null;
  dataFolder: string;
  helpFolder: string;
  inboxFolder: string;
  deskName: string;
  version: string;
  databaseUrl: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  pollSeconds: number;
  log: LogLevel;
  demonstration: boolean;
  limits: RateLimits;
}

type Environment = Record<string, string | undefined>;

/**
 * Reads the desk's settings. An empty variable counts as absent.
 * @throws StartFault naming the variable and what it takes
 */
export function readConfig(environment: Environment): Config {
  const read = (name: string) => environment[name]?.trim() || null;
  const publicUrl = originOf('HANDRAIL_PUBLIC_URL', read('HANDRAIL_PUBLIC_URL'));
  const host = read('HANDRAIL_HOST') ?? '127.0.0.1';
  const atHome = publicUrl === null && isLoopbackName(host);
  return {
    host,
    port: wholeNumber('HANDRAIL_PORT', read('HANDRAIL_PORT'), { otherwise: 8787, from: 0, to: 65_535 }),
    publicUrl,
    dataFolder: path.resolve(read('HANDRAIL_DATA') ?? path.join(PROJECT_FOLDER, '.data')),
    helpFolder: path.join(PROJECT_FOLDER, 'server', 'help'),
    inboxFolder: path.join(PROJECT_FOLDER, '.output', 'inbox'),
    deskName: read('HANDRAIL_DESK_NAME') ?? 'Handrail',
    version: projectVersion(),
    databaseUrl: databaseUrl(read('DATABASE_URL')),
    smtpUrl: smtpUrl(read('HANDRAIL_SMTP_URL')),
    mailFrom: read('HANDRAIL_MAIL_FROM') ?? 'handrail@localhost',
    pollSeconds: wholeNumber('HANDRAIL_POLL_SECONDS', read('HANDRAIL_POLL_SECONDS'), {
      otherwise: 60,
      from: 1,
      to: 86_400,
    }),
    log: logLevel(read('HANDRAIL_LOG')),
    demonstration: read('HANDRAIL_DEMO') === '1',
    limits: {
      mailsPerAddress: 5,
      mailsPerClient: wholeNumber('HANDRAIL_SIGN_INS_PER_HOUR', read('HANDRAIL_SIGN_INS_PER_HOUR'), {
        otherwise: atHome ? 1_000 : 20,
        from: 1,
        to: 1_000_000,
      }),
      proofsPerClient: atHome ? 5_000 : 100,
      messagesPerPerson: atHome ? 100_000 : 120,
      uploadsPerPerson: atHome ? 100_000 : 300,
      reportsPerClient: atHome ? 5_000 : 120,
    },
  };
}

/** True for the names and addresses that mean "this machine". */
export const isLoopbackName = (name: string): boolean =>
  name === 'localhost' || name === '::1' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);

function wholeNumber(
  name: string,
  text: string | null,
  { otherwise, from, to }: { otherwise: number; from: number; to: number },
): number {
  if (text === null) return otherwise;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= from && number <= to) return number;
  throw new StartFault(`${name} is "${text}"; it takes a whole number from ${from} to ${to}.`);
}

function originOf(name: string, text: string | null): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (
    url &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    !url.search &&
    !url.hash &&
    !url.username
  )
    return url.origin;
  throw new StartFault(
    `${name} is "${text}"; it takes an http or https address without a path, such as https://help.example.com.`,
  );
}

function databaseUrl(text: string | null): string | null {
  if (text === null || /^postgres(ql)?:\/\//.test(text)) return text;
  throw new StartFault('DATABASE_URL takes an address such as postgres://user:password@host:5432/database.');
}

function smtpUrl(text: string | null): string | null {
  if (text === null || (/^smtps?:\/\/./.test(text) && URL.canParse(text))) return text;
  throw new StartFault(
    'HANDRAIL_SMTP_URL takes an address such as smtp://user:password@mail.example.com:587.',
  );
}

function logLevel(text: string | null): LogLevel {
  const level = LOG_LEVELS.find((known) => known === (text ?? 'warn'));
  if (level) return level;
  throw new StartFault(`HANDRAIL_LOG is "${text}"; it takes one of ${LOG_LEVELS.join(', ')}.`);
}

function projectVersion(): string {
  const file = path.join(PROJECT_FOLDER, 'package.json');
  if (!existsSync(file)) return '0.0.0';
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
