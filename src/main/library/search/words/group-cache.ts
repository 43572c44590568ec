/** Longer groups are rare. */
const LONGEST = 4;
const SLOT_BITS = 12;
const SLOTS = 2 ** SLOT_BITS;

/**
 * What short groups of characters fold to, each in the one place its characters give it, from which a later one may drive it out. Thai has
 * a group in every second letter: here each takes some nanoseconds, and no string is made for it.
 */
export class GroupCache {
  /** Up to four units each, filled up with zeros. */
  private readonly first = new Uint32Array(SLOTS);
  private readonly second = new Uint32Array(SLOTS);
  private readonly folded = new Uint16Array(SLOTS * LONGEST);
  private readonly lengths = new Uint8Array(SLOTS);

  /**
   * Writes what a group folds to into `units`, at `length`.
   * @returns the length afterwards; -1 when the group is not here
   */
  write(text: string, start: number, end: number, units: Uint16Array, length: number): number {
    if (end - start > LONGEST) return -1;
    const first = pairAt(text, start, end);
    const second = pairAt(text, start + 2, end);
    const slot = slotOf(first, second);
    if (this.first[slot] !== first || this.second[slot] !== second) return -1;
    const count = this.lengths[slot] ?? 0;
    for (let i = 0; i < count; i += 1) units[length + i] = this.folded[slot * LONGEST + i] ?? 0;
    return length + count;
  }

  /** Keeps what a group folds to, when both are short. */
  keep(text: string, start: number, end: number, folded: string): void {
    if (end - start > LONGEST || folded.length > LONGEST) return;
    const first = pairAt(text, start, end);
    const second = pairAt(text, start + 2, end);
    const slot = slotOf(first, second);
    this.first[slot] = first;
    this.second[slot] = second;
    this.lengths[slot] = folded.length;
    for (let i = 0; i < folded.length; i += 1) this.folded[slot * LONGEST + i] = folded.charCodeAt(i);
  }
}

/** Two units as one number; none is 0, which stands in no group. */
function pairAt(text: string, at: number, end: number): number {
  if (at >= end) return 0;
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  return ((next << 16) | text.charCodeAt(at)) >>> 0;
}

function slotOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - SLOT_BITS);
}
