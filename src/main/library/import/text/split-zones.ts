import type { MediaItem } from '../../../../shared/model/clipping';
import { findDate, type DateContext } from '../dates/find-dates';
import { readCaptionLine } from './caption-line';
import type { HeaderFact } from './header-fact';
import { readHeaderLine } from './header-line';
import { readCreditLine, readSaidCredit } from './credit-line';
import { creditFacts } from './header-parts';
import { isFootLeftover } from './page-leftovers';
import { paperOnTop } from './paper-on-top';
import { isHardWrapped, type TextLine } from './text-blocks';
import { textWeight } from './text-weight';

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
/** Letters beside the day in what heads a printed page. */
const LONGEST_PAGE_HEAD = 60;
/** A paragraph of the text has at least so much. */
const SHORTEST_PROSE = 60;
const OPENS_WITH_TIME = /^\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{3,4}|\sUhr|\sh)?$/iu;
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
    const read = line.heading > 0 ? null : readHeaderLine(line.text, context);
    const item = read?.some(({ kind }) => kind === 'author' || kind === 'source')
      ? null
      : readCaptionLine(line.text);
    if (item !== null) captions.push({ item, line: line.text });
    else if (read !== null) note(read, line);
    else return takeTimeOf(line);
    return true;
  };
  const note = (read: readonly HeaderFact[], line: TextLine): void => {
    facts.push(...read.map((fact) => ({ fact, line: line.text })));
  };
  /** A time below the line of its day belongs to it. */
  const takeTimeOf = (line: TextLine): boolean => {
    const day = facts.at(-1);
    if (day?.fact.kind !== 'published' || !OPENS_WITH_TIME.test(line.text)) return false;
    const read = readHeaderLine(`${day.line}, ${line.text}`, context);
    if (read === null) return false;
    facts.splice(facts.findIndex((one) => one.line === day.line));
    note(read, { ...line, text: `${day.line}, ${line.text}` });
    return true;
  };
  const takeCredit = (line: TextLine): boolean => {
    const credit = line.heading > 0 ? null : (readCreditLine(line.text) ?? readSaidCredit(line.text));
    if (credit === null) return false;
    note(creditFacts(credit), line);
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
    else if (
      !END_MARK.test(line.text) &&
      !takeKnown(line) &&
      !(bottom > 2 && isFootLeftover(line.text)) &&
      !(isBelowText(lines, bottom - 1) && takeCredit(line))
    )
      break;
    bottom -= 1;
  }
  const atFoot = facts.splice(0);
  const captionsAtFoot = captions.splice(0);

  const paper = paperOnTop(lines.slice(0, bottom), context);
  if (paper !== null) {
    facts.push({ fact: { kind: 'outlet', text: paper }, line: lines[0]?.text ?? paper });
    top = 1;
  }
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
    const isCredited = (): boolean =>
      between !== undefined &&
      next !== undefined &&
      (textWeight(next.text) >= SHORTEST_PROSE || readHeaderLine(next.text, context) !== null) &&
      takeCredit(between);
    if (isCredited()) {
      top += 1;
      takeHeader();
    } else if (between !== undefined && next !== undefined && between.text.length <= LONGEST_STANDFIRST) {
      const read = readHeaderLine(next.text, context);
      if (
        read?.some(({ kind }) => kind === 'published' || kind === 'modified' || kind === 'author') === true
      ) {
        const day = dayOfPaper(between.text, context);
        if (day === null) subheadline = between.text;
        else note([day], between);
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

/** The head of a printed page ("RIVERMOUTH POST Wednesday 3 March 2021") is no standfirst; nobody can tell its paper from a section. */
function dayOfPaper(text: string, context: DateContext): HeaderFact | null {
  const found = findDate(text, context);
  if (found?.date.precision !== 'day' || found.ambiguous) return null;
  const rest = `${text.slice(0, found.start)} ${text.slice(found.end)}`.trim();
  return rest.length <= LONGEST_PAGE_HEAD &&
    !/[.!?…。！？]$/u.test(text) &&
    !/\p{Ll}{3,}\s\p{Ll}{2,}/u.test(rest)
    ? { kind: 'published', date: found.date, labelled: false }
    : null;
}

/** A signature stands right below a sentence; a name below other short lines is one of a list. */
function isBelowText(lines: readonly TextLine[], i: number): boolean {
  const above = lines[i - 1]?.text ?? '';
  return (
    i > 1 && textWeight(above) >= SHORTEST_PROSE && /[.!?…。！？।]["”’»]?$|\p{Script=Thai}$/u.test(above)
  );
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
