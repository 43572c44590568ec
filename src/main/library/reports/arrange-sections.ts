import type { Clipping } from '../../../shared/model/clipping';
import { TAG_SEPARATOR } from '../../../shared/model/tag';
import type { ReportOptions } from '../../../shared/model/report';
import { dateInWords } from '../html/date-in-words';
import { compareTagPaths } from '../organise/compare-tag-paths';
import { toneValueInWords } from './clip-header';
import { compareDates, compareForSection, compareOutlets, sortKeysOf } from './compare-clippings';
import { groupItems } from './group-items';
import type { ReportClip, ReportSection, ReportSource } from './report-model';

/** A section before its clippings are numbered; key null for those that have no value to group by. */
interface Pile {
  readonly key: string | null;
  readonly sources: readonly ReportSource[];
}

/**
 * Puts clippings under headings and numbers them in the order of the pages. A clipping that belongs to several sections
 * (it has several tags) stands in full in the first and is a reference in the others.
 */
export function arrangeSections(
  sources: readonly ReportSource[],
  options: ReportOptions,
): readonly ReportSection[] {
  const compare = compareForSection(options.sort);
  const placed = new Map<ReportSource, ReportClip>();
  return pilesOf(sources, options).map((pile, index) => {
    const section = index + 1;
    const sorted = [...pile.sources].sort((a, b) => compare(sortKeysOf(a.clipping), sortKeysOf(b.clipping)));
    const references = sorted.flatMap((source) => placed.get(source) ?? []);
    const clips = sorted
      .filter((source) => !placed.has(source))
      .map((source, offset): ReportClip => {
        const number = placed.size + offset + 1;
        return { ...source, number, anchor: `clip-${number}`, section };
      });
    for (const [i, source] of sorted.filter((one) => !placed.has(one)).entries()) {
      const clip = clips[i];
      if (clip !== undefined) placed.set(source, clip);
    }
    return {
      number: section,
      anchor: `section-${section}`,
      title: titleOf(pile.key, options.groupBy),
      clips,
      references,
    };
  });
}

function pilesOf(sources: readonly ReportSource[], { groupBy, sort }: ReportOptions): readonly Pile[] {
  if (groupBy === 'none') return sources.length === 0 ? [] : [{ key: null, sources }];
  const pairs = sources.flatMap((source) => keysOf(source.clipping, groupBy).map((key) => ({ key, source })));
  const direction = sort === 'newest' ? -1 : 1;
  const compareKeys = (a: string | null, b: string | null): number => {
    if (groupBy === 'date') return compareDates(a, b, direction);
    if (a === null || b === null || groupBy === 'outlet') return compareOutlets(a, b);
    // Best first.
    if (groupBy === 'tone') return Number(b) - Number(a);
    return compareTagPaths(a, b);
  };
  return [...groupItems(pairs, ({ key }) => key)]
    .map(([key, of]) => ({ key, sources: of.map(({ source }) => source) }))
    .sort((a, b) => compareKeys(a.key, b.key));
}

/** The sections a clipping belongs to; always at least one. */
function keysOf(
  clipping: Clipping,
  groupBy: Exclude<ReportOptions['groupBy'], 'none'>,
): readonly (string | null)[] {
  switch (groupBy) {
    case 'tag':
      return clipping.tags.length > 0 ? clipping.tags : [null];
    case 'outlet':
      return [clipping.outlet];
    case 'date':
      // The day, or the month or year where no day is known.
      return [clipping.datePublished?.value.slice(0, 10) ?? null];
    case 'tone':
      return tonesOf(clipping);
  }
}

/** A rating of each subject that is rated, as written; a clipping whose subjects are rated differently stands under each. */
function tonesOf({ tone }: Clipping): readonly (string | null)[] {
  const rated = tone.flatMap(({ value }) => (value === null ? [] : [String(value)]));
  return rated.length === 0 ? [null] : [...new Set(rated)];
}

function titleOf(key: string | null, groupBy: ReportOptions['groupBy']): string {
  switch (groupBy) {
    case 'tag':
      return key === null ? 'Untagged' : key.split(TAG_SEPARATOR).join(' › ');
    case 'outlet':
      return key ?? 'Outlet unknown';
    case 'date':
      return key === null ? 'Date unknown' : dateInWords(key);
    case 'tone':
      return key === null ? 'Unrated' : `Tone ${toneValueInWords(Number(key))}`;
    case 'none':
      return 'Clippings';
  }
}
