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
      if (text !== '') words.push({ text, x, y, width, height, sure: Math.round(Math.max(0, sure)) });
    }
  }
  return lines.filter((line) => line.words.length > 0);
}
