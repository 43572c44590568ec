import { countOf } from '../../../shared/messages/en';
import { dateInWords, periodInWords } from '../html/date-in-words';
import { markup, trustHtml, type SafeHtml } from '../html/html-template';
import { dataTable } from './data-table';
import { briefItem, fullClip } from './report-clip';
import { coverageInWords, figuresPage } from './report-figures';
import type { Report, ReportSection } from './report-model';
import { clipRow, headlineOf, sectionRow, type PageNumbers } from './report-rows';
import { paperStyle, reportStyle } from './report-style';

/** Nothing may run and nothing be fetched, wherever the file is opened. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'";

/** Everything keeps its place and nothing is painted: a print that only measures takes half the time. */
const measuringStyle = trustHtml('body { visibility: hidden; }');

/** For the printer: the pages are not laid out for a screen, which nobody looks at, before they are laid out for paper. */
const unseenStyle = trustHtml('@media screen { body { display: none; } }');

/**
 * A report as one self-contained page, piece by piece: for a browser when `pages` is null, for the printer otherwise.
 * Only data and style are in it: no script, and nothing that is fetched. `measuring` makes the pages blank, laid out all
 * the same, for the print that finds the page numbers.
 */
export function* writeHtml(report: Report, pages: PageNumbers, measuring = false): Generator<string> {
  yield markup`${trustHtml('<!doctype html>')}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Clipdesk" />
        <title>${report.options.title}</title>
        <style>${reportStyle}${pages === null ? paperStyle : unseenStyle}${measuring && measuringStyle}</style>
      </head>
      <body>
        <main>`.toString();
  for (const part of parts(report, pages)) yield part.toString();
  yield '</main></body></html>\n';
}

/** The names a printed report's page numbers are asked for. */
export function linkedAnchors(report: Report): readonly string[] {
  if (report.options.template !== 'clip-book') return [];
  const sections = hasSectionPages(report) ? report.sections.map(({ anchor }) => anchor) : [];
  return [...sections, ...report.clips.map(({ anchor }) => anchor)];
}

function parts(report: Report, pages: PageNumbers): Iterable<SafeHtml> {
  switch (report.options.template) {
    case 'clip-book':
      return clipBook(report, pages);
    case 'brief':
      return brief(report);
    case 'data':
      return [titleBlock(report, 'data-title'), dataTable(report), methodPage(report, '')];
  }
}

function* clipBook(report: Report, pages: PageNumbers): Generator<SafeHtml> {
  yield cover(report);
  yield figuresPage(report);
  yield contents(report, pages);
  for (const section of report.sections) {
    if (hasSectionPages(report)) yield sectionPage(section, pages);
    for (const clip of section.clips) yield fullClip(clip);
  }
  yield outletIndex(report, pages);
  yield methodPage(report, 'paged');
}

function* brief(report: Report): Generator<SafeHtml> {
  yield titleBlock(report, 'brief-title');
  for (const section of report.sections) {
    yield markup`<section class="block" id="${section.anchor}">
      ${hasSectionPages(report) && markup`<h1 dir="auto">${section.title}</h1>`}`;
    for (const clip of section.clips) yield briefItem(clip);
    if (section.references.length > 0) {
      yield markup`<p class="meta">See also: ${section.references.map(
        (clip, i) => markup`${i > 0 && ' · '}<a href="#${clip.anchor}" dir="auto">${headlineOf(clip)}</a>`,
      )}</p>`;
    }
    yield markup`</section>`;
  }
  yield methodPage(report, '');
}

/** Sections are worth a heading when there is something to tell apart. */
function hasSectionPages({ options }: Report): boolean {
  return options.groupBy !== 'none';
}

function cover(report: Report): SafeHtml {
  const { options, figures } = report;
  return markup`<section class="cover">
    ${options.organisation !== '' && markup`<p class="organisation" dir="auto">${options.organisation}</p>`}
    <h1 dir="auto">${options.title}</h1>
    <p class="period">${periodInWords(figures.period)}</p>
    <div class="rule"></div>
    <p class="summary">${coverageInWords(figures)}.</p>
    <p class="meta">Made on ${dateInWords(report.madeOn)}</p>
    ${options.confidentiality !== '' && markup`<p class="confidentiality" dir="auto">${options.confidentiality}</p>`}
  </section>`;
}

function titleBlock(report: Report, kind: string): SafeHtml {
  const { options, figures } = report;
  return markup`<section class="block ${kind}">
    <p class="label meta">
      ${[options.organisation, options.confidentiality].filter((part) => part !== '').join(' · ')}
    </p>
    <h1 dir="auto">${options.title}</h1>
    <p class="meta">
      ${periodInWords(figures.period)} · ${coverageInWords(figures)} · made on ${dateInWords(report.madeOn)}
    </p>
  </section>`;
}

function contents(report: Report, pages: PageNumbers): SafeHtml {
  const rows = report.sections.flatMap((section) => [
    ...(hasSectionPages(report) ? [sectionRow(section, pages)] : []),
    ...section.clips.map((clip) => clipRow(clip, pages)),
  ]);
  return markup`<nav class="block paged" id="contents">
    <h1>Contents</h1>
    <ol class="rows">
      ${rows}
    </ol>
  </nav>`;
}

/** A section's own page: its title, what follows, and what is shown elsewhere. */
function sectionPage(section: ReportSection, pages: PageNumbers): SafeHtml {
  const { clips, references } = section;
  const total = clips.length + references.length;
  return markup`<section class="block paged" id="${section.anchor}">
    <h1 dir="auto">${section.title}</h1>
    <p class="meta">${countOf(total, 'clipping', 'clippings')}</p>
    <ol class="rows">
      ${clips.map((clip) => clipRow(clip, pages))}
    </ol>
    ${
      references.length > 0 &&
      markup`<h2 class="label">In other sections</h2>
        <ol class="rows">
          ${references.map((clip) => clipRow(clip, pages, 'reference'))}
        </ol>`
    }
  </section>`;
}

function outletIndex(report: Report, pages: PageNumbers): SafeHtml {
  const entries = report.outletIndex.map(({ outlet, clips }) => {
    const where = clips.map((clip, i) => {
      const page = pages === null ? null : markup`, page ${pages[clip.anchor] ?? ''}`;
      return markup`${i > 0 && ' · '}<a href="#${clip.anchor}">clip ${clip.number}${page}</a>`;
    });
    return markup`<div class="entry">
      <p class="outlet" dir="auto">${outlet ?? 'Outlet unknown'}</p>
      <p class="where">${where}</p>
    </div>`;
  });
  return markup`<section class="block paged index" id="outlets">
    <h1>Index by outlet</h1>
    ${entries}
  </section>`;
}

function methodPage(report: Report, kind: string): SafeHtml {
  return markup`<section class="block method ${kind}" id="method">
    <h1>Method and copyright</h1>
    <ul>
      ${report.method.map((sentence) => markup`<li>${sentence}</li>`)}
    </ul>
    <p class="colophon" dir="auto">${report.copyright}</p>
  </section>`;
}
