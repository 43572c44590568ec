import type { SearchWindow } from '../../../shared/contract';

/** True when a query holds a term of its own, not as a part of another. */
export function hasTerm(query: string, term: string): boolean {
  return placeOf(query, term) !== -1;
}

/** A query limited by one more term. Alternatives are put in brackets, so that it limits all of them. */
export function withTerm(query: string, term: string): string {
  const before = query.trim();
  if (before === '') return term;
  return /(?:^|\s)OR(?:\s|$)/u.test(before) ? `(${before}) ${term}` : `${before} ${term}`;
}

/** A query without a term that {@link withTerm} added. */
export function withoutTerm(query: string, term: string): string {
  const at = placeOf(query, term);
  if (at === -1) return query;
  return `${query.slice(0, at).trimEnd()} ${query.slice(at + term.length).trimStart()}`.trim();
}

function placeOf(query: string, term: string): number {
  const isEdge = (at: number): boolean => at < 0 || at >= query.length || /\s/u.test(query.charAt(at));
  for (let at = query.indexOf(term); at !== -1; at = query.indexOf(term, at + 1)) {
    if (isEdge(at - 1) && isEdge(at + term.length)) return at;
  }
  return -1;
}

type Chip = SearchWindow['understood'][number];

/** What stands for itself only where no quotation marks, brackets or operators are around it. */
const STRUCTURE = /["“”„‟＂()]|(?<!\S)(?:AND|OR|NOT)(?!\S)/u;

/**
 * A query without the part of the chip `at`. What was typed stays as it was where that part stands for itself; otherwise the
 * query is written anew from the other chips, without what was not understood.
 */
export function withoutChip(query: string, chips: readonly Chip[], at: number): string {
  const chip = chips[at];
  if (chip === undefined) return query;
  if (!STRUCTURE.test(query) && hasTerm(query, chip.text)) return withoutTerm(query, chip.text);
  const others = chips.filter(({ kind }, place) => place !== at && kind !== 'ignored');
  return others.map(({ text }) => (others.length > 1 && /\sOR\s/u.test(text) ? `(${text})` : text)).join(' ');
}

const DAYS = /(?:^|\s)(\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})(?=\s|$)/u;

/** The days a query is limited to by {@link withDays}, `from..to`; null when it is not. */
export function daysOf(query: string): string | null {
  return DAYS.exec(query)?.[1] ?? null;
}

/** A query limited to some days instead of those it was limited to before; null: to none. */
export function withDays(query: string, days: string | null): string {
  const before = daysOf(query);
  const rest = before === null ? query : withoutTerm(query, before);
  return days === null ? rest : withTerm(rest, days);
}
