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
  const count = (column: Column): FacetValue[] =>
    countCodes(found, column).map(({ code, count }) => ({ value: column.values[code - 1] ?? '', count }));
  const days = countCodes(found, columns.day);
  const years = partsOf(YEARS, columns.day, (day) => [day.slice(0, 4)]).count(days);
  const tagged = partsOf(tagParts(tags), columns.tag, (ids) => [
    ...new Set(ids.split(',').flatMap((id) => tags.get(id)?.withParents ?? [])),
  ]);
  const tagCounts = tagged.count(countCodes(found, columns.tag));
  const tones = partsOf(TONES, columns.tone, (list) => list.split(','));
  return {
    facets: {
      outlet: byCount(count(columns.outlet)),
      tag: byCount(tagCounts.map((one) => ({ value: tags.get(one.value)?.path ?? '', count: one.count }))),
      year: years.sort((a, b) => (a.value < b.value ? 1 : -1)).slice(0, limit),
      language: byCount(count(columns.language)),
      mediaType: byCount(count(columns.mediaType)),
      tone: byCount(tones.count(countCodes(found, columns.tone))),
      status: byCount(count(columns.status)),
    },
    histogram: byDate(days, columns.day, found.length),
  };
}

/** The found clippings by date: by days when they lie close together, else by months or years. */
function byDate(counts: readonly CodeCount[], column: Column, found: number): Histogram {
  let dated = 0;
  let [first, last] = ['', ''];
  for (const { code, count } of counts) {
    const day = column.values[code - 1] ?? '';
    if (first === '' || day < first) first = day;
    if (day > last) last = day;
    dated += count;
  }
  const undated = found - dated;
  if (first === '') return { unit: 'year', bars: [], undated };
  const unit = unitFor(first, last);
  const starts = partsOf(STARTS[unit], column, (day) => [startOf(day, unit)]).count(counts);
  const countOf = new Map(starts.map(({ value, count }) => [value, count]));
  const bars: Histogram['bars'][number][] = [];
  const end = startOf(last, unit);
  const earliest = `${String(Number(end.slice(0, 4)) - MOST_YEARS).padStart(4, '0')}-01-01`;
  for (let from = startOf(first > earliest ? first : earliest, unit); ;) {
    const { to, next } = barFrom(from, unit);
    bars.push({ from, to, count: countOf.get(from) ?? 0 });
    if (from >= end) break;
    from = next;
  }
  return { unit, bars, undated };
}

/** The last day of a bar, and the first of the one after it. */
interface BarEnds {
  readonly to: string;
  readonly next: string;
}

/** Bars are the same at each letter typed. */
const BARS_KEPT = 4_096;
const bars = new Map<string, BarEnds>();

function barFrom(from: string, unit: Histogram['unit']): BarEnds {
  const key = unit + from;
  let ends = bars.get(key);
  if (ends === undefined) {
    const next = nextOf(from, unit);
    ends = { to: addDays(next, -1), next };
    if (bars.size >= BARS_KEPT) bars.clear();
    bars.set(key, ends);
  }
  return ends;
}

/** How many of the found clippings have a value, by its code. */
interface CodeCount {
  readonly code: number;
  readonly count: number;
}

/** Memory for counting, all 0 between two uses. */
let counters = new Uint32Array(0);
let met = new Uint32Array(0);

/** The codes that found clippings have, 0 for none left out, in no order: a column has thousands of values, an answer often few of them. */
function countCodes(found: Uint32Array, { codes, values }: Column): CodeCount[] {
  if (counters.length <= values.length) {
    counters = new Uint32Array(values.length * 2 + 1);
    met = new Uint32Array(values.length * 2 + 1);
  }
  let length = 0;
  for (let i = 0; i < found.length; i += 1) {
    const code = codes[found[i] ?? 0] ?? 0;
    const count = counters[code] ?? 0;
    if (count === 0) met[length++] = code;
    counters[code] = count + 1;
  }
  const counts: CodeCount[] = [];
  for (let i = 0; i < length; i += 1) {
    const code = met[i] ?? 0;
    if (code !== 0) counts.push({ code, count: counters[code] ?? 0 });
    counters[code] = 0;
  }
  return counts;
}

/**
 * What the values of a column stand for, worked out once for each value: a column has thousands of days or sets of tags, and every answer
 * is counted. Its values only ever become more.
 */
class ValueParts {
  private readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** The parts of all values, one value after the other; those of the value `i` begin at `starts[i]`. */
  private readonly parts: number[] = [];
  private readonly starts: number[] = [0];

  constructor(
    private readonly values: readonly string[],
    private readonly partsOfValue: (value: string) => readonly string[],
  ) {}

  /** The names the counted values stand for. */
  count(counts: readonly CodeCount[]): FacetValue[] {
    for (let i = this.starts.length - 1; i < this.values.length; i += 1) {
      for (const name of this.partsOfValue(this.values[i] ?? '')) this.parts.push(this.numberOf(name));
      this.starts.push(this.parts.length);
    }
    const { parts, starts } = this;
    const sums = new Uint32Array(this.names.length);
    for (const { code, count } of counts) {
      for (let at = starts[code - 1] ?? 0; at < (starts[code] ?? 0); at += 1) {
        const part = parts[at] ?? 0;
        sums[part] = (sums[part] ?? 0) + count;
      }
    }
    const counted: FacetValue[] = [];
    for (let i = 0; i < sums.length; i += 1) {
      const count = sums[i] ?? 0;
      if (count > 0) counted.push({ value: this.names[i] ?? '', count });
    }
    return counted;
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
