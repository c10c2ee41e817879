import { BrokenIndex } from './article-index';

/** Bytes that grow as they are written. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private used = 0;

  get length(): number {
    return this.used;
  }

  byte(value: number): void {
    if (this.used === this.bytes.length) this.grow(1);
    this.bytes[this.used++] = value;
  }

  /** A whole number from 0 to 2^32 - 1, seven bits a byte, the lowest first. */
  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  append(more: Uint8Array): void {
    if (this.used + more.length > this.bytes.length) this.grow(more.length);
    this.bytes.set(more, this.used);
    this.used += more.length;
  }

  /** A part that a reader can skip: its length, then its bytes. */
  part(part: ByteWriter | Uint8Array): void {
    const bytes = part instanceof ByteWriter ? part.done() : part;
    this.number(bytes.length);
    this.append(bytes);
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.used);
  }

  private grow(by: number): void {
    const bigger = new Uint8Array(Math.max(this.bytes.length * 2, this.used + by));
    bigger.set(this.bytes);
    this.bytes = bigger;
  }
}

/** Reads what a ByteWriter wrote; throws BrokenIndex where nothing is left. */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get ended(): boolean {
    return this.at === this.bytes.length;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new BrokenIndex('the index is cut off');
    return value;
  }

  number(): number {
    const first = this.byte();
    if (first < 128) return first;
    let value = first & 127;
    for (let shift = 7; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw new BrokenIndex('the index holds a number too large');
  }

  /** So many numbers. */
  numbers(count: number): Uint32Array {
    const numbers = new Uint32Array(count);
    for (let at = 0; at < count; at++) numbers[at] = this.number();
    return numbers;
  }

  take(length: number): Uint8Array {
    const end = this.at + length;
    if (end > this.bytes.length) throw new BrokenIndex('the index is cut off');
    const part = this.bytes.subarray(this.at, end);
    this.at = end;
    return part;
  }

  part(): ByteReader {
    return new ByteReader(this.partBytes());
  }

  partBytes(): Uint8Array {
    return this.take(this.number());
  }
}
