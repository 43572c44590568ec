import type { QueryNode, TextField } from '../../../../shared/model/query';
import type { TextPart } from '../../../../shared/model/text-parts';
import { findNear, findPhrase, wordsOfPhrase } from '../evaluate/match-pieces';
import { piecesOf } from '../words/analyse';
import type { FoldedText } from '../words/fold';
import { createRoughMatcher } from './rough-ranges';
import type { TextRange } from './text-range';
import { addWordNeedles, matchesPiece, type Needles } from './word-needles';
import { createWordFinder } from './word-ranges';

/** Finds what a query matches in a text. */
export interface TextMatcher {
  /** True when the query has no words or phrases that could be found in a text. */
  readonly empty: boolean;
  /**
   * Ascending, never overlapping.
   *
   * @param folded the same text folded in place, where that is known already
   */
  ranges: (text: string, folded?: FoldedText) => readonly TextRange[];
  /** Quickly: where matches may be, a few places too many. */
  roughRanges: (text: FoldedText) => readonly TextRange[];
  /** The whole text, cut where matches begin and end. */
  parts: (text: string, folded?: FoldedText) => TextPart[];
}

/** Of a query without words. */
export const noMatches: TextMatcher = {
  empty: true,
  ranges: () => [],
  roughRanges: () => [],
  parts: (text) => cutIntoParts(text, []),
};

/**
 * Makes the matcher of a query. Words that are excluded do not count; neither do those of other fields than `fields`.
 *
 * @param variants terms the index put in for words: other forms, and what misspelt ones may mean
 * @param passedOver words of the query that are not marked
 * @param growing the query's last word may still be typed on
 */
export function createTextMatcher(
  query: QueryNode,
  {
    growing,
    variants,
    passedOver = [],
    fields,
  }: {
    growing: boolean;
    variants: readonly string[];
    passedOver?: readonly string[];
    fields: readonly TextField[];
  },
): TextMatcher {
  const needles: Needles = { terms: new Set(variants), prefixes: [], sequences: [] };
  const near: { words: readonly (readonly string[])[]; distance: number }[] = [];
  collect(query, growing);
  const empty = needles.terms.size + needles.prefixes.length + needles.sequences.length + near.length === 0;

  function collect(node: QueryNode, mayGrow: boolean): void {
    if (node.kind === 'and' || node.kind === 'or') {
      for (const [i, child] of node.nodes.entries()) collect(child, mayGrow && i === node.nodes.length - 1);
    } else if (node.kind === 'word' && (node.field === null || fields.includes(node.field))) {
      if (node.mode === 'plain' && passedOver.includes(node.text)) return;
      // The words of the index that fit it are among the variants.
      if (node.mode === 'pattern') return;
      addWordNeedles(node.text, node.mode === 'prefix' || mayGrow, needles);
    } else if (node.kind === 'phrase' && (node.field === null || fields.includes(node.field))) {
      if (node.near === null) needles.sequences.push(piecesOf(node.text).map(({ term }) => term));
      else near.push({ words: wordsOfPhrase(node.text), distance: node.near });
    }
  }

  const findWords = near.length > 0 ? null : createWordFinder(needles);
  const ranges = (text: string, folded?: FoldedText): readonly TextRange[] => {
    if (empty || text === '') return [];
    if (findWords !== null) return mergeRanges(findWords(text, folded));
    const pieces = piecesOf(text);
    const found: TextRange[] = [];
    const add = (first: number, last: number): void => {
      const [from, to] = [pieces[first], pieces[last]];
      if (from !== undefined && to !== undefined) found.push({ start: from.start, end: to.end });
    };
    for (const [i, piece] of pieces.entries()) if (matchesPiece(piece, needles)) add(i, i);
    for (const terms of needles.sequences)
      for (const { first, last } of findPhrase(pieces, terms)) add(first, last);
    for (const { words, distance } of near) {
      for (const together of findNear(pieces, words, distance)) {
        const inside = pieces.slice(together.first, together.last + 1);
        for (const word of words)
          for (const { first, last } of findPhrase(inside, word))
            add(together.first + first, together.first + last);
      }
    }
    return mergeRanges(found);
  };
  const rough = createRoughMatcher({
    ...needles,
    sequences: [...needles.sequences, ...near.flatMap(({ words }) => words)],
  });
  const roughRanges = (text: FoldedText): readonly TextRange[] => (empty ? [] : rough(text));
  return { empty, ranges, roughRanges, parts: (text, folded) => cutIntoParts(text, ranges(text, folded)) };
}

/** A text as parts, of which those in `ranges` (ascending, not overlapping) match. */
export function cutIntoParts(text: string, ranges: readonly TextRange[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) parts.push({ text: text.slice(at, start), match: false });
    parts.push({ text: text.slice(start, end), match: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), match: false });
  return parts;
}

/** Ranges in order, those that touch or overlap made one. */
function mergeRanges(found: TextRange[]): TextRange[] {
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: TextRange[] = [];
  for (const range of found) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      merged.push(range);
    }
  }
  return merged;
}
