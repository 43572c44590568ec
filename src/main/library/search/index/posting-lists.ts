/**
 * How an entry's list is written, in numbers of seven bits a byte, the lowest first:
 *
 * - twice the length of the postings in bytes; one more when positions follow them;
 * - the postings: for each document the step from the one before, doubled; odd when the number of occurrences follows, which else is 1;
 * - the positions: for each document and occurrence the step from the position before, or 0 for an occurrence that has none
 *   (a word written as one of its parts has the parts' positions, not its own).
 *
 * Documents and positions are counted from 1 here, so that no step is 0.
 */

/** A list that has been read: its postings decoded. The arrays are used again by the next one. */
export class DecodedPostings {
  documents = new Uint32Array(1 << 10);
  occurrences = new Uint32Array(1 << 10);
  length = 0;
  /** Where the positions begin in the bytes; -1 when there are none. */
  positionsAt = -1;

  /** Decodes the postings of the list at a place of `bytes`. */
  read(bytes: Uint8Array, start: number, frequency: number): void {
    if (this.documents.length < frequency) {
      this.documents = new Uint32Array(frequency * 2);
      this.occurrences = new Uint32Array(frequency * 2);
    }
    const { documents, occurrences } = this;
    let at = start;
    let byte = bytes[at++] ?? 0;
    let head = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      head |= (byte & 127) << shift;
    }
    this.positionsAt = (head & 1) === 1 ? at + (head >>> 1) : -1;
    let document = -1;
    for (let i = 0; i < frequency; i += 1) {
      byte = bytes[at++] ?? 0;
      let step = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        step |= (byte & 127) << shift;
      }
      document += step >>> 1;
      documents[i] = document;
      if ((step & 1) === 0) {
        occurrences[i] = 1;
        continue;
      }
      byte = bytes[at++] ?? 0;
      let times = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        times |= (byte & 127) << shift;
      }
      occurrences[i] = times;
    }
    this.length = frequency;
  }
}
