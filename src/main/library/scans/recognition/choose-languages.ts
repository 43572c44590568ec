import { scanLanguages, type ScanLanguage } from '../../../../shared/model/scan';
import { detectLanguage } from '../../import/language/detect-language';
import type { RecognisedLine } from '../recognised-page';
import { lineText } from '../article/line-text';
import type { Orientation, PixelArea, Reading, TesseractReader } from './tesseract-reader';

/** From here on a reading is taken for what stands on the page; wrong scripts and turned pages stay far below. */
const SURE = 80;
/** Orientation below this is a guess. */
const TURN_SURE = 1.5;
/** Lines that tell the language. */
const SAMPLE_LINES = 5;
/** Fewer words tell nothing about a language. */
const FEWEST_WORDS = 6;
/** What a language detector's agreement is worth, in points of confidence. */
const AGREEMENT = 4;

/** Scripts whose data reads a page of another as well. */
const READ_AS: Readonly<Record<string, string>> = { Fraktur: 'Latin', HanS: 'Han', HanT: 'Han' };

/** A page's languages and turn, found by reading it, with that reading when it need not be done again. */
export interface ChosenLanguages {
  readonly languages: readonly ScanLanguage[];
  readonly turn: number;
  readonly knownScript: boolean;
  readonly reading: Reading | null;
}

/**
 * Finds out how a page stands and in which language it is written. One that lies on its side is turned first, where that is
 * sure. It is read in the language expected (of the page before);
 * when that reads well, the text says its language, and mostly all is done. Else orientation and script are detected, and of
 * the script's languages the one that reads a few lines best is taken.
 */
export function chooseLanguages(
  reader: TesseractReader,
  expected: readonly ScanLanguage[],
  sideways = false,
): ChosenLanguages {
  if (sideways) {
    const turn = turnOf(reader.orientation());
    const upright = turn === 0 ? null : chosenByText(reader.read(expected, turn, null), expected, turn);
    if (upright !== null) return upright;
  }
  const first = reader.read(expected, 0, null);
  const byText = chosenByText(first, expected, 0);
  if (byText !== null) return byText;

  const orientation = reader.orientation();
  const turn = turnOf(orientation);
  const script = scriptOf(orientation) ?? scriptThatReads(reader, first.lines, turn);
  const candidates = scanLanguages.filter((language) => language.script === script).map(({ code }) => code);
  const [only] = candidates;
  if (only === undefined) return { languages: ['eng'], turn, knownScript: false, reading: null };
  if (candidates.length === 1) return { languages: [only], turn, knownScript: true, reading: null };

  const upright = turn === 0 ? first : reader.read(expected, turn, null);
  // A few words, as on a sign, tell no language; they are what they were read as.
  if (upright.confidence >= SURE && wordCount(upright.lines) < FEWEST_WORDS)
    return { languages: expected, turn, knownScript: true, reading: upright };
  const turned = turn === 0 ? null : chosenByText(upright, expected, turn);
  if (turned !== null) return turned;
  const languages = bestOnSample(reader, upright, turn, candidates);
  const same = languages.length === expected.length && languages.every((code, i) => expected[i] === code);
  return { languages, turn, knownScript: true, reading: same ? upright : null };
}

/** What a sure reading says by its own text; null when it is not sure, or in a language without data. */
function chosenByText(
  reading: Reading,
  expected: readonly ScanLanguage[],
  turn: number,
): ChosenLanguages | null {
  if (reading.confidence < SURE || isSideways(reading.lines)) return null;
  const told = languageOf(reading.lines);
  if (told !== null && expected.includes(told))
    return { languages: expected, turn, knownScript: true, reading };
  return told === null ? null : { languages: [told], turn, knownScript: true, reading: null };
}

/** Degrees a page has to be turned clockwise; 0 when that is not sure. */
export function turnOf(orientation: Orientation | null): number {
  return orientation !== null && orientation.turnSure >= TURN_SURE ? orientation.turn : 0;
}

/** The script a page shows; null for a page of a few lines, which may show none for sure. */
function scriptOf(orientation: Orientation | null): string | null {
  if (orientation === null || orientation.scriptSure < 1) return null;
  return READ_AS[orientation.script] ?? orientation.script;
}

/** The script in one of whose languages some lines are read with most confidence. */
function scriptThatReads(reader: TesseractReader, lines: readonly RecognisedLine[], turn: number): string {
  const scripts = new Map([...scanLanguages].reverse().map(({ script, code }) => [script, code]));
  const area = turn === 0 ? sampleArea(lines) : null;
  let best = { script: 'Latin', confidence: -1 };
  for (const [script, code] of scripts) {
    const { confidence } = reader.read([code], turn, area);
    if (confidence > best.confidence) best = { script, confidence };
  }
  return best.script;
}

/** Reads some lines in each language; the surest reading wins, and one in the language it was read in counts more. */
function bestOnSample(
  reader: TesseractReader,
  reading: Reading,
  turn: number,
  candidates: readonly ScanLanguage[],
): ScanLanguage[] {
  const area = sampleArea(reading.lines);
  let best: { readonly code: ScanLanguage; readonly score: number } | null = null;
  for (const code of candidates) {
    const { lines, confidence } = reader.read([code], turn, area);
    const score = confidence + (languageOf(lines) === code ? AGREEMENT : 0);
    if (best === null || score > best.score) best = { code, score };
  }
  return best === null ? ['eng'] : [best.code];
}

/** The first lines of the block with most words, with a little paper around them; null for the whole page. */
function sampleArea(lines: readonly RecognisedLine[]): PixelArea | null {
  const words = new Map<number, number>();
  for (const line of lines) words.set(line.block, (words.get(line.block) ?? 0) + line.words.length);
  const [block] = [...words].sort((a, b) => b[1] - a[1])[0] ?? [];
  const sample = lines.filter((line) => line.block === block).slice(0, SAMPLE_LINES);
  if (sample.length === 0) return null;
  const all = sample.flatMap((line) => line.words);
  const left = Math.min(...all.map(({ x }) => x));
  const right = Math.max(...all.map(({ x, width }) => x + width));
  const top = Math.min(...sample.map(({ y }) => y));
  const bottom = Math.max(...sample.map(({ y, height }) => y + height));
  const margin = Math.min(10, left, top);
  return {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  };
}

/** The language a reading says to be in, as far as there is data for it. */
function languageOf(lines: readonly RecognisedLine[]): ScanLanguage | null {
  if (wordCount(lines) < FEWEST_WORDS) return null;
  const tag = detectLanguage(lines.map((line) => lineText(line.words)).join(' '));
  return scanLanguages.find((language) => language.tag === tag?.split('-')[0])?.code ?? null;
}

/** Lines on their side are read as well, one by one; but the page is to stand upright. */
export function isSideways(lines: readonly RecognisedLine[]): boolean {
  const long = lines.flatMap(({ words }) => words.filter(({ text }) => /^\p{Script=Latin}{4,}/u.test(text)));
  return long.filter(({ width, height }) => height > width).length > long.length / 2;
}

function wordCount(lines: readonly RecognisedLine[]): number {
  return lines.reduce((sum, line) => sum + line.words.length, 0);
}
