import { letGo } from './let-go';

/** What a slot holds: the hash of a term, one more than its number (0: the slot is free), where its units begin, and how many they are. */
const SLOT_WORDS = 4;
const FIRST_SLOTS = 1 << 12;

/**
 * Numbers different terms, given as UTF-16 units, in the order in which they came. A `Map` does the same for strings; but in a segment's hundreds of
 * thousands of terms each look into it touches some five places that are in no cache of the processor, and here two: the time is theirs.
 */
export class TermTable {
  private slots = new Uint32Array(FIRST_SLOTS * SLOT_WORDS);
  private mask = FIRST_SLOTS - 1;
  private text = new Uint16Array(1 << 15);
  private starts = new Uint32Array(1 << 12);
  private count = 0;

  /** How many different terms there are. */
  get size(): number {
    return this.count;
  }

  /** The units of all terms, one after the other; good until the next term is added. */
  get units(): Uint16Array {
    return this.text.subarray(0, this.starts[this.count]);
  }

  /** Where each term begins in {@link units}, by number; one more at the end. Good until the next term is added. */
  get offsets(): Uint32Array {
    return this.starts.subarray(0, this.count + 1);
  }

  /** The number of the term that the first `length` units are; {@link size}, as it was before, when it is new. */
  numberOf(units: Uint16Array, length: number): number {
    const { slots } = this;
    const hash = hashOf(units, length);
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const at = slot * SLOT_WORDS;
      const number = slots[at + 1] ?? 0;
      if (number === 0) return this.add(units, length, hash, at);
      if (slots[at] === hash && slots[at + 3] === length && this.isAt(slots[at + 2] ?? 0, units, length))
        return number - 1;
    }
  }

  /** Forgets all terms, and keeps its memory for what comes next. */
  clear(): void {
    this.slots.fill(0);
    this.count = 0;
  }

  /** Frees its memory; it is not to be used any more. */
  letGo(): void {
    letGo(this.slots, this.text, this.starts);
  }

  private isAt(start: number, units: Uint16Array, length: number): boolean {
    const { text } = this;
    for (let i = 0; i < length; i += 1) if (text[start + i] !== units[i]) return false;
    return true;
  }

  private add(units: Uint16Array, length: number, hash: number, at: number): number {
    const number = this.count;
    const start = this.starts[number] ?? 0;
    this.slots[at] = hash;
    this.slots[at + 1] = number + 1;
    this.slots[at + 2] = start;
    this.slots[at + 3] = length;
    this.reserve(start + length, number + 2);
    for (let i = 0; i < length; i += 1) this.text[start + i] = units[i] ?? 0;
    this.count = number + 1;
    this.starts[this.count] = start + length;
    // Never more than half full, so that a search ends soon.
    if (this.count * 2 > this.mask) this.growSlots();
    return number;
  }

  private reserve(unitCount: number, startCount: number): void {
    while (unitCount > this.text.length) {
      const longer = new Uint16Array(this.text.length * 2);
      longer.set(this.text);
      letGo(this.text);
      this.text = longer;
    }
    if (startCount <= this.starts.length) return;
    const longer = new Uint32Array(this.starts.length * 2);
    longer.set(this.starts);
    letGo(this.starts);
    this.starts = longer;
  }

  private growSlots(): void {
    const old = this.slots;
    this.mask = this.mask * 2 + 1;
    this.slots = new Uint32Array(old.length * 2);
    for (let from = 0; from < old.length; from += SLOT_WORDS) {
      if (old[from + 1] === 0) continue;
      let slot = (old[from] ?? 0) & this.mask;
      while (this.slots[slot * SLOT_WORDS + 1] !== 0) slot = (slot + 1) & this.mask;
      for (let word = 0; word < SLOT_WORDS; word += 1)
        this.slots[slot * SLOT_WORDS + word] = old[from + word] ?? 0;
    }
    letGo(old);
  }
}

/** FNV-1a over UTF-16 units, with its upper half mixed into the lower, which names the slot. */
function hashOf(units: Uint16Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ (units[i] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
