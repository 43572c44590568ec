import type { Facets, FacetValue, Histogram } from '../../../../shared/model/facets';
import type { SeqSet } from '../evaluate/seq-set';
import { addDays } from '../query/read-dates';
import type { Columns, ValueGroup } from './facet-columns';

/** A person reads this many days, or months, side by side; more become the next larger unit. */
const MOST_DAYS = 62;
const MOST_MONTHS = 120;
/** A date far from all others is a slip; so many bars are not drawn for it. */
const MOST_YEARS = 400;

/** How many of the found clippings have each value: at most `limit` values of each facet, none that nobody has. */
export function countFacets(found: SeqSet, columns: Columns, limit: number): Facets {
  const byCount = (groups: readonly ValueGroup[]): FacetValue[] =>
    countGroups(found, groups)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, limit);
  const years = sumBy(countGroups(found, columns.day), (day) => day.slice(0, 4));
  return {
    outlet: byCount(columns.outlet),
    tag: byCount(columns.tag),
    year: Array.from(years, ([value, count]) => ({ value, count }))
      .reverse()
      .slice(0, limit),
    language: byCount(columns.language),
    mediaType: byCount(columns.mediaType),
    tone: byCount(columns.tone),
    status: byCount(columns.status),
  };
}

/** The found clippings by date: by days when they lie close together, else by months or years. */
export function countByDate(found: SeqSet, { day }: Columns, total: number): Histogram {
  const days = countGroups(found, day);
  const undated = total - days.reduce((sum, { count }) => sum + count, 0);
  const [first, last] = [days[0]?.value, days.at(-1)?.value];
  if (first === undefined || last === undefined) return { unit: 'year', bars: [], undated };
  const unit = unitFor(first, last);
  const counts = sumBy(days, (value) => startOf(value, unit));
  const bars: Histogram['bars'][number][] = [];
  const end = startOf(last, unit);
  const earliest = `${String(Number(end.slice(0, 4)) - MOST_YEARS).padStart(4, '0')}-01-01`;
  for (let from = startOf(first > earliest ? first : earliest, unit); ;) {
    const next = nextOf(from, unit);
    bars.push({ from, to: addDays(next, -1), count: counts.get(from) ?? 0 });
    if (from >= end) break;
    from = next;
  }
  return { unit, bars, undated };
}

function countGroups(found: SeqSet, groups: readonly ValueGroup[]): FacetValue[] {
  const values: FacetValue[] = [];
  for (const { value, seqs } of groups) {
    let count = 0;
    for (const seq of seqs) if (found[seq] === 1) count += 1;
    if (count > 0) values.push({ value, count });
  }
  return values;
}

function sumBy(values: readonly FacetValue[], keyOf: (value: string) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { value, count } of values) sums.set(keyOf(value), (sums.get(keyOf(value)) ?? 0) + count);
  return sums;
}

function unitFor(first: string, last: string): Histogram['unit'] {
  if (addDays(first, MOST_DAYS) > last) return 'day';
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(last) - months(first) < MOST_MONTHS ? 'month' : 'year';
}

function startOf(day: string, unit: Histogram['unit']): string {
  if (unit === 'day') return day;
  return unit === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
}

function nextOf(start: string, unit: Histogram['unit']): string {
  if (unit === 'day') return addDays(start, 1);
  // More than any month or year, less than two of them.
  return startOf(addDays(start, unit === 'month' ? 32 : 366 + 1), unit);
}
