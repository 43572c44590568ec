import { isEastAsianName, isFullName } from '../text/byline-line';
import type { HeaderFact } from '../text/header-fact';
import { readHeaderLine } from '../text/header-line';
import { textWeight } from '../text/text-weight';
import { foldSpace, isElement, isText, type DomElement } from './dom';
import type { Page } from './page';

import { headingOf } from './page-blocks';
import { isOneName } from './read-byline';

/** Lines of labels stand within so many lines of the headline. */
const LINES_BEFORE = 3;
const LINES_AFTER = 10;
const LONGEST_LINE = 300;
const PROSE = 100;

/** Who wrote a story, whose it is, who edited it and how often it was read, as lines of labels by its headline say. */
export interface LabelledFacts {
  readonly authors: readonly string[];
  readonly source: string | null;
  readonly editor: string | null;
  readonly pageViews: number | null;
  readonly line: string;
}

/**
 * What the lines of labels around the headline say ("发布时间：2024-03-05 来源：河口日报 作者：李明 浏览次数：1234"): the same rules as for
 * pasted text, which take a line only when all of it is understood. Null where there are none.
 */
export function readLabelLines(
  { blocks }: Page,
  title: string,
  language: string | null,
): LabelledFacts | null {
  const heading = headingOf(blocks, title);
  if (heading < 0) return null;
  const facts: HeaderFact[] = [];
  const lines: string[] = [];
  const seen = new Set<DomElement>();
  for (const { node, text, apart, linked } of blocks.slice(
    Math.max(0, heading - LINES_BEFORE),
    heading + 1 + LINES_AFTER,
  )) {
    if (!apart && textWeight(text) >= PROSE && lines.length > 0) break;
    if (text.length > LONGEST_LINE || linked > 0.9 || seen.has(node)) continue;
    seen.add(node);
    const line = withGaps(node);
    if (line.length > LONGEST_LINE) continue;
    const read = readHeaderLine(line, { language });
    if (read === null || read.every(({ kind }) => kind === 'ignored' || kind === 'breadcrumb')) continue;
    facts.push(...read);
    lines.push(foldSpace(line));
  }
  if (facts.length === 0) return null;
  const textOf = (kind: 'source' | 'editor'): string | null =>
    facts.flatMap((fact) => (fact.kind === kind && fact.text !== '' ? [fact.text] : []))[0] ?? null;
  return {
    authors: [
      ...new Set(
        facts.flatMap((fact) =>
          fact.kind === 'author' ? fact.names.filter((name) => isName(name) && isOneName(blocks, name)) : [],
        ),
      ),
    ],
    source: textOf('source'),
    editor: textOf('editor'),
    pageViews: facts.flatMap((fact) => (fact.kind === 'views' ? [fact.count] : []))[0] ?? null,
    line: lines.join(' | '),
  };
}

/** Logins stand behind "By", too. */
function isName(name: string): boolean {
  return isFullName(name) || isEastAsianName(name);
}

/** The text of an element with a gap between its parts, which a design keeps apart without a space. */
function withGaps(element: DomElement): string {
  let text = '';
  let lastWasElement = false;
  for (const child of element.childNodes) {
    if (isText(child)) {
      const piece = foldSpace(child.textContent ?? '');
      text += piece === '' ? '' : ` ${piece}`;
      lastWasElement = false;
    } else if (isElement(child)) {
      text += `${lastWasElement || /^(?:span|div|li|em|i|p|dd)$/u.test(child.localName) ? '  ' : ' '}${foldSpace(child.textContent ?? '')}`;
      lastWasElement = true;
    }
  }
  return text.trim();
}
