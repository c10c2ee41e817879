/** The formats our schemas name. Ids are lower case: two spellings of one id would be two things to a database. */
const FORMATS = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
};

/**
 * How bodies, parameters and queries are checked: nothing is converted, dropped or filled in, all faults are found
 * at once, and lengths count UTF-16 code units as in LIMITS.
 */
export const AJV_OPTIONS = {
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
  allErrors: true,
  unicode: false,
  // Of a choice, only the faults of the one that was meant.
  discriminator: true,
  // An empty text is a missing one: the fault has to know what was sent.
  verbose: true,
  // It would only say that `unicode` is an old option.
  logger: false,
} as const;

/** Puts our formats over the ones Fastify brings, which take more (`urn:uuid:`, capitals). */
export function addFormats(validator: { addFormat(name: string, format: RegExp): unknown }): void {
  for (const [name, format] of Object.entries(FORMATS)) validator.addFormat(name, format);
}
