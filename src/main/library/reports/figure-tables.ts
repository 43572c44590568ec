import type { CoverageFigures, FigureTable } from '../../../shared/model/coverage-figures';
import { dateInWords } from '../html/date-in-words';
import { mediaTypeNames, reachMetricNames, toneValueInWords } from './clip-header';

const number = new Intl.NumberFormat('en');

/** A value as people write it. */
export function valueInWords(value: number | string): string {
  return typeof value === 'number' ? number.format(value) : value;
}

/** The figures of a report as tables: sums first, then counts, tone and reach. A table without rows is left out. */
export function figureTables(figures: CoverageFigures): readonly FigureTable[] {
  const counts = (
    title: string,
    of: readonly { readonly label: string; readonly count: number }[],
  ): FigureTable => ({ title, rows: of.map(({ label, count }) => ({ label, value: count })) });
  const tables: readonly FigureTable[] = [
    { title: 'Coverage', rows: sums(figures) },
    counts('Over time', figures.overTime),
    counts('By outlet', figures.byOutlet),
    counts(
      'By media type',
      figures.byMediaType.map(({ mediaType, count }) => ({ label: mediaTypeNames[mediaType], count })),
    ),
    counts('By tag', figures.byTag),
    counts('By language', figures.byLanguage),
    ...figures.tone.map(({ subject, slices }) =>
      counts(
        `Tone: ${subject}`,
        slices.map(({ value, count }) => ({ label: toneValueInWords(value), count })),
      ),
    ),
    { title: 'Reach', rows: reachRows(figures) },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function sums(figures: CoverageFigures): FigureTable['rows'] {
  const { period, stories } = figures;
  return [
    { label: 'Placements', value: figures.placements },
    { label: 'Stories', value: stories ?? 'not grouped' },
    { label: 'Outlets', value: figures.outlets },
    { label: 'Starred', value: figures.starred },
    ...(period === null
      ? []
      : [
          { label: 'First published', value: dateInWords(period.from.slice(0, 10)) },
          { label: 'Last published', value: dateInWords(period.to.slice(0, 10)) },
        ]),
    { label: 'Without a date', value: figures.undated },
    { label: 'Date inferred', value: figures.inferredDates },
    { label: 'Without a tone', value: figures.withoutTone },
  ];
}

/** A line for each metric, which are never added up; then how many are unknown. */
function reachRows(figures: CoverageFigures): FigureTable['rows'] {
  return [
    ...figures.reach.map(({ metric, total }) => ({
      label: capital(reachMetricNames[metric]),
      value: total,
    })),
    { label: 'Clippings of unknown reach', value: figures.reachUnknown },
    ...(figures.reachWithoutOutlet === 0
      ? []
      : [{ label: 'Left out, as their outlet is unknown', value: figures.reachWithoutOutlet }]),
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
