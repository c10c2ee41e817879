/** A letter as the desk writes it: plain text. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  /** Letters about one thing belong together; ids that are the same for every attempt. */
  thread?: { message: string; of: string };
}

/** The way out for letters. */
export interface Mail {
  /** True when letters only go to the demonstration mailbox. */
  demonstration: boolean;
  /** @throws when the letter was not taken over by the mail server */
  send(letter: Letter): Promise<void>;
  /** Walks the way to the mail server without sending. @throws like `send` */
  check(): Promise<void>;
  close(): void;
}
