import type { PageArea } from '../../../../shared/model/scan';
import { joinText } from '../../import/documents/pdf/text-lines';
import type { TextMatcher } from '../../search/highlight/text-matcher';
import type { RecognisedLine, RecognisedPage, RecognisedWord } from '../recognised-page';
import { partOfPage } from './page-part';

/** Where the words of one match stand, in fractions of the shown part of the page. */
export type MatchBoxes = readonly PageArea[];

interface PlacedWord {
  readonly word: RecognisedWord;
  readonly start: number;
  readonly end: number;
}

const HYPHEN = /(?<=\p{L})[-\u2010]$/u;

/**
 * The places of a query's matches on a recognised page, in reading order. A match may run over lines of one paragraph, and
 * through a word broken at the end of a line; of a word written without spaces around it only the matched part is taken.
 */
export function matchBoxes(
  page: RecognisedPage,
  area: PageArea | null,
  matcher: Pick<TextMatcher, 'ranges' | 'empty'>,
): MatchBoxes[] {
  if (matcher.empty) return [];
  const shown = area ?? { x: 0, y: 0, width: 1, height: 1 };
  return paragraphsOf(partOfPage(page, area).lines).flatMap((lines) => {
    const { text, words } = placeWords(lines);
    return matcher
      .ranges(text)
      .map(({ start, end }) =>
        words
          .filter((word) => word.start < end && word.end > start)
          .map((word) => onShownPart(boxOf(word, start, end), page, shown)),
      );
  });
}

function paragraphsOf(lines: readonly RecognisedLine[]): RecognisedLine[][] {
  const paragraphs: RecognisedLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const [first] = last ?? [];
    if (first?.block === line.block && first.paragraph === line.paragraph) last?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** The text of a paragraph, and where in it each word stands. */
function placeWords(lines: readonly RecognisedLine[]): { text: string; words: PlacedWord[] } {
  let text = '';
  const words: PlacedWord[] = [];
  for (const line of lines)
    for (const [i, word] of line.words.entries()) {
      const broken = i === 0 && HYPHEN.test(text) && /^\p{Ll}/u.test(word.text);
      if (broken) text = text.replace(HYPHEN, '');
      const joined = text === '' || broken ? text + word.text : joinText(text, word.text, true);
      words.push({ word, start: joined.length - word.text.length, end: joined.length });
      text = joined;
    }
  return { text, words };
}

/** The box of the matched part of a word: letters are taken to be equally wide. */
function boxOf({ word, start, end }: PlacedWord, from: number, to: number): RecognisedWord {
  const length = Math.max(1, end - start);
  const left = Math.max(0, from - start) / length;
  const right = Math.min(length, to - start) / length;
  return { ...word, x: word.x + word.width * left, width: word.width * (right - left) };
}

function onShownPart(word: RecognisedWord, page: RecognisedPage, shown: PageArea): PageArea {
  return {
    x: (word.x / page.width - shown.x) / shown.width,
    y: (word.y / page.height - shown.y) / shown.height,
    width: word.width / page.width / shown.width,
    height: word.height / page.height / shown.height,
  };
}
