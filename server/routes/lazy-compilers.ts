import validators from '@fastify/ajv-compiler';
import serializers from '@fastify/fast-json-stringify-compiler';
import type { FastifyServerOptions } from 'fastify';

type Compilers = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>;
type Check = ((data: unknown) => unknown) & { errors?: unknown };

/**
 * The framework's own compilers of schemas, put to work when a route is first asked: a desk that starts again after a
 * fault answers sooner, and most routes are never asked on the way.
 */
export const LAZY_COMPILERS = {
  buildValidator: lazily(validators() as never, lazyCheck),
  buildSerializer: lazily(serializers() as never, lazyWriter),
} as unknown as Compilers;

type Compile = (route: unknown) => Check;
type Build = (schemas: unknown, options: unknown) => Compile;

function lazily(build: Build, lazy: (compile: () => Check) => Check): Build {
  return (schemas, options) => {
    const compile = build(schemas, options);
    return (route) => lazy(() => compile(route));
  };
}

/** What is wrong stands on the check itself. */
function lazyCheck(compile: () => Check): Check {
  let made: Check | undefined;
  const check: Check = (data) => {
    made ??= compile();
    const passed = made(data);
    check.errors = made.errors;
    return passed;
  };
  return check;
}

function lazyWriter(compile: () => Check): Check {
  let made: Check | undefined;
  return (data) => {
    made ??= compile();
    return made(data);
  };
}
