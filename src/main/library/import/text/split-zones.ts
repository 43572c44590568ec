import type { MediaItem } from '../../../../shared/model/clipping';
import type { DateContext } from '../dates/find-dates';
import { readCaptionLine } from './caption-line';
import { readHeaderLine, type HeaderFact } from './header-line';
import { isHardWrapped, type TextLine } from './text-blocks';

/** A fact and the line it was read from. */
export interface LineFact {
  readonly fact: HeaderFact;
  readonly line: string;
}

/** A text taken apart: what its header and footer say, its headline, captions, and the lines of its body. */
export interface TextZones {
  /** Null when the text starts with its body. */
  readonly headline: string | null;
  readonly subheadline: string | null;
  readonly facts: readonly LineFact[];
  readonly captions: readonly { readonly item: MediaItem; readonly line: string }[];
  readonly copyright: string | null;
  readonly body: readonly TextLine[];
}

/** Longer first lines are text. Chinese headlines are short in characters. */
const LONGEST_HEADLINE = 220;
const LONGEST_HAN_HEADLINE = 70;
const LONGEST_STANDFIRST = 400;
const COPYRIGHT =
  /^(?:©|\(c\)|copyright\b|all rights reserved|版权所有|版權所有|tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|bản quyền|สงวนลิขสิทธิ์|hak cipta)/iu;
const END_MARK = /^(?:-\s?30\s?-|#{2,}|\[?end\]?|\(end\)|（完）|\(完\)|完|ends?)$/iu;

/** Takes a text apart. Lines that are nothing known are body, so that nothing is lost. */
export function splitZones(lines: readonly TextLine[], context: DateContext): TextZones {
  const facts: LineFact[] = [];
  const captions: { item: MediaItem; line: string }[] = [];
  let copyright: string | null = null;

  const takeKnown = (line: TextLine): boolean => {
    if (COPYRIGHT.test(line.text) && line.text.length < 120) {
      copyright ??= line.text;
      return true;
    }
    const item = readCaptionLine(line.text);
    if (item !== null) {
      captions.push({ item, line: line.text });
      return true;
    }
    const read = line.heading > 0 ? null : readHeaderLine(line.text, context);
    if (read === null) return false;
    facts.push(...read.map((fact) => ({ fact, line: line.text })));
    return true;
  };

  let top = 0;
  let bottom = lines.length;
  const lineAt = (i: number): TextLine | undefined => (i < bottom ? lines[i] : undefined);
  const takeHeader = (): void => {
    for (let line = lineAt(top); line !== undefined && takeKnown(line); line = lineAt(top)) top += 1;
  };

  // The foot first, so that a text of a headline and a footer has no body.
  for (let line = lines[bottom - 1]; bottom > 1 && line !== undefined; line = lines[bottom - 1]) {
    if (COPYRIGHT.test(line.text) && line.text.length < 300) copyright = line.text;
    else if (!END_MARK.test(line.text) && !takeKnown(line)) break;
    bottom -= 1;
  }
  const atFoot = facts.splice(0);
  const captionsAtFoot = captions.splice(0);

  takeHeader();
  const labelled = facts.some(({ fact }) => fact.kind === 'headline');
  let headline: string | null = null;
  let subheadline: string | null = null;
  const first = lineAt(top);
  if (!labelled && first !== undefined && isHeadline(first, lines.slice(top, bottom))) {
    headline = first.text;
    top += 1;
    takeHeader();
    // One line between the headline and the header lines is the standfirst.
    const between = lineAt(top);
    const next = lineAt(top + 1);
    if (between !== undefined && next !== undefined && between.text.length <= LONGEST_STANDFIRST) {
      const read = readHeaderLine(next.text, context);
      if (
        read?.some(({ kind }) => kind === 'published' || kind === 'modified' || kind === 'author') === true
      ) {
        subheadline = between.text;
        top += 1;
        takeHeader();
      }
    }
  } else {
    takeHeader();
  }

  const body: TextLine[] = [];
  for (const line of lines.slice(top, bottom)) {
    const item = readCaptionLine(line.text);
    if (item === null) body.push(line);
    else captions.push({ item, line: line.text });
  }
  return {
    headline,
    subheadline,
    facts: [...facts, ...atFoot],
    captions: [...captions, ...captionsAtFoot.reverse()],
    copyright,
    body,
  };
}

function isHeadline(first: TextLine, rest: readonly TextLine[]): boolean {
  if (first.heading > 0) return true;
  const text = first.text;
  const han = (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 2;
  if (text.length > (han ? LONGEST_HAN_HEADLINE : LONGEST_HEADLINE)) return false;
  // Two sentences make a paragraph.
  if (/[.!?。！？]["”’)）]?\s*\p{Lu}?\p{L}.*[.!?。！？]["”’)）]?$/u.test(text)) return false;
  const block = blockOf(rest);
  if (block.length > 2 && isHardWrapped(block)) return false;
  // A lone line is its own text; a first line that ends like a sentence is a headline only when more follows.
  return rest.length > 1;
}

/** The first lines up to the next blank one. */
function blockOf(lines: readonly TextLine[]): readonly TextLine[] {
  const end = lines.findIndex((line, i) => i > 0 && line.afterBlank);
  return end === -1 ? lines : lines.slice(0, end);
}
