import type { Facets, FacetValue, Histogram } from '../../../../shared/model/facets';
import { addDays } from '../query/read-dates';
import type { Column, Columns } from './read-columns';

/** A person reads this many days, or months, side by side; more become the next larger unit. */
const MOST_DAYS = 62;
const MOST_MONTHS = 120;
/** A date far from all others is a slip; so many bars are not drawn for it. */
const MOST_YEARS = 400;

/** A tag's own name in full, and all the tags it is under, itself first. */
export type TagPlaces = ReadonlyMap<
  string,
  { readonly path: string; readonly withParents: readonly string[] }
>;

/** How many of the found clippings have each value: at most `limit` values of each facet, none that nobody has. */
export function countFacets(found: Uint32Array, columns: Columns, tags: TagPlaces, limit: number): Facets {
  const byCount = (values: Iterable<FacetValue>): FacetValue[] =>
    [...values].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, limit);
  const years = countEach(countValues(found, columns.day), (day) => [day.slice(0, 4)]);
  const tagged = countEach(countValues(found, columns.tag), (ids) => [
    ...new Set(ids.split(',').flatMap((id) => tags.get(id)?.withParents ?? [])),
  ]);
  return {
    outlet: byCount(countValues(found, columns.outlet)),
    tag: byCount(tagged.flatMap(({ value, count }) => ({ value: tags.get(value)?.path ?? '', count }))),
    year: years.sort((a, b) => (a.value < b.value ? 1 : -1)).slice(0, limit),
    language: byCount(countValues(found, columns.language)),
    mediaType: byCount(countValues(found, columns.mediaType)),
    tone: byCount(countEach(countValues(found, columns.tone), (tones) => tones.split(','))),
    status: byCount(countValues(found, columns.status)),
  };
}

/** The found clippings by date: by days when they lie close together, else by months or years. */
export function countByDate(found: Uint32Array, { day }: Columns): Histogram {
  const days = countValues(found, day).sort((a, b) => (a.value < b.value ? -1 : 1));
  const undated = found.length - days.reduce((sum, { count }) => sum + count, 0);
  const [first, last] = [days[0]?.value, days.at(-1)?.value];
  if (first === undefined || last === undefined) return { unit: 'year', bars: [], undated };
  const unit = unitFor(first, last);
  const counts = new Map(
    countEach(days, (value) => [startOf(value, unit)]).map(({ value, count }) => [value, count]),
  );
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

function countValues(found: Uint32Array, { codes, values }: Column): FacetValue[] {
  const counts = new Uint32Array(values.length + 1);
  for (const seq of found) {
    const code = codes[seq] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const counted: FacetValue[] = [];
  for (const [i, value] of values.entries()) {
    const count = counts[i + 1] ?? 0;
    if (count > 0) counted.push({ value, count });
  }
  return counted;
}

/** Counts again what each value stands for. */
function countEach(
  counted: readonly FacetValue[],
  partsOf: (value: string) => readonly string[],
): FacetValue[] {
  const sums = new Map<string, number>();
  for (const { value, count } of counted)
    for (const part of partsOf(value)) sums.set(part, (sums.get(part) ?? 0) + count);
  return Array.from(sums, ([value, count]) => ({ value, count }));
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
