/** A growing array of bytes. */
export class ByteSink {
  bytes = new Uint8Array(1 << 16);
  length = 0;

  /** Seven bits a byte, the lowest first. */
  addNumber(value: number): void {
    if (this.length + 5 > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
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

  /** Postings of the documents with at least one occurrence; returns how many those are. */
  addPostings(occurrences: Uint32Array): number {
    let [previous, count] = [-1, 0];
    for (let document = 0; document < occurrences.length; document += 1) {
      const times = occurrences[document] ?? 0;
      if (times === 0) continue;
      this.addPosting(document - previous, times);
      previous = document;
      count += 1;
    }
    return count;
  }
}
