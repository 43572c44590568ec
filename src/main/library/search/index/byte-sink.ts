import { letGo } from './let-go';

/** So few bytes are copied one by one. */
const FEW = 64;

/** A growing array of bytes. */
export class ByteSink {
  bytes: Uint8Array;
  length = 0;

  constructor(size = 1 << 12) {
    this.bytes = new Uint8Array(size);
  }

  /** Seven bits a byte, the lowest first. */
  addNumber(value: number): void {
    if (this.length + 5 > this.bytes.length) this.grow(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** One posting. Most words stand once in a text: one bit says so, and the number is left out. */
  addPosting(step: number, occurrences: number): void {
    this.addNumber(occurrences === 1 ? step * 2 : step * 2 + 1);
    if (occurrences !== 1) this.addNumber(occurrences);
  }

  /** Appends the first `length` of some bytes. */
  append(bytes: Uint8Array, length = bytes.length): void {
    if (this.length + length > this.bytes.length) this.grow(length);
    if (length > FEW)
      this.bytes.set(length === bytes.length ? bytes : bytes.subarray(0, length), this.length);
    else for (let i = 0; i < length; i += 1) this.bytes[this.length + i] = bytes[i] ?? 0;
    this.length += length;
  }

  /** What is in it; good until more is added. */
  get all(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  /** Frees its memory; it is not to be used any more. */
  letGo(): void {
    letGo(this.bytes);
    this.length = 0;
  }

  private grow(by: number): void {
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    grown.set(this.all);
    letGo(this.bytes);
    this.bytes = grown;
  }
}
