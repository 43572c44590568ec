import { BrokenSource } from './byte-source';

/** Takes from a stream of bytes what is wanted next, and holds no more than that and a piece. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);
  #isEnd = false;
  #broken: BrokenSource | null = null;

  constructor(source: AsyncIterable<Buffer>) {
    this.#pieces = source[Symbol.asyncIterator]();
  }

  /** The next bytes, fewer at the end, which stay to be taken. */
  async peek(length: number): Promise<Buffer> {
    if (this.#held.length < length && !this.#isEnd) {
      const parts = [this.#held];
      for (let count = this.#held.length; count < length;) {
        const piece = await this.#next();
        if (piece === null) break;
        parts.push(piece);
        count += piece.length;
      }
      this.#held = Buffer.concat(parts);
    }
    return this.#held.subarray(0, length);
  }

  /** The next bytes; fewer at the end. */
  async take(length: number): Promise<Buffer> {
    const taken = await this.peek(length);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  /** Passes over bytes; false when there are not so many. */
  async skip(length: number): Promise<boolean> {
    let left = length - this.#held.length;
    if (left <= 0) {
      this.#held = this.#held.subarray(length);
      return true;
    }
    this.#held = Buffer.alloc(0);
    while (left > 0) {
      const piece = await this.#next();
      if (piece === null) return false;
      this.#held = piece.subarray(Math.min(left, piece.length));
      left -= piece.length;
    }
    return true;
  }

  /** Closes what is read from. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  /** Throws what ended the stream too early. What came before it can be taken all the same. */
  assertWhole(): void {
    if (this.#broken !== null) throw this.#broken;
  }

  async #next(): Promise<Buffer | null> {
    if (this.#isEnd) return null;
    try {
      const next = await this.#pieces.next();
      if (next.done !== true) return next.value;
    } catch (thrown) {
      if (!(thrown instanceof BrokenSource)) throw thrown;
      this.#broken = thrown;
    }
    this.#isEnd = true;
    return null;
  }
}
