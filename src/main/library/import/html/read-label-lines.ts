import { isEastAsianName, isFullName } from '../text/byline-line';
import type { HeaderFact } from '../text/header-fact';
import { HAN_BAR } from '../text/han-site-talk';
import { readHeaderLine } from '../text/header-line';
import { textWeight } from '../text/text-weight';
import { foldSpace, isElement, isText, type DomElement } from './dom';
import type { Page } from './page';

import { headingOf, type PageBlock } from './page-blocks';
import { isOneName, namesOfEditors } from './read-byline';

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
  return said(facts, lines, blocks);
}

/** A text is known again by the last letters of its last paragraph. */
const KNOWN_BY = 30;
const LINES_BELOW = 8;

/**
 * What the lines of labels right below a text say ("来源：河口日报"), up to the first heading, list of links or further prose.
 * Null where there are none.
 */
export function readLinesBelow(
  blocks: readonly PageBlock[],
  body: string,
  language: string | null,
): LabelledFacts | null {
  const end = body.slice(-KNOWN_BY).split('\n').at(-1) ?? '';
  const last = end === '' ? -1 : blocks.findLastIndex(({ text, apart }) => !apart && text.endsWith(end));
  if (last < 0) return null;
  const facts: HeaderFact[] = [];
  const lines: string[] = [];
  for (const { text, linked, element } of blocks.slice(last + 1, last + 1 + LINES_BELOW)) {
    if (/^h[1-6]$/u.test(element) || textWeight(text) >= PROSE) break;
    const read = linked > 0.5 ? null : readHeaderLine(text.replace(HAN_BAR, '$1：'), { language });
    if (read === null) continue;
    facts.push(...read);
    lines.push(text);
  }
  return said(facts, lines, blocks);
}

/** Where nobody in particular is named as the source. */
const NO_SOURCE =
  /^(?:(?:来自|來自)?(?:互联网|互聯網|网络|網絡|網路)(?:整理|综合|綜合)?|(?:本站|本网|本網)?(?:原创|原創|整理|综合|綜合)|本站|本网|本網|转载|轉載|未知|不详|佚名|internet|web|unknown|various|own|original)$/iu;

/** Who made the picture ("Quelle: Foto Jane Doe", "Quelle: Getty Images; Montage: Post") is not where the text comes from. */
const OF_PICTURE =
  /^(?:fotos?|photos?|bild(?:er)?|images?|grafik|illustration)\b|\b(?:getty images|shutterstock|adobe stock|istock|picture alliance|infografik|(?:foto)?montage)\b/iu;

function said(
  facts: readonly HeaderFact[],
  lines: readonly string[],
  blocks: readonly PageBlock[],
): LabelledFacts | null {
  if (facts.length === 0) return null;
  const textsOf = (kind: 'source' | 'editor'): readonly string[] =>
    facts.flatMap((fact) => (fact.kind === kind && fact.text !== '' ? [fact.text] : []));
  return {
    authors: [
      ...new Set(
        facts.flatMap((fact) =>
          fact.kind === 'author' ? fact.names.filter((name) => isName(name) && isOneName(blocks, name)) : [],
        ),
      ),
    ],
    source: textsOf('source').find((source) => !NO_SOURCE.test(source) && !OF_PICTURE.test(source)) ?? null,
    editor:
      textsOf('editor')
        .map(editorOf)
        .find((editor) => editor !== '') ?? null,
    pageViews: facts.flatMap((fact) => (fact.kind === 'views' ? [fact.count] : []))[0] ?? null,
    line: lines.join(' | '),
  };
}

/** Logins and numbers stand where an editor does. */
function editorOf(text: string): string {
  return namesOfEditors(text)
    .filter((name) => !/\d/u.test(name) && /[\p{Lu}\p{Lo}]/u.test(name))
    .join(', ');
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
