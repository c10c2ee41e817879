/** Watches the bytes of a file go by and says at the end whether they were text: UTF-8 without NUL. */
export class TextCheck {
  private decoder = new TextDecoder('utf-8', { fatal: true });
  private fine = true;

  see(chunk: Uint8Array): void {
    if (!this.fine) return;
    try {
      this.decoder.decode(chunk, { stream: true });
      this.fine = !chunk.includes(0);
    } catch {
      this.fine = false;
    }
  }

  isText(): boolean {
    if (!this.fine) return false;
    try {
      this.decoder.decode();
      return true;
    } catch {
      return false;
    }
  }
}
