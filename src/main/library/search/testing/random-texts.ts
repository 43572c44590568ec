/** Pseudo-random numbers from a seed (mulberry32): the same seed gives the same library on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  'an be ci do el fa gu hi in ja ko lu ma no or pa qui ro sa ten ur va we xi yo zen tra pol mer sto lin gra'.split(
    ' ',
  );

/**
 * Words as newspapers use them: few very often, most hardly ever (Zipf), and new ones for as long as one reads (Heaps).
 */
export function createWordSource(random: () => number, vocabulary = 60_000): () => string {
  const words = new Map<number, string>();
  const wordOf = (rank: number): string => {
    let word = words.get(rank);
    if (word === undefined) {
      const syllables = 1 + Math.floor(Math.log2(rank + 2) / 4) + (random() < 0.4 ? 1 : 0);
      word = Array.from(
        { length: syllables },
        () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '',
      ).join('');
      words.set(rank, word);
    }
    return word;
  };
  const scale = Math.log(vocabulary);
  return () => wordOf(Math.floor(Math.exp(random() * scale)) - 1);
}

/** A text of so many words, in sentences and paragraphs. */
export function randomText(nextWord: () => string, words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0; left -= 17) {
    const sentence = Array.from({ length: Math.min(17, left) }, nextWord).join(' ');
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
  }
  return sentences.join(' ').replace(/((?:[^.]*\.){4}) /g, '$1\n\n');
}
