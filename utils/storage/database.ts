import { Dexie, type EntityTable, type Table } from 'dexie';
import type { KeptIndex, KeptText, ListedArticle } from '../articles/article';
import type { History } from '../marks/history';
import type { Comment, Ticket } from '../protocol/desk-api';
import type { Draft, KeptFile } from '../tickets/draft';
import type { OutboxEntry } from '../tickets/outbox-entry';
import { guardReads } from './guard-reads';
import { movedArticles } from './moved-articles';
import { ROW_SHAPES } from './row-shapes';
import { SetAside } from './set-aside';
import type { Setting } from './setting';

/** The bytes of an attachment that was fetched for a preview. */
export interface KeptPicture {
  id: string;
  blob: Blob;
}

/** An agent's photo, shrunk by the worker. */
export interface KeptFace {
  id: string;
  /** The desk's version of the photo. */
  photo: string;
  dataUrl: string;
}

/**
 * What was done in the editor to a picture of a draft, and the picture as it was before: it can be edited on until it
 * is sent. `id` is that of the file that shows the result; it may be `base` itself while nothing is finished.
 */
export interface KeptEdit {
  id: string;
  base: KeptFile;
  history: History;
}

/** A read mark that the desk does not have yet. */
export interface PendingRead {
  ticketId: string;
  position: number;
}

/** A row that could not be read, out of the way of the others, until the person has saved or thrown it away. */
export interface SetAsideRow {
  /** Its table and key. */
  id: string;
  table: string;
  row: unknown;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * Everything that is kept on this device, in the extension's own origin, where no page and no content script can look.
 * One writer a table: the worker, but for drafts and their files, which belong to the page that holds them.
 */
export class HandrailDatabase extends Dexie {
  settings!: Table<Setting, string>;
  tickets!: EntityTable<Ticket, 'id'>;
  comments!: EntityTable<Comment, 'id'>;
  summaries!: Table<ListedArticle, [string, string]>;
  texts!: Table<KeptText, [string, string]>;
  searchIndexes!: EntityTable<KeptIndex, 'locale'>;
  drafts!: Table<Draft, [string, string]>;
  files!: EntityTable<KeptFile, 'id'>;
  pictureEdits!: EntityTable<KeptEdit, 'id'>;
  outbox!: EntityTable<OutboxEntry, 'id'>;
  pictures!: EntityTable<KeptPicture, 'id'>;
  faces!: EntityTable<KeptFace, 'id'>;
  pendingReads!: EntityTable<PendingRead, 'ticketId'>;
  setAside!: EntityTable<SetAsideRow, 'id'>;

  constructor(name = 'handrail') {
    // Strict: a power cut after Send must not lose what was sent.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      settings: '&key',
      tickets: '&id',
      comments: '&id, [ticketId+position]',
      articles: '&[locale+slug], [locale+order]',
      drafts: '&[account+place]',
      files: '&id',
      outbox: '&id, order, account',
      pictures: '&id',
      faces: '&id',
      pendingReads: '&ticketId',
    });
    this.version(2)
      .stores({
        articles: null,
        summaries: '&[list+slug], list, [list+order]',
        texts: '&[list+slug], readAt',
        pictureEdits: '&id',
        searchIndexes: '&locale, [locale+name]',
      })
      .upgrade(movedArticles);
    this.version(3).stores({ setAside: '&id', tickets: '&id, unread, updatedAt' });
    this.use(guardReads(ROW_SHAPES, new SetAside(this).report));
  }
}

export const database = new HandrailDatabase();
