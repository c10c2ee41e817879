import swagger from '@fastify/swagger';
import type { FastifySchema } from 'fastify';
import { ProblemBody } from '../../utils/protocol/desk-api';
import type { Config } from '../config';
import type { App } from './app-types';
import { named } from './schemas';

/** Describes the routes that are added after it. Only /v1 is the open protocol; the inbox is not described. */
export async function describeApi(app: App, { deskName, version }: Config): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: `${deskName}: the desk's protocol`,
        version,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    transform: ({ schema, url }) => ({ url, schema: withProblems(schema as FastifySchema) }),
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) =>
        (json.$id as string | undefined) ?? `schema${index}`,
    },
  });
}

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: named(ProblemBody) } },
});

/**
 * What every route may answer instead is said in the document alone: a problem is written without a schema, and the
 * framework would make two writers for each route at every start.
 */
const withProblems = (schema: FastifySchema): FastifySchema => ({
  ...schema,
  response: {
    ...(schema.response as object),
    '4xx': problemAnswer('The request cannot be granted as it is'),
    '5xx': problemAnswer('The desk cannot answer just now'),
  },
});
