import { LIMITS } from '../../utils/protocol/limits';
import type { Exchange } from './protocol-examples';

interface Schema {
  $ref?: string;
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  [limit: string]: unknown;
}

interface Operation {
  summary: string;
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
}

export interface ProtocolDescription {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** docs/protocol.md out of the desk's own description and real exchanges with it. */
export function protocolPage({ paths, components }: ProtocolDescription, exchanges: Exchange[]): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );
  return [
    OPENING,
    ...operations.map(({ name, operation }) => operationPart(name, operation, exchanges)),
    '## Schemas\n',
    ...Object.entries(components.schemas).map(([name, schema]) => schemaPart(name, schema)),
  ].join('\n');
}

const OPENING = `# The protocol of the desk

Made by \`npm run docs:protocol\` from the description that a desk serves at \`/openapi.json\` and from requests that were
really made to a desk; a test fails when this page is not what the desk says. Written by hand is only this part.

- JSON in UTF-8 over HTTP. Whoever signs in gets a token and sends it as \`authorization: Bearer <token>\`. Cookies mean nothing here.
- **Ids of tickets, comments and attachments are made by the client** (UUID, lower case). The same \`PUT\` again gives the same answer, so
  everything can be tried again without doubling. Another content under a known id is refused with \`id-taken\`.
- **Problems** are \`application/problem+json\` with a \`code\` of a closed list. What belongs to somebody else is \`not-found\`.
- **Changes**: \`GET /v1/changes\` with the \`cursor\` of the last answer gives what is new, and after how many seconds to ask again;
  with \`if-none-match\` an unchanged answer is 304, and \`poll-after\` says the seconds. \`reset: true\` means: drop what you have.
- **Stream**: while somebody looks, \`GET /v1/stream\` says at once that there are changes to ask for; it carries nothing else, and whoever
  cannot hold it loses nothing by asking now and then.
- **Attachments** go first and are then named by the message. The type is taken from the bytes.
- Limits: summary ${LIMITS.summary} and text ${LIMITS.comment} UTF-16 code units, ${LIMITS.filesPerMessage} files a message, ${mebibytes(LIMITS.fileBytes)} MiB a file, ${mebibytes(LIMITS.videoBytes)} MiB a video and a message.
- In the examples, what the desk draws by lot (ids of its own, tokens, cursors, codes) is written with the same stand-ins each time.
`;

function mebibytes(bytes: number): number {
  return bytes / 1024 / 1024;
}

function operationPart(
  name: string,
  { summary, security, parameters = [] }: Operation,
  exchanges: Exchange[],
): string {
  const own = exchanges.filter(({ operation }) => operation === name);
  const rows = parameters.map(
    ({ name: parameter, in: place, required, schema }) =>
      `- \`${parameter}\` (${place}${required ? '' : ', optional'}): ${kindOf(schema)}${told(schema)}`,
  );
  return [
    `## ${name}\n`,
    `${summary}. ${security ? 'With a token.' : 'Public.'}\n`,
    ...(rows.length > 0 ? [`${rows.join('\n')}\n`] : []),
    ...own.map(examplePart),
  ].join('\n');
}

const examplePart = ({ request, answer }: Exchange): string =>
  `\`\`\`\n${[request.line, ...request.headers, ...json(request.body)].join('\n')}\n\n${[
    String(answer.status),
    ...answer.headers,
    ...json(answer.body),
  ].join('\n')}\n\`\`\`\n`;

const json = (body: unknown): string[] =>
  body === undefined ? [] : ['', typeof body === 'string' ? body : JSON.stringify(body, null, 2)];

function schemaPart(name: string, schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(([property, of]) => {
    const optional = schema.required?.includes(property) ? '' : ', optional';
    return `| \`${property}\` | ${kindOf(of).replaceAll('|', '\\|')}${optional} | ${(of.description ?? '').replaceAll('|', '\\|')} |`;
  });
  const head = `### ${name}\n\n${schema.description ? `${schema.description}.\n\n` : ''}`;
  if (schema.oneOf) return `${head}${schema.oneOf.map(kindOf).join(' or ')}\n`;
  return `${head}| Field | Kind | Meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
}

const told = ({ description }: Schema): string => (description ? `. ${description}` : '');

/** A schema in a few words. */
function kindOf(schema: Schema): string {
  if (schema.$ref) return `[${nameOf(schema.$ref)}](#${nameOf(schema.$ref).toLowerCase()})`;
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' or ');
  if (schema.enum) return `one of ${schema.enum.map((value) => `\`${value}\``).join(', ')}`;
  if (schema.const !== undefined) return `always \`${schema.const}\``;
  if (schema.type === 'array') return `list of ${kindOf(schema.items ?? {})}${limits(schema)}`;
  if (schema.type === 'object' && schema.properties) return `object with ${fieldsOf(schema.properties)}`;
  return `${schema.type ?? 'anything'}${limits(schema)}`;
}

const nameOf = (reference: string): string => reference.split('/').at(-1) ?? '';

const fieldsOf = (properties: Record<string, Schema>): string =>
  Object.entries(properties)
    .map(([name, of]) => `\`${name}\` (${kindOf(of)})`)
    .join(', ');

const LIMIT_WORDS: Record<string, string> = {
  format: '',
  minLength: 'at least ',
  maxLength: 'at most ',
  maxItems: 'at most ',
  minimum: 'from ',
  maximum: 'to ',
};

function limits(schema: Schema): string {
  const words = Object.entries(LIMIT_WORDS).flatMap(([limit, word]) =>
    schema[limit] === undefined ? [] : [`${word}${schema[limit]}`],
  );
  return words.length > 0 ? ` (${words.join(', ')})` : '';
}
