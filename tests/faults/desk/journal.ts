/** One thing that a client wants the desk to keep; the same words go with every attempt. */
export interface Wish {
  kind: 'ticket' | 'comment' | 'attachment' | 'feedback';
  id: string;
  /** Words that nothing else has. */
  mark: string;
  token: string;
  path: string;
  body: string;
  /** Ids of files that were acknowledged before and go with it. */
  files: string[];
}

/** What clients have asked for, and what the desk has acknowledged: their side of the truth. */
export class Journal {
  readonly acknowledged: Wish[] = [];
  private readonly open = new Map<string, Wish>();

  begin(wish: Wish): void {
    this.open.set(wish.id, wish);
  }

  acknowledge(wish: Wish): void {
    if (this.open.delete(wish.id)) this.acknowledged.push(wish);
  }

  /** What has no answer yet, and must be sent again. */
  unanswered(): Wish[] {
    return [...this.open.values()];
  }
}
