/** Cache Storage as far as this product uses it, for Node: what is kept is text. */
export function fakeCaches() {
  const stores = new Map<string, Map<string, string>>();
  const open = (name: string) => {
    const kept = stores.get(name) ?? new Map<string, string>();
    stores.set(name, kept);
    return {
      put: async (url: string, response: Response) => void kept.set(url, await response.text()),
      delete: async (url: string) => kept.delete(url),
      keys: async () => Array.from(kept.keys(), (url) => ({ url })),
      match: async ({ url }: { url: string }) => {
        const text = kept.get(url);
        return text === undefined ? undefined : new Response(text);
      },
    };
  };
  return { open: async (name: string) => open(name), delete: async (name: string) => stores.delete(name) };
}
