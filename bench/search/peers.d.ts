/** What the measurement uses of the peers, so that the types are checked where they are not installed. */

declare module 'minisearch' {
  export interface SearchOptions {
    boost?: Record<string, number>;
    prefix?: boolean | ((term: string, at: number, terms: string[]) => boolean);
    fuzzy?: boolean | number | ((term: string) => boolean | number);
  }
  export interface Options {
    fields: string[];
    tokenize?: (text: string) => string[];
    processTerm?: (term: string) => string | null;
    searchOptions?: SearchOptions;
  }
  export default class MiniSearch<Fields> {
    constructor(options: Options);
    static loadJS<Fields>(value: unknown, options: Options): MiniSearch<Fields>;
    addAll(documents: Fields[]): void;
    search(query: string, options?: SearchOptions): { id: string }[];
  }
}

declare module 'elasticlunr' {
  class Index {
    static load(value: unknown): Index;
    setRef(field: string): void;
    saveDocument(keep: boolean): void;
    addField(field: string): void;
    addDoc(document: Record<string, string>): void;
    search(query: string, options: object): { ref: string }[];
  }
  const elasticlunr: { Index: typeof Index };
  export default elasticlunr;
}

declare module 'lunr' {
  type Plugin = (this: Builder) => void;
  interface Builder {
    use(plugin: Plugin): void;
    ref(field: string): void;
    field(name: string, options?: { boost: number }): void;
    add(document: object): void;
    pipeline: { reset(): void };
    searchPipeline: { reset(): void };
  }
  interface Query {
    term(word: string, options: object): void;
  }
  interface Index {
    query(ask: (query: Query) => void): { ref: string }[];
  }
  const lunr: ((build: (this: Builder) => void) => Index) & {
    Index: { load(value: object): Index };
    Query: { wildcard: { TRAILING: number } };
    de: Plugin;
    es: Plugin;
    fr: Plugin;
  };

  export type { Index, Plugin };
  export default lunr;
}

declare module 'lunr-languages/*' {
  const plugin: (library: unknown) => void;
  export default plugin;
}

declare module '@orama/orama' {
  export type RawData = { readonly data: unique symbol };
  interface Database {
    readonly database: unique symbol;
  }
  export function create(options: object): Database;
  export function insertMultiple(database: Database, documents: object[], batch: number): Promise<string[]>;
  export function save(database: Database): RawData;
  export function load(database: Database, data: RawData): void;
  export function search(
    database: Database,
    options: object,
  ): Promise<{ hits: { document: { id: string } }[] }>;
}

declare module 'flexsearch' {
  export class Encoder {
    constructor(options: object);
  }
  export const Charset: { LatinBalance: object };
  export class Document {
    constructor(options: object);
    add(document: object): void;
    search(query: string, options: object): { result: string[] }[];
    export(keep: (key: string, data: string) => void): Promise<void>;
    import(key: string, data: string): void;
  }
}
