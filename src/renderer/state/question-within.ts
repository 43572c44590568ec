import type { Sort } from '../../shared/model/query';
import { placeQuery, type Place } from './place';

/** What the list is asked to show. `automatic`: by relevance when words are searched, newest first otherwise. */
export interface Question {
  readonly query: string;
  readonly place: Place;
  /** Another search it looks inside of; empty: inside of none. */
  readonly inside: string;
  readonly sort: Sort | 'automatic';
}

/** The query that limits a question: its place, and the search it looks inside of. */
export function questionWithin({ place, inside }: Pick<Question, 'place' | 'inside'>): string {
  return joined(placeQuery(place), bracketed(inside));
}

/** The query for everything a question finds, as it can be kept. */
export function wholeQuery(question: Question): string {
  const { query } = question;
  const outer = questionWithin(question);
  return joined(outer, outer === '' ? query : bracketed(query, /(?:^|\s)OR(?:\s|$)/u));
}

/** What the next search looks inside of, when it is to look inside what this question finds. */
export function insideOf({ query, inside }: Pick<Question, 'query' | 'inside'>): string {
  if (query.trim() === '') return inside;
  return inside === '' ? query.trim() : joined(bracketed(inside), bracketed(query));
}

function bracketed(query: string, when = /\s/u): string {
  const text = query.trim();
  return when.test(text) ? `(${text})` : text;
}

function joined(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}
