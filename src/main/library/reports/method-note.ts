import type { CoverageFigures } from '../../../shared/model/coverage-figures';
import { countOf } from '../../../shared/messages/en';
import type { ReportOptions } from '../../../shared/model/report';

/** How the figures of a report were made, in sentences: only what applies to these clippings. */
export function methodNote(figures: CoverageFigures, options: ReportOptions): readonly string[] {
  return [
    figures.stories === null
      ? 'Every appearance in an outlet is counted as one placement. Copies of one story have not been grouped.'
      : 'Every appearance in an outlet is counted as one placement; syndicated copies of one story are grouped and counted as one story.',
    options.groupBy === 'tag' && options.template !== 'data'
      ? 'A clipping with several tags stands in full in the first of its sections and is listed by its number in the others.'
      : null,
    figures.inferredDates > 0
      ? `${countOf(figures.inferredDates, 'publication date is', 'publication dates are')} inferred from another date of the same clipping and marked so.`
      : null,
    figures.undated > 0
      ? `${countOf(figures.undated, 'clipping has', 'clippings have')} no known publication date and ${figures.undated === 1 ? 'is' : 'are'} not in the figures over time.`
      : null,
    'Dates and times are given as the outlet wrote them, without conversion between time zones.',
    figures.reach.length > 0
      ? 'Reach is a dated snapshot with its metric and source. Different metrics are never added; a total counts each outlet once, by its newest snapshot.'
      : null,
    figures.reachUnknown > 0
      ? `Reach is unknown for ${countOf(figures.reachUnknown, 'clipping', 'clippings')}; unknown is not counted as nought. Page views are not reach.`
      : null,
    figures.reachWithoutOutlet > 0
      ? `${countOf(figures.reachWithoutOutlet, 'clipping with a reach is', 'clippings with a reach are')} left out of the totals because the outlet is unknown.`
      : null,
    'Tone is given per subject; unrated is shown apart and never counted as neutral.',
    'No advertising value equivalents are given (Barcelona Principles).',
  ].filter((sentence) => sentence !== null);
}
