import type { ListRow } from '../../shared/model/list-row';

/** Rows asked for at once. */
export const PAGE_SIZE = 200;

/** Pages kept in memory: 8,000 rows. The ones farthest from where the list is looked at go first. */
const MOST_PAGES = 40;

/** The part of a long list that is loaded: pages of {@link PAGE_SIZE} rows by page number. */
export type RowPages = ReadonlyMap<number, readonly ListRow[]>;

export const noPages: RowPages = new Map();

export function pageOf(index: number): number {
  return Math.floor(index / PAGE_SIZE);
}

/** The row at `index`, or undefined while its page is not loaded. */
export function rowAt(pages: RowPages, index: number): ListRow | undefined {
  return pages.get(pageOf(index))?.[index % PAGE_SIZE];
}

/** Where the row with `id` is among the loaded pages, or -1. */
export function indexOfRow(pages: RowPages, id: string): number {
  for (const [page, rows] of pages) {
    const at = rows.findIndex((row) => row.id === id);
    if (at !== -1) return page * PAGE_SIZE + at;
  }
  return -1;
}

/** The page numbers that cover the rows from `first` to `last`, both included. */
export function pagesBetween(first: number, last: number): readonly number[] {
  if (last < first) return [];
  const from = pageOf(Math.max(0, first));
  return Array.from({ length: pageOf(last) - from + 1 }, (_, step) => from + step);
}

/** The pages with one more; when they become too many, the farthest from it are let go. */
export function withPage(pages: RowPages, page: number, rows: readonly ListRow[]): RowPages {
  const next = new Map(pages).set(page, rows);
  const byDistance = [...next.keys()].sort((a, b) => Math.abs(b - page) - Math.abs(a - page));
  for (const far of byDistance.slice(0, Math.max(0, next.size - MOST_PAGES))) next.delete(far);
  return next;
}
