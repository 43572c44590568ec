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

/** What is counted of the clippings a query finds. */
export interface FoundCounts {
  /** At most so many values of each facet as were asked for, none that nobody has. */
  readonly facets: Facets;
  readonly histogram: Histogram;
}

/** How many of the found clippings have each value, and when they were published. */
export function countFound(
  found: Uint32Array,
  columns: Columns,
  tags: TagPlaces,
  limit: number,
): FoundCounts {
  const byCount = (values: FacetValue[]): FacetValue[] =>
    values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, limit);
  const count = ({ codes, values }: Column): FacetValue[] =>
    valuesOf(countCodes(found, codes, values.length).subarray(1), values);
  const days = countCodes(found, columns.day.codes, columns.day.values.length);
  const years = partsOf(YEARS, columns.day, (day) => [day.slice(0, 4)]).count(days);
  const tagged = partsOf(tagParts(tags), columns.tag, (ids) => [
    ...new Set(ids.split(',').flatMap((id) => tags.get(id)?.withParents ?? [])),
  ]);
  const tagCounts = tagged.count(countCodes(found, columns.tag.codes, columns.tag.values.length));
  const tones = partsOf(TONES, columns.tone, (list) => list.split(','));
  return {
    facets: {
      outlet: byCount(count(columns.outlet)),
      tag: byCount(tagCounts.map((one) => ({ value: tags.get(one.value)?.path ?? '', count: one.count }))),
      year: years.sort((a, b) => (a.value < b.value ? 1 : -1)).slice(0, limit),
      language: byCount(count(columns.language)),
      mediaType: byCount(count(columns.mediaType)),
      tone: byCount(tones.count(countCodes(found, columns.tone.codes, columns.tone.values.length))),
      status: byCount(count(columns.status)),
    },
    histogram: byDate(days, columns.day, found.length),
  };
}

/**
 * The found clippings by date: by days when they lie close together, else by months or years.
 *
 * @param counts by the code of a day, 0 for none
 */
function byDate(counts: Uint32Array, column: Column, found: number): Histogram {
  const undated = counts[0] ?? 0;
  let [first, last] = ['', ''];
  const { values } = column;
  // Not by `entries`, which makes an array for each of thousands of days, at each letter typed.
  for (let i = 0; i < values.length; i += 1) {
    if (counts[i + 1] === 0) continue;
    const day = values[i] ?? '';
    if (first === '' || day < first) first = day;
    if (day > last) last = day;
  }
  if (undated === found || first === '') return { unit: 'year', bars: [], undated };
  const unit = unitFor(first, last);
  const starts = partsOf(STARTS[unit], column, (day) => [startOf(day, unit)]).count(counts);
  const countOf = new Map(starts.map(({ value, count }) => [value, count]));
  const bars: Histogram['bars'][number][] = [];
  const end = startOf(last, unit);
  const earliest = `${String(Number(end.slice(0, 4)) - MOST_YEARS).padStart(4, '0')}-01-01`;
  for (let from = startOf(first > earliest ? first : earliest, unit); ;) {
    const next = nextOf(from, unit);
    bars.push({ from, to: addDays(next, -1), count: countOf.get(from) ?? 0 });
    if (from >= end) break;
    from = next;
  }
  return { unit, bars, undated };
}

/** How many of the found clippings have each code. */
function countCodes(found: Uint32Array, codes: Uint32Array, values: number): Uint32Array {
  const counts = new Uint32Array(values + 1);
  for (let i = 0; i < found.length; i += 1) {
    const code = codes[found[i] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

function valuesOf(counts: Uint32Array, values: readonly string[]): FacetValue[] {
  const counted: FacetValue[] = [];
  for (let i = 0; i < counts.length; i += 1) {
    const count = counts[i] ?? 0;
    if (count > 0) counted.push({ value: values[i] ?? '', count });
  }
  return counted;
}

/**
 * What the values of a column stand for, worked out once for each value: a column has thousands of days or sets of tags, and every answer
 * is counted. Its values only ever become more.
 */
class ValueParts {
  private readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly parts: (readonly number[])[] = [];

  constructor(
    private readonly values: readonly string[],
    private readonly partsOfValue: (value: string) => readonly string[],
  ) {}

  /** @param counts by the code of a value; the first is that of none */
  count(counts: Uint32Array): FacetValue[] {
    for (let i = this.parts.length; i < this.values.length; i += 1)
      this.parts.push(this.partsOfValue(this.values[i] ?? '').map((name) => this.numberOf(name)));
    const sums = new Uint32Array(this.names.length);
    for (let code = 1; code < counts.length; code += 1) {
      const count = counts[code] ?? 0;
      if (count > 0) for (const part of this.parts[code - 1] ?? []) sums[part] = (sums[part] ?? 0) + count;
    }
    return valuesOf(sums, this.names);
  }

  private numberOf(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.names.push(name) - 1;
      this.numbers.set(name, number);
    }
    return number;
  }
}

/** By the list of a column's values. */
type KnownParts = WeakMap<readonly string[], ValueParts>;
const YEARS: KnownParts = new WeakMap();
const TONES: KnownParts = new WeakMap();
const STARTS = { day: new WeakMap(), month: new WeakMap(), year: new WeakMap() } as const satisfies Record<
  Histogram['unit'],
  KnownParts
>;
const TAGS = new WeakMap<TagPlaces, KnownParts>();

function tagParts(tags: TagPlaces): KnownParts {
  let known = TAGS.get(tags);
  if (known === undefined) TAGS.set(tags, (known = new WeakMap()));
  return known;
}

function partsOf(
  known: KnownParts,
  { values }: Column,
  parts: (value: string) => readonly string[],
): ValueParts {
  let made = known.get(values);
  if (made === undefined) known.set(values, (made = new ValueParts(values, parts)));
  return made;
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
