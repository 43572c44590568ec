import type { ReportOptions } from '../../../shared/model/report';
import { compareOutlets } from './compare-clippings';
import { copyrightLine } from './copyright-line';
import { groupItems } from './group-items';
import { methodNote } from './method-note';
import { measureCoverage } from './measure-coverage';
import { arrangeSections } from './arrange-sections';
import type { Report, ReportClip, ReportSource } from './report-model';

/**
 * Makes the report of some clippings: sections, numbers, figures, index and notes. Pure: the same clippings in the same
 * order give the same report. `madeOn` is the day, `YYYY-MM-DD`.
 */
export function buildReport(
  sources: readonly ReportSource[],
  options: ReportOptions,
  madeOn: string,
): Report {
  const clippings = sources.map(({ clipping }) => clipping);
  const sections = arrangeSections(sources, options);
  const clips = sections.flatMap((section) => section.clips);
  const figures = measureCoverage(clippings);
  return {
    options,
    madeOn,
    figures,
    sections,
    clips,
    outletIndex: indexByOutlet(clips),
    method: methodNote(figures, options),
    copyright: copyrightLine(clippings, options.organisation),
  };
}

function indexByOutlet(clips: readonly ReportClip[]): Report['outletIndex'] {
  const byOutlet = groupItems(clips, (clip) => clip.clipping.outlet);
  return [...byOutlet]
    .map(([outlet, of]) => ({ outlet, clips: of }))
    .sort((a, b) => compareOutlets(a.outlet, b.outlet));
}
