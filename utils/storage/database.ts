import { Dexie, type EntityTable, type Table } from 'dexie';
import type { KeptIndex, KeptText, ListedArticle } from '../articles/article';
import type { Comment, Ticket } from '../protocol/desk-api';
import type { Draft, KeptFile } from '../tickets/draft';
import type { OutboxEntry } from '../tickets/outbox-entry';
import { movedArticles } from './moved-articles';
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

/** A read mark that the desk does not have yet. */
export interface PendingRead {
  ticketId: string;
  position: number;
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
  outbox!: EntityTable<OutboxEntry, 'id'>;
  pictures!: EntityTable<KeptPicture, 'id'>;
  faces!: EntityTable<KeptFace, 'id'>;
  pendingReads!: EntityTable<PendingRead, 'ticketId'>;

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
        searchIndexes: '&locale, [locale+name]',
      })
      .upgrade(movedArticles);
  }
}

export const database = new HandrailDatabase();
