/** Queries for one known document each: its telling words, one of them misspelt, or the last one not typed to its end. */

/** @typedef {{text: string, id: number}} KnownItem */

const WORD = /\p{L}{5,}/gu;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * @param {readonly import('./collections.mjs').JudgedDocument[]} documents
 * @param {number} count
 * @returns {{misspelt: KnownItem[], halfTyped: KnownItem[]}} the same for the same documents
 */
export function drawKnownItems(documents, count) {
  const frequencies = new Map();
  const wordsOf = documents.map(({ title, body }) => [
    ...new Set(`${title} ${body}`.toLowerCase().match(WORD) ?? []),
  ]);
  for (const words of wordsOf)
    for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const random = randomFrom(count);
  const pick = (/** @type {number} */ below) => Math.floor(random() * below);
  const misspelt = [];
  const halfTyped = [];
  while (misspelt.length < count) {
    const place = pick(documents.length);
    // Rare words, but none that stands in this document alone: it may be a slip of the typesetter's.
    const telling = (wordsOf[place] ?? [])
      .filter((word) => frequencies.get(word) > 1)
      .sort((a, b) => frequencies.get(a) - frequencies.get(b) || (a < b ? -1 : 1))
      .slice(0, 3);
    const id = documents[place]?.id;
    if (telling.length < 3 || id === undefined) continue;
    const wrong = pick(3);
    misspelt.push({
      id,
      text: telling.map((word, n) => (n === wrong ? misspell(word, pick) : word)).join(' '),
    });
    const last = telling[2] ?? '';
    halfTyped.push({
      id,
      text: [...telling.slice(0, 2), last.slice(0, Math.ceil(last.length * 0.6))].join(' '),
    });
  }
  return { misspelt, halfTyped };
}

/**
 * One letter left out, doubled, replaced, or two exchanged, never the first.
 * @param {string} word
 * @param {(below: number) => number} pick
 */
function misspell(word, pick) {
  const at = 1 + pick(word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1] ?? '', word.slice(at + 2)];
  const kinds = [
    before + next + after,
    before + letter + letter + next + after,
    before + LETTERS[pick(26)] + next + after,
    before + next + letter + after,
  ];
  return kinds[pick(kinds.length)] ?? word;
}

/** @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
