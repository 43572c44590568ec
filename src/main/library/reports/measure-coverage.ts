import type { Count, CoverageFigures, ToneFigure } from '../../../shared/model/coverage-figures';
import type { Clipping } from '../../../shared/model/clipping';
import { dateInWords } from '../html/date-in-words';
import { languageName } from '../../../shared/messages/language-name';
import { compareDates, compareOutlets } from './compare-clippings';
import { groupItems } from './group-items';
import { measureReach } from './measure-reach';

/** More bars than this cannot be read in one chart: days become months, months years. */
const MOST_BARS = 31;
const TONE_VALUES = [-2, -1, 0, 1, 2, null] as const;

/** Counts the coverage. Unknown is counted as unknown, never as nought or neutral. */
export function measureCoverage(clippings: readonly Clipping[]): CoverageFigures {
  const dates = clippings.flatMap(({ datePublished }) => datePublished ?? []);
  const values = dates.map(({ value }) => value).sort((a, b) => compareDates(a, b, 1));
  const [from] = values;
  const to = values.at(-1);
  const stories = new Set(clippings.map(({ familyId, id }) => familyId ?? id));
  return {
    placements: clippings.length,
    stories: clippings.some(({ familyId }) => familyId !== null) ? stories.size : null,
    outlets: new Set(clippings.flatMap(({ outlet }) => outlet ?? [])).size,
    starred: clippings.filter(({ starred }) => starred).length,
    period: from === undefined || to === undefined ? null : { from, to },
    undated: clippings.length - dates.length,
    inferredDates: dates.filter(({ inferred }) => inferred).length,
    overTime: countOverTime(values),
    byOutlet: countLabels(clippings.map(({ outlet }) => outlet ?? 'Outlet unknown')),
    byMediaType: [...groupItems(clippings, ({ mediaType }) => mediaType)]
      .map(([mediaType, of]) => ({ mediaType, count: of.length }))
      .sort((a, b) => b.count - a.count || a.mediaType.localeCompare(b.mediaType, 'en')),
    byTag: countLabels(clippings.flatMap(({ tags }) => (tags.length > 0 ? tags : ['Untagged']))),
    byLanguage: countLabels(
      clippings.map(({ language }) => (language === null ? 'Language unknown' : languageName(language))),
    ),
    tone: measureTone(clippings),
    withoutTone: clippings.filter(({ tone }) => tone.length === 0).length,
    ...measureReach(clippings),
  };
}

/** Most frequent first, then by name. */
function countLabels(labels: readonly string[]): Count[] {
  return [...groupItems(labels, (label) => label)]
    .map(([label, of]) => ({ label, count: of.length }))
    .sort((a, b) => b.count - a.count || compareOutlets(a.label, b.label));
}

/** Clippings per day, month or year, whichever fits; a date that is less exact has a bar of its own. */
function countOverTime(values: readonly string[]): Count[] {
  const keys = [10, 7, 4].map((length) => values.map((value) => value.slice(0, length)));
  const fitting = keys.find((all) => new Set(all).size <= MOST_BARS) ?? keys.at(-1) ?? [];
  return [...groupItems(fitting, (key) => key)].map(([key, of]) => ({
    label: dateInWords(key),
    count: of.length,
  }));
}

function measureTone(clippings: readonly Clipping[]): ToneFigure[] {
  const ratings = clippings.flatMap(({ tone }) => tone);
  return [...groupItems(ratings, ({ subject }) => subject)]
    .map(([subject, of]) => ({
      subject,
      slices: TONE_VALUES.map((value) => ({
        value,
        count: of.filter((rating) => rating.value === value).length,
      })),
    }))
    .sort((a, b) => compareOutlets(a.subject, b.subject));
}
