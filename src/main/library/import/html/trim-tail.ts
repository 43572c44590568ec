import { findDate } from '../dates/find-dates';
import { asksToScan } from '../text/han-site-talk';
import { textWeight } from '../text/text-weight';
import { lineOf, type DomElement } from './dom';
import { leavesOf } from './leaves';

/** What a site says of its codes is less than this of what is there. */
const MOST_BEHIND_CODE = 0.25;
const LONGEST_TITLE = 170;
const LONGEST_DAY = 24;
const FEWEST_TITLES = 2;
const SENTENCE_END = /[.!?。！？…]["”’」』]?$/u;

/** Takes off what stands from a request to scan a code on, below the text. */
export function trimCodes(root: DomElement): void {
  const blocks = leavesOf(root);
  const at = blocks.findIndex((block) => asksToScan(lineOf(block)));
  if (at < blocks.length / 2) return;
  const following = blocks.slice(at);
  if (lengthOf(following) <= lengthOf(blocks) * MOST_BEHIND_CODE)
    for (const block of following) block.remove();
}

/** Titles of other stories below the text, each with its day in the next line. */
export function trimDatedTitles(root: DomElement): void {
  const blocks = leavesOf(root);
  const lines = blocks.map(lineOf);
  let end = blocks.length;
  while (end > FEWEST_TITLES && isTitle(lines[end - 2] ?? '') && isDay(lines[end - 1] ?? '')) end -= 2;
  if (blocks.length - end >= FEWEST_TITLES * 2) for (const block of blocks.slice(end)) block.remove();
}

function isTitle(line: string): boolean {
  return textWeight(line) <= LONGEST_TITLE && !SENTENCE_END.test(line) && !isDay(line);
}

function isDay(line: string): boolean {
  if (line.length > LONGEST_DAY) return false;
  const date = findDate(line, { language: null });
  return date !== null && line.length - (date.end - date.start) <= 2;
}

function lengthOf(blocks: readonly DomElement[]): number {
  return blocks.reduce((sum, block) => sum + lineOf(block).length, 0);
}
