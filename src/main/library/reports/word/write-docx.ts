import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  LeaderType,
  Packer,
  PageNumber,
  PageOrientation,
  PageReference,
  Tab,
  TabStopType,
  TextRun,
  type ISectionOptions,
  type Paragraph,
  type Table,
} from 'docx';
import { countOf } from '../../../../shared/messages/en';
import { dateInWords, periodInWords } from '../../html/date-in-words';
import { figureTables, valueInWords } from '../figure-tables';
import { tableRows, usualColumns } from '../data-rows';
import { coverageInWords } from '../report-figures';
import type { Report, ReportClip, ReportSection } from '../report-model';
import { headlineOf } from '../report-rows';
import { briefItem, fullClip } from './word-clip';
import { styleIds, wordStyles } from './word-style';
import { headedTable, plainTable } from './word-table';
import { bookmarked, child, clean, directed, paragraph, runs } from './word-text';

type Block = Paragraph | Table;

/** Pages of their own at the end. Numbers of bookmarks: clippings have the even ones, sections the odd ones from 3. */
const pages = {
  outlets: { title: 'Index by outlet', anchor: 'outlets', id: 0 },
  method: { title: 'Method and copyright', anchor: 'method', id: 1 },
} as const;

/** A4 and its margins, in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_304;
const TEXT_WIDTH = A4.width - 2 * MARGIN;

/**
 * A report as a Word document (DOCX, ECMA-376): real headings, styles and bookmarks, so that it can be edited and stays
 * consistent. The program that opens it fills in the page numbers of the contents (Word asks before it does); links lead there anyway.
 */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const { options } = report;
  const isWide = options.template === 'data';
  const section: ISectionOptions = {
    properties: {
      ...(options.template === 'clip-book' ? { titlePage: true } : {}),
      page: {
        size: {
          ...A4,
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      },
    },
    footers: { default: footer(report) },
    children: [...blocks(report)],
  };
  const document = new Document({
    title: clean(options.title),
    creator: options.organisation === '' ? 'Clipdesk' : clean(options.organisation),
    description: coverageInWords(report.figures),
    styles: wordStyles,
    features: { updateFields: options.template === 'clip-book' },
    sections: [section],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function* blocks(report: Report): Generator<Block> {
  switch (report.options.template) {
    case 'clip-book':
      yield* cover(report);
      yield* keyFigures(report);
      yield* contents(report);
      yield* sections(report, (clip, at) => fullClip(clip, at > 0));
      yield* outletIndex(report);
      yield* method(report, true);
      return;
    case 'brief':
      yield* titleBlock(report);
      yield* sections(report, briefItem);
      yield* method(report, false);
      return;
    case 'data': {
      yield* titleBlock(report);
      const columns = usualColumns(report.options.columns);
      yield headedTable(['No.', ...columns.map(({ heading }) => heading)], tableRows(report, columns));
      yield* method(report, false);
    }
  }
}

function* cover({ options, figures, madeOn }: Report): Generator<Block> {
  if (options.organisation !== '')
    yield paragraph(options.organisation, { style: styleIds.coverLine, look: { bold: true } });
  yield paragraph(options.title, { heading: HeadingLevel.TITLE });
  yield paragraph(periodInWords(figures.period), { style: styleIds.coverLine });
  yield paragraph(`${coverageInWords(figures)}.`);
  yield paragraph(`Made on ${dateInWords(madeOn)}`, { style: styleIds.meta });
  if (options.confidentiality !== '')
    yield paragraph(options.confidentiality, { style: styleIds.label, look: { allCaps: true } });
}

function* titleBlock({ options, figures, madeOn }: Report): Generator<Block> {
  const about = [options.organisation, options.confidentiality].filter((part) => part !== '');
  if (about.length > 0) yield paragraph(about.join(' · '), { style: styleIds.meta });
  yield paragraph(options.title, { heading: HeadingLevel.TITLE, spacing: { before: 0, after: 120 } });
  const made = `made on ${dateInWords(madeOn)}`;
  yield paragraph([periodInWords(figures.period), coverageInWords(figures), made].join(' · '), {
    style: styleIds.meta,
    spacing: { after: 360 },
  });
}

function* keyFigures({ figures }: Report): Generator<Block> {
  yield paragraph('Key figures', { heading: HeadingLevel.HEADING_1, pageBreakBefore: true });
  for (const { title, rows } of figureTables(figures)) {
    yield paragraph(title, { style: styleIds.label });
    yield plainTable(rows.map(({ label, value }) => [label, valueInWords(value)]));
  }
}

function* contents(report: Report): Generator<Block> {
  // No heading: contents do not list themselves.
  yield paragraph('Contents', {
    pageBreakBefore: true,
    spacing: { after: 260 },
    look: { bold: true, size: 36 },
  });
  for (const section of report.sections) {
    yield contentsLine(section.title, section.anchor, styleIds.contents1);
    for (const clip of section.clips) yield contentsLine(headlineOf(clip), clip.anchor, styleIds.contents2);
  }
  for (const { title, anchor } of [pages.outlets, pages.method])
    yield contentsLine(title, anchor, styleIds.contents1);
}

/** A line that leads there, with the number of its page, which the program that shows the document fills in (`PAGEREF`). */
function contentsLine(title: string, anchor: string, style: string): Paragraph {
  return directed(
    title,
    [
      new InternalHyperlink({ anchor, children: runs(title) }),
      new TextRun({ children: [new Tab()] }),
      child(new PageReference(anchor)),
    ],
    {
      style,
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
    },
  );
}

function* sections(
  report: Report,
  write: (clip: ReportClip, at: number) => readonly Paragraph[],
): Generator<Block> {
  for (const section of report.sections) {
    yield sectionTitle(section, report);
    for (const [at, clip] of section.clips.entries()) yield* write(clip, at);
    if (section.references.length > 0) yield seeAlso(section);
  }
}

function sectionTitle({ title, anchor, number, clips }: ReportSection, { options }: Report): Paragraph {
  const onNewPage = options.template === 'clip-book' && clips.length > 0;
  return directed(title, bookmarked(anchor, 2 * number + 1, runs(title)), {
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: onNewPage,
    ...(!onNewPage ? { spacing: { before: 480, after: 160 } } : {}),
  });
}

/** What also belongs to a section but stands in full in an earlier one. */
function seeAlso({ references }: ReportSection): Paragraph {
  const links = references.flatMap((clip, at) => [
    new TextRun(at === 0 ? 'See also: ' : ' · '),
    linkTo(clip, headlineOf(clip)),
  ]);
  return directed('See also', links, { style: styleIds.remark });
}

function* outletIndex({ outletIndex: index }: Report): Generator<Block> {
  yield pageTitle(pages.outlets);
  for (const { outlet, clips } of index) {
    const name = outlet ?? 'Outlet unknown';
    const links = clips.flatMap((clip, at) => [
      new TextRun(at === 0 ? '  ' : ' · '),
      linkTo(clip, `clip ${clip.number}`),
    ]);
    yield directed(name, [...runs(name, null, { bold: true }), ...links]);
  }
}

function* method(report: Report, paged: boolean): Generator<Block> {
  const { title, anchor, id } = pages.method;
  yield directed(title, bookmarked(anchor, id, runs(title)), {
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: paged,
    ...(paged ? {} : { spacing: { before: 600, after: 160 } }),
  });
  yield paragraph(
    `${countOf(report.clips.length, 'clipping', 'clippings')}, as they were on ${dateInWords(report.madeOn)}.`,
  );
  for (const sentence of report.method) yield paragraph(sentence);
  yield paragraph(report.copyright, { style: styleIds.meta });
}

function linkTo(clip: ReportClip, text: string): InternalHyperlink {
  return new InternalHyperlink({ anchor: clip.anchor, children: runs(text, null, { style: 'Hyperlink' }) });
}

function pageTitle({ title, anchor, id }: (typeof pages)[keyof typeof pages]): Paragraph {
  return directed(title, bookmarked(anchor, id, runs(title)), {
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
  });
}

/** Who may use it, and the page of all pages, on every page but a cover. */
function footer({ copyright }: Report): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [
      paragraph(copyright, { style: styleIds.meta, alignment: AlignmentType.CENTER }),
      directed('', [number], { style: styleIds.meta, alignment: AlignmentType.CENTER }),
    ],
  });
}
