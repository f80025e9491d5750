import { isUtf8 } from 'node:buffer';

/** A varUint of more bytes can lie about its value: lib0 multiplies past what a number holds. */
const LONGEST_NUMBER = 8;

/**
 * Reads lib0's encoding from bytes that nobody has checked. It never throws and never reads past the end: the first
 * thing that is wrong makes `ok` false for good, and everything read after that is 0 or empty.
 */
export class ByteReader {
  ok = true;
  at: number;
  readonly #bytes: Uint8Array;
  readonly #end: number;

  constructor(bytes: Uint8Array, from = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.at = from;
    this.#end = end;
  }

  get left(): number {
    return this.#end - this.at;
  }

  /** True when all was read and nothing was wrong. */
  get finished(): boolean {
    return this.ok && this.at === this.#end;
  }

  fail(): void {
    this.ok = false;
    this.at = this.#end;
  }

  require(holds: boolean): void {
    if (!holds) this.fail();
  }

  byte(): number {
    const value = this.at < this.#end ? this.#bytes[this.at] : undefined;
    if (value === undefined) {
      this.fail();
      return 0;
    }
    this.at++;
    return value;
  }

  varUint(): number {
    return this.#varNumber(0, 1, this.byte(), 127);
  }

  /** Only skipped: no check needs a signed number's value. */
  skipVarInt(): void {
    this.#varNumber(0, 1, this.byte(), 63);
  }

  /** How many things follow, of which each takes at least `bytesEach`: nobody reserves room for more than was sent. */
  count(bytesEach: number): number {
    const count = this.varUint();
    if (count * bytesEach <= this.left) return count;
    this.fail();
    return 0;
  }

  skip(length: number): void {
    if (length > this.left) this.fail();
    else this.at += length;
  }

  /** All that was read from there on: a view, not a copy. */
  since(from: number): Uint8Array {
    return this.#bytes.subarray(from, this.at);
  }

  /** A view, not a copy. */
  varBytes(): Uint8Array {
    const start = this.#skipVarBytes();
    return this.since(start);
  }

  /** The length in UTF-16 units, as Yjs counts it. */
  varStringLength(): number {
    const bytes = this.#utf8();
    let length = 0;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      // Every byte but a continuation begins a unit; four bytes are a pair of units.
      if ((byte & 0xc0) !== 0x80) length += byte >= 0xf0 ? 2 : 1;
    }
    return length;
  }

  varString(): string {
    const bytes = this.#utf8();
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  }

  #utf8(): Uint8Array {
    const bytes = this.varBytes();
    if (isUtf8(bytes)) return bytes;
    this.fail();
    return NOTHING;
  }

  #skipVarBytes(): number {
    const length = this.varUint();
    const start = this.at;
    this.skip(length);
    return this.ok ? start : this.at;
  }

  #varNumber(start: number, factor: number, first: number, mask: number): number {
    let value = start + (first & mask) * factor;
    let scale = mask + 1;
    let byte = first;
    for (let read = 1; byte >= 128; read++) {
      if (read === LONGEST_NUMBER) return this.#wrongNumber();
      byte = this.byte();
      value += (byte & 127) * scale;
      scale *= 128;
    }
    return value <= Number.MAX_SAFE_INTEGER ? value : this.#wrongNumber();
  }

  #wrongNumber(): number {
    this.fail();
    return 0;
  }
}

const NOTHING = new Uint8Array(0);
