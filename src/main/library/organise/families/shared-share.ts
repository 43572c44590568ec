import type { ShingledText } from './shingle-text';

/** Copies share this much of the shorter body (PRODUCT.md: stories and placements). */
export const COPY_SHARE = 0.8;

/** The part of the shorter text, by weight, that the longer has too, from 0 to 1: what decides whether they are copies. */
export function sharedShare(a: ShingledText, b: ShingledText): number {
  return a.weight <= b.weight ? shareCovered(a, b) : shareCovered(b, a);
}

/** The part of `text`, from 0 to 1, that stands in `other` too, in passages of at least a shingle. */
export function shareCovered(text: ShingledText, other: ShingledText): number {
  if (text.weight === 0) return 0;
  fillTable(other.shingles);
  let covered = 0;
  /** The first token not counted yet. */
  let next = 0;
  for (let i = 0; i < text.shingles.length; i += 1) {
    if (!isInTable(text.shingles[i] ?? 0)) continue;
    const end = text.ends[i] ?? 0;
    for (let token = Math.max(next, i); token < end; token += 1) covered += text.weights[token] ?? 0;
    next = Math.max(next, end);
  }
  return covered / text.weight;
}

/**
 * A set of numbers with open addressing, lent from comparison to comparison: five times faster than a new Set. Zero, which
 * means an empty place, is kept as 1.
 */
let table = new Uint32Array(4096);

function fillTable(numbers: Uint32Array): void {
  const room = 2 ** Math.ceil(Math.log2(numbers.length * 2 + 2));
  if (room > table.length) table = new Uint32Array(room);
  else table.fill(0);
  const mask = table.length - 1;
  for (const number of numbers) {
    const wanted = number === 0 ? 1 : number;
    let at = wanted & mask;
    while (table[at] !== 0 && table[at] !== wanted) at = (at + 1) & mask;
    table[at] = wanted;
  }
}

function isInTable(number: number): boolean {
  const wanted = number === 0 ? 1 : number;
  const mask = table.length - 1;
  let at = wanted & mask;
  while (table[at] !== 0) {
    if (table[at] === wanted) return true;
    at = (at + 1) & mask;
  }
  return false;
}
