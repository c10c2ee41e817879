/** What the address of an article may be made of. */
export const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/;

/** The address of an article in the help centre, from the root of the desk. */
export const articleAddress = (locale: string, slug: string): string => `/help/${locale}/article/${slug}`;
