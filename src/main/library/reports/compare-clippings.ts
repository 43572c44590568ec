import type { Clipping } from '../../../shared/model/clipping';
import type { ReportOptions } from '../../../shared/model/report';

/** What an order needs to know of a clipping. */
export interface SortKeys {
  readonly starred: boolean;
  /** The publication date as written; null when unknown. */
  readonly published: string | null;
  readonly outlet: string | null;
}

type Sort = ReportOptions['sort'];

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * The order of a table: by date, or by outlet and then date. Clippings without the value come last, whichever way the
 * others run. `relevance` leaves the order in which they were found (sorting is stable).
 */
export function compareForTable(sort: Sort): (a: SortKeys, b: SortKeys) => number {
  switch (sort) {
    case 'relevance':
      return () => 0;
    case 'outlet':
      return (a, b) => compareOutlets(a.outlet, b.outlet) || compareDates(a.published, b.published, 1);
    case 'newest':
      return (a, b) => compareDates(a.published, b.published, -1) || compareOutlets(a.outlet, b.outlet);
    case 'oldest':
      return (a, b) => compareDates(a.published, b.published, 1) || compareOutlets(a.outlet, b.outlet);
  }
}

/** The order within a section of a press review: starred first, then as {@link compareForTable}. */
export function compareForSection(sort: Sort): (a: SortKeys, b: SortKeys) => number {
  const compare = compareForTable(sort);
  return (a, b) => Number(b.starred) - Number(a.starred) || compare(a, b);
}

/** Names as people sort them, unknown last. */
export function compareOutlets(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return collator.compare(a, b);
}

/**
 * Dates as written, so that a zone never moves a clipping to another day; of two on the same day the less exact first.
 * Unknown last.
 */
export function compareDates(a: string | null, b: string | null, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a === b ? 0 : a < b ? -direction : direction;
}

/** The keys of a whole clipping. */
export function sortKeysOf(clipping: Clipping): SortKeys {
  return {
    starred: clipping.starred,
    published: clipping.datePublished?.value ?? null,
    outlet: clipping.outlet,
  };
}
