import { outletKey } from '../../outlets/outlet-key';
import { seedOutlets } from '../../outlets/seed-outlets';
import type { DateContext } from '../dates/find-dates';
import { readHeaderLine } from './header-line';
import { isOutlet } from './header-parts';
import type { TextLine } from './text-blocks';
import { textWeight } from './text-weight';

const LONGEST_NAME = 50;
const LONGEST_HEADLINE = 220;
const SHORTEST_PROSE = 60;
/** Lines below the paper's name in which its day and the headline stand. */
const LOOKED_AT = 4;

let known: ReadonlySet<string> | null = null;

/**
 * The paper's name where it heads a cutting, as many press offices write it: paper, day and page, then the headline. Null where the first line may
 * be the headline itself: it must be a name that only papers and sites have or that everybody knows, with a line of the day below it
 * and, below that, a headline and a text.
 */
export function paperOnTop(lines: readonly TextLine[], context: DateContext): string | null {
  const name = lines[0]?.text.replace(/^[\s|•·–—-]+|[\s|•·:：–—-]+$/gu, '') ?? '';
  if (name === '' || name.length > LONGEST_NAME || !namesOutlet(name)) return null;
  const below = lines.slice(1, 1 + LOOKED_AT);
  const headline = below.findIndex((line) => line.heading > 0 || readHeaderLine(line.text, context) === null);
  const heads = below.slice(0, headline);
  const isDated = heads.some(
    ({ text }) => readHeaderLine(text, context)?.some(({ kind }) => kind === 'published') === true,
  );
  const line = below[headline];
  const isHeadline =
    line !== undefined &&
    line.text.length <= LONGEST_HEADLINE &&
    /\p{L}/u.test(line.text) &&
    (line.heading > 0 || !/[.。;,，:：]["”’»」)]?$/u.test(line.text));
  const hasText = lines.slice(headline + 2).some(({ text }) => textWeight(text) >= SHORTEST_PROSE);
  return isDated && isHeadline && hasText ? name : null;
}

function namesOutlet(name: string): boolean {
  if (isOutlet(name)) return true;
  known ??= new Set(seedOutlets().flatMap((one) => [one.name, ...one.otherNames].map(outletKey)));
  return known.has(outletKey(name));
}
