/** A clipping that has fingerprints in common with another. */
export interface Candidate {
  readonly seq: number;
  /** Part of the fingerprints of the text that has fewer, from 0 to 1. */
  readonly part: number;
}

const NONE = -1;
/** A passage that so many clippings have is no sign of a story; a story carried so often is found by its other passages. */
const MOST_LOOKED_AT = 600;
const FIRST_ROOM = 1024;

/**
 * All fingerprints of a library in memory, 12 bytes each and 4 bytes more a bucket: which clippings have a passage in common
 * with a text is answered without reading them. A hash table with chains in typed arrays.
 */
export class PrintIndex {
  private heads = new Int32Array(FIRST_ROOM).fill(NONE);
  private next = new Int32Array(FIRST_ROOM);
  private prints = new Uint32Array(FIRST_ROOM);
  private seqs = new Uint32Array(FIRST_ROOM);
  private size = 0;
  private readonly counts = new Map<number, number>();

  /** `room`: how many fingerprints are expected; more are taken too. */
  constructor(room = 0) {
    if (room > FIRST_ROOM) this.grow(2 ** Math.ceil(Math.log2(room)));
  }

  /** Adds a clipping's fingerprints. Those of an older text of it stay and do no harm: who is found is compared anyway. */
  add(seq: number, prints: Uint32Array): void {
    if (this.size + prints.length > this.prints.length)
      this.grow(Math.max(this.prints.length * 2, FIRST_ROOM));
    this.counts.set(seq, prints.length);
    const mask = this.heads.length - 1;
    for (const print of prints) {
      const at = this.size;
      this.size += 1;
      this.prints[at] = print;
      this.seqs[at] = seq;
      this.next[at] = this.heads[print & mask] ?? NONE;
      this.heads[print & mask] = at;
    }
  }

  /**
   * The clippings that have at least `least` of these fingerprints (of their own, when they have fewer), but for `seq` itself;
   * those with the greatest part first.
   */
  candidates(seq: number, prints: Uint32Array, least: number): Candidate[] {
    const common = new Map<number, number>();
    const mask = this.heads.length - 1;
    for (const print of prints) {
      let left = MOST_LOOKED_AT;
      for (let at = this.heads[print & mask] ?? NONE; at !== NONE && left > 0; at = this.next[at] ?? NONE) {
        if (this.prints[at] !== print) continue;
        const found = this.seqs[at] ?? 0;
        left -= 1;
        if (found !== seq) common.set(found, (common.get(found) ?? 0) + 1);
      }
    }
    const candidates: Candidate[] = [];
    for (const [found, count] of common) {
      const part = count / Math.max(1, Math.min(prints.length, this.counts.get(found) ?? 0));
      // One that was added twice counts double.
      if (part >= least) candidates.push({ seq: found, part: Math.min(1, part) });
    }
    return candidates.sort((a, b) => b.part - a.part || a.seq - b.seq);
  }

  private grow(room: number): void {
    const [next, prints, seqs] = [this.next, this.prints, this.seqs];
    this.next = new Int32Array(room);
    this.prints = new Uint32Array(room);
    this.seqs = new Uint32Array(room);
    this.heads = new Int32Array(room).fill(NONE);
    this.prints.set(prints);
    this.seqs.set(seqs);
    this.next.set(next);
    const mask = room - 1;
    for (let at = 0; at < this.size; at += 1) {
      const bucket = (this.prints[at] ?? 0) & mask;
      this.next[at] = this.heads[bucket] ?? NONE;
      this.heads[bucket] = at;
    }
  }
}
