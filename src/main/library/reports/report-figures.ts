import type { Count, CoverageFigures, ToneFigure } from '../../../shared/model/coverage-figures';
import type { Report } from './report-model';
import { countOf } from '../../../shared/messages/en';
import { periodInWords } from '../html/date-in-words';
import { markup, type SafeHtml } from '../html/html-template';
import { mediaTypeNames, reachMetricNames, toneValueInWords } from './clip-header';

/** A chart names this many; the rest is one bar. */
const MOST_NAMED = 10;
const number = new Intl.NumberFormat('en');

/** The page of key figures: numbers, then bars. Bars are boxes with a width; there is nothing to run or fetch. */
export function figuresPage({ figures }: Report): SafeHtml {
  return markup`<section class="block paged" id="figures">
    <h1>Key figures</h1>
    <div class="tiles">${tiles(figures)}</div>
    <div class="charts">
      ${chart('Over time', figures.overTime, figures.overTime.length)}
      ${chart('By outlet', figures.byOutlet)}
      ${chart(
        'By media type',
        figures.byMediaType.map(({ mediaType, count }) => ({ label: mediaTypeNames[mediaType], count })),
      )}
      ${chart('By tag', figures.byTag)} ${chart('By language', figures.byLanguage)}
      ${figures.tone.map(toneChart)}
    </div>
    ${reachLines(figures)} ${toneRemark(figures)}
  </section>`;
}

/** One sentence that sums the coverage up: how much, from whom, when. */
export function coverageInWords(figures: CoverageFigures): string {
  const amount = countOf(figures.placements, 'clipping', 'clippings');
  const outlets = figures.outlets === 0 ? '' : ` from ${countOf(figures.outlets, 'outlet', 'outlets')}`;
  const stories = figures.stories === null ? '' : `, ${countOf(figures.stories, 'story', 'stories')}`;
  return `${amount}${outlets}${stories}`;
}

function tiles(figures: CoverageFigures): readonly SafeHtml[] {
  const values: readonly (readonly [number, string, string])[] = [
    [figures.placements, 'placement', 'placements'],
    ...(figures.stories === null ? [] : [[figures.stories, 'story', 'stories'] as const]),
    [figures.outlets, 'outlet', 'outlets'],
    [figures.starred, 'starred', 'starred'],
    ...(figures.undated === 0 ? [] : [[figures.undated, 'without a date', 'without a date'] as const]),
  ];
  return values.map(
    ([value, one, other]) =>
      markup`<div class="tile">
        <p class="value">${number.format(value)}</p>
        <p class="label meta">${value === 1 ? one : other}</p>
      </div>`,
  );
}

function chart(title: string, counts: readonly Count[], mostNamed = MOST_NAMED): SafeHtml | null {
  if (counts.length === 0) return null;
  const rest = counts.slice(mostNamed).reduce((sum, { count }) => sum + count, 0);
  const shown = rest === 0 ? counts : [...counts.slice(0, mostNamed), { label: 'All others', count: rest }];
  const most = Math.max(...shown.map(({ count }) => count));
  return markup`<div class="chart">
    <h2 class="label">${title}</h2>
    ${shown.map(({ label, count }) => bar(label, count, most, ''))}
  </div>`;
}

function toneChart({ subject, slices }: ToneFigure): SafeHtml {
  const most = Math.max(...slices.map(({ count }) => count));
  return markup`<div class="chart">
    <h2 class="label">Tone: <bdi>${subject}</bdi></h2>
    ${slices.map(({ value, count }) => bar(toneValueInWords(value), count, most, toneClass(value)))}
  </div>`;
}

function toneClass(value: number | null): string {
  if (value === null) return 'unrated';
  return value < 0 ? 'negative' : value > 0 ? 'positive' : 'neutral';
}

function bar(label: string, count: number, most: number, kind: string): SafeHtml {
  const percent = most === 0 ? 0 : Math.round((1000 * count) / most) / 10;
  return markup`<div class="bar">
    <span class="name" dir="auto">${label}</span>
    <span class="track">
      <span class="fill ${kind}${count === 0 && ' none'}" style="inline-size:${percent}%"></span>
    </span>
    <span class="count">${number.format(count)}</span>
  </div>`;
}

function reachLines({ reach, reachUnknown, placements }: CoverageFigures): SafeHtml {
  if (reach.length === 0) {
    return markup`<h2 class="label">Reach</h2>
      <p>Unknown for ${reachUnknown === placements ? 'all clippings' : countOf(reachUnknown, 'clipping', 'clippings')}.</p>`;
  }
  const lines = reach.map(({ metric, total, outlets, asOf, sources }) => {
    const when = asOf === null ? 'not dated' : periodInWords(asOf);
    const source = sources.length === 0 ? 'source not recorded' : sources.join(', ');
    const amount = `${number.format(total)} ${reachMetricNames[metric]} of ${countOf(outlets, 'outlet', 'outlets')}`;
    return markup`<p>${amount} <span class="meta">(${source}; ${when})</span></p>`;
  });
  return markup`<h2 class="label">Reach</h2>
    ${lines}${reachUnknown > 0 && markup`<p>Unknown for ${countOf(reachUnknown, 'clipping', 'clippings')}.</p>`}`;
}

function toneRemark({ tone, withoutTone, placements }: CoverageFigures): SafeHtml | null {
  if (withoutTone === 0) return null;
  const all = withoutTone === placements;
  return markup`${tone.length === 0 && markup`<h2 class="label">Tone</h2>`}
    <p>
      ${
        all
          ? 'Unrated for all clippings.'
          : `${countOf(withoutTone, 'clipping names', 'clippings name')} no subject and ${withoutTone === 1 ? 'is' : 'are'} unrated.`
      }
    </p>`;
}
