/** How a body is judged: against the whole text by shingles, against pieces by whether they are in it. */

/** Writing without spaces between words counts one character as a word. */
const ALONE = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const WORD = new RegExp(`[${ALONE}]|(?:(?![${ALONE}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
/** Where a word may be parted, which nobody sees. */
export const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu;
const SHINGLE = 4;
/** A first paragraph with less of its shingles found is lost. */
const FOUND_AGAIN = 0.5;

/** The words of a text, without case and punctuation. */
export function wordsOf(text: string): readonly string[] {
  return text.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

/** Precision and recall of a body: the share of its 4-grams of words that are true, and of the true ones that are in it. */
export function comparedBody(found: string, truth: string): { precision: number; recall: number } {
  const [one, other] = [shinglesOf(wordsOf(found)), shinglesOf(wordsOf(truth))];
  let shared = 0;
  for (const [shingle, count] of one) shared += Math.min(count, other.get(shingle) ?? 0);
  return { precision: share(shared, total(one)), recall: share(shared, total(other)) };
}

/** Harmonic mean; 0 when both are 0. */
export function f1({ precision, recall }: { precision: number; recall: number }): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Whether the first paragraph of the true body (its first 40 words) is missing from the body found. */
export function firstParagraphIsLost(found: string, truth: string): boolean {
  const [first = ''] = truth
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => wordsOf(line).length >= SHINGLE);
  const wanted = shinglesOf(wordsOf(first).slice(0, 40));
  const there = shinglesOf(wordsOf(found));
  const shared = [...wanted.keys()].filter((shingle) => there.has(shingle)).length;
  return wanted.size > 0 && shared < wanted.size * FOUND_AGAIN;
}

/** Which pieces a body holds, as texts with white space folded. */
export function piecesIn(body: string, pieces: readonly string[]): readonly string[] {
  const text = foldSpace(body);
  return pieces.filter((piece) => text.includes(foldSpace(piece)));
}

/** NFC, and any white space as one space. */
export function foldSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function shinglesOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // A text shorter than a shingle is one.
  const last = Math.max(words.length - SHINGLE, words.length === 0 ? -1 : 0);
  for (let i = 0; i <= last; i += 1) {
    const shingle = words.slice(i, i + SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
