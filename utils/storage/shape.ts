/** Says whether a value is what it should be. Never throws. */
export type Check = (value: unknown) => boolean;

/** A check for every member, also for those that may be missing. */
export type Shape<T> = { [K in keyof Required<T>]: Check };

export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => typeof value === 'number' && !Number.isNaN(value);
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isBlob: Check = (value) => value instanceof Blob;
export const isBytes: Check = (value) => value instanceof Uint8Array;
export const isAnything: Check = () => true;

export const one =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);

export const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

export const either =
  (...checks: Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object whose members are all as they should be, whatever their names. */
export const dictionaryOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);

/** An object of this shape. What it has besides is no fault: a newer version may have written it. */
export function shaped<T>(shape: Shape<T>): Check {
  const members = Object.entries(shape) as [string, Check][];
  return (value) => isObject(value) && members.every(([name, check]) => check(value[name]));
}
