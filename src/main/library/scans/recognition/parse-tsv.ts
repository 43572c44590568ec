import type { RecognisedLine, RecognisedWord } from '../recognised-page';

const LINE = 4;
const WORD = 5;

/**
 * Lines and words of Tesseract's TSV (one row an element: level, page, block, paragraph, line, word, left, top, width,
 * height, confidence, text), in its reading order. Words without a letter, digit or sign are left out, lines without words too.
 */
export function parseTsv(tsv: string): RecognisedLine[] {
  const lines: RecognisedLine[] = [];
  let words: RecognisedWord[] = [];
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    const [level = 0, , block = 0, paragraph = 0, , , x = 0, y = 0, width = 0, height = 0, sure = 0] =
      cells.map(Number);
    if (level === LINE) {
      words = [];
      lines.push({ block, paragraph, y, height, words });
    } else if (level === WORD) {
      const text = cells.slice(11).join('\t').normalize('NFC').trim();
      if (text !== '') addWord(words, { text, x, y, width, height, sure: Math.round(Math.max(0, sure)) });
    }
  }
  return lines.filter((line) => line.words.length > 0);
}

/** What never begins a word: marks above and below, and Thai and Lao vowels that are written behind their consonant. */
const DEPENDENT = /^[\p{M}\u0E30\u0E32\u0E33\u0E45\u0EB0\u0EB2\u0EB3]/u;

/** Tesseract cuts Thai into pieces; one that cannot stand alone belongs to the one before. */
function addWord(words: RecognisedWord[], word: RecognisedWord): void {
  const before = words.at(-1);
  if (before === undefined || !DEPENDENT.test(word.text)) {
    words.push({ ...word, text: wholeLetters(word.text) });
    return;
  }
  const right = Math.max(before.x + before.width, word.x + word.width);
  const bottom = Math.max(before.y + before.height, word.y + word.height);
  const [x, y] = [Math.min(before.x, word.x), Math.min(before.y, word.y)];
  const text = wholeLetters(before.text + word.text);
  const sure = Math.min(before.sure, word.sure);
  words[words.length - 1] = { text, x, y, width: right - x, height: bottom - y, sure };
}

/** Letters as they are typed: Thai and Lao AM is recognised in two halves, which no normal form joins. */
function wholeLetters(text: string): string {
  return text
    .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/gu, '$1\u0E33')
    .replace(/\u0ECD([\u0EC8-\u0ECB]?)\u0EB2/gu, '$1\u0EB3');
}
