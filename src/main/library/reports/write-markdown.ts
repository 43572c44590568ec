import type { Clipping } from '../../../shared/model/clipping';
import { clippingDateInWords, dateInWords, periodInWords } from '../html/date-in-words';
import { webAddress } from '../html/web-address';
import { clipHeader } from './clip-header';
import { tableRows, usualColumns } from './data-rows';
import { figureTables, valueInWords } from './figure-tables';
import { coverageInWords } from './report-figures';
import type { Report, ReportClip, ReportSection } from './report-model';
import { headlineOf } from './report-rows';
import { summaryOf } from './summary-of';

/**
 * A report as Markdown (CommonMark; the table of the template `data` as in GitHub's), piece by piece. What the outlets wrote is
 * escaped: it shows as it was written and is never markup.
 */
export function* writeMarkdown(report: Report): Generator<string> {
  const { options, figures } = report;
  yield `# ${line(options.title)}\n\n`;
  const about = [
    options.organisation,
    periodInWords(figures.period),
    coverageInWords(figures),
    `made on ${dateInWords(report.madeOn)}`,
    options.confidentiality,
  ];
  yield `${about
    .filter((part) => part !== '')
    .map(line)
    .join(' · ')}\n\n`;
  if (options.template === 'data') yield* dataTable(report);
  else {
    if (options.template === 'clip-book') {
      yield* keyFigures(report);
      yield* contents(report);
    }
    for (const section of report.sections) yield* sectionText(section, report);
  }
  yield `## Method and copyright\n\n${report.method.map((sentence) => `- ${line(sentence)}\n`).join('')}\n`;
  yield `${line(report.copyright)}\n`;
}

function* keyFigures({ figures }: Report): Generator<string> {
  yield '## Key figures\n\n';
  for (const { title, rows } of figureTables(figures)) {
    yield `| ${line(title)} |  |\n| --- | ---: |\n`;
    for (const { label, value } of rows) yield `| ${cell(label)} | ${cell(valueInWords(value))} |\n`;
    yield '\n';
  }
}

function* contents(report: Report): Generator<string> {
  yield '## Contents\n\n';
  for (const section of report.sections) {
    if (report.options.groupBy !== 'none') yield `**${line(section.title)}**\n\n`;
    for (const clip of section.clips) yield `- ${linkTo(clip)} · ${whereAndWhen(clip.clipping)}\n`;
    yield '\n';
  }
}

function* sectionText(section: ReportSection, { options }: Report): Generator<string> {
  yield `## ${line(section.title)}\n\n`;
  for (const clip of section.clips) yield options.template === 'brief' ? briefText(clip) : fullText(clip);
  if (section.references.length > 0) yield `See also: ${section.references.map(linkTo).join(' · ')}\n\n`;
}

function briefText(clip: ReportClip): string {
  const { clipping } = clip;
  const text = line(summaryOf(clipping));
  return `${heading(clip)}${whereAndWhen(clipping)}\n\n${text === '' ? '' : `${text}\n\n`}`;
}

function fullText(clip: ReportClip): string {
  const { clipping } = clip;
  // The headline is the heading; the summary comes after what the rest of the header says.
  const header = clipHeader(clipping, clip.number).filter(({ line: name }) => name !== 'headline');
  const facts = header.filter(({ line: name }) => name !== 'summary');
  const blocks = [
    ...(clipping.subheadline === null ? [] : [`*${line(clipping.subheadline)}*`]),
    // Two spaces at its end break a line.
    facts.map(({ text }) => line(text)).join('  \n'),
    ...header.flatMap(({ line: name, text }) => (name === 'summary' ? [`> ${line(text)}`] : [])),
    ...paragraphs(clipping.body),
    ...clipping.media.flatMap(({ caption, creditLine }) => {
      const words = [caption, creditLine === null ? null : `[${creditLine}]`].filter((part) => part !== null);
      return words.length === 0 ? [] : [`*${line(words.join(' '))}*`];
    }),
    ...remarks(clipping),
  ];
  return `${heading(clip)}${blocks.map((block) => `${block}\n\n`).join('')}`;
}

function remarks({ highlights, keyMessages, notes }: Clipping): readonly string[] {
  const marked = highlights.map(
    ({ text, note }) => `> “${line(text)}”${note === null ? '' : ` – ${line(note)}`}`,
  );
  return [
    ...(marked.length === 0 ? [] : ['**Highlighted**', ...marked]),
    ...(keyMessages.length === 0
      ? []
      : ['**Key messages**', keyMessages.map((message) => `- ${line(message)}`).join('\n')]),
    ...(notes === null ? [] : ['**Notes**', ...paragraphs(notes)]),
  ];
}

function* dataTable(report: Report): Generator<string> {
  const columns = usualColumns(report.options.columns);
  const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
  yield row(['No.', ...columns.map(({ heading: name }) => name)]);
  yield `|${' --- |'.repeat(columns.length + 1)}\n`;
  for (const cells of tableRows(report, columns)) yield row(cells);
  yield '\n';
}

/** A heading that links of the contents lead to, and that itself leads to the page on the web. */
function heading(clip: ReportClip): string {
  const address = webAddress(clip.clipping.url);
  const title = line(headlineOf(clip));
  return `### <a id="${clip.anchor}"></a>${address === null ? title : `[${title}](<${address}>)`}\n\n`;
}

function linkTo(clip: ReportClip): string {
  return `[${line(headlineOf(clip))}](#${clip.anchor})`;
}

function whereAndWhen({ outlet, datePublished }: Clipping): string {
  return line(`${outlet ?? 'Outlet unknown'} · ${clippingDateInWords(datePublished)}`);
}

function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => paragraph.split('\n').map(line).join('  \n'));
}

function cell(text: string): string {
  return line(text).replaceAll('|', '\\|');
}

/** Text on one line whose characters mean nothing in Markdown (CommonMark 0.31, 2.4: any punctuation may be escaped). */
function line(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&#~$]/gu, '\\$&')
    .replace(/^[-+=]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}
