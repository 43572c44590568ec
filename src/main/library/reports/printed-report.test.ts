import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPrinter, type TestPrinter } from '../../../../test/print-with-electron';
import { sampleClipping, sampleDate } from '../../../../test/sample-clipping';
import { importClipping, temporaryEngine } from '../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../test/temporary-library';
import { libraryCalls, type Library } from '../../../shared/contract';
import type { Clipping } from '../../../shared/model/clipping';
import { reportOptionsSchema } from '../../../shared/model/report';
import { printReport, type PrintPages } from '../../../shared/print-report';
import { reportsHandlers } from '../handlers/reports-handlers';
import { buildReport } from './build-report';
import { printOptions } from './print-options';
import { readAnchorPages } from './read-anchor-pages';
import { sanitiseReportBody } from './sanitise-report-body';
import { linkedAnchors, writeHtml } from './write-html';

let printer: TestPrinter | null = null;
beforeAll(async () => {
  printer = await startTestPrinter();
});
afterAll(() => printer?.close());

const long = Array.from(
  { length: 60 },
  (_, i) => `Paragraph ${i} of a long text, ${'with many words in it '.repeat(8)}.`,
).join('\n\n');
const clippings: readonly Clipping[] = [
  sampleClipping(1, { headline: 'UNIQUEALPHA opens', tags: ['Environment', 'Water'], body: long }),
  sampleClipping(2, { headline: 'UNIQUEBETA closes', tags: ['Water'], outlet: null, starred: true }),
  sampleClipping(3, {
    headline: '环境合作论坛开幕',
    language: 'zh',
    body: '中国环境合作论坛在南宁举行。',
    datePublished: sampleDate('2019-09-17', true),
  }),
  sampleClipping(4, { headline: 'การประชุมสิ่งแวดล้อม', language: 'th', body: 'การประชุมความร่วมมือด้านสิ่งแวดล้อม' }),
  sampleClipping(5, { headline: 'منتدى التعاون البيئي', language: 'ar', body: 'انطلق المنتدى في ناننينغ.' }),
];
const options = reportOptionsSchema.parse({
  title: 'Forum & “region”',
  organisation: 'City of <Example>',
  confidentiality: 'Internal',
});
const report = buildReport(
  clippings.map((clipping, i) => ({
    clipping,
    bodyHtml:
      i === 1 ? sanitiseReportBody('<h1>Sub</h1><p>Body <a id="clip-1" href="#clip-5">x</a></p>') : null,
  })),
  options,
  '2026-11-24',
);

async function print(pages: Record<string, number>, pass: 'measure' | 'final'): Promise<Uint8Array> {
  if (printer === null) throw new Error('no printer');
  return printer.print(
    [...writeHtml(report, pages, pass === 'measure')].join(''),
    printOptions(report, pass),
  );
}

function textOfPage(pdf: Uint8Array, page: number): string {
  return execFileSync('pdftotext', ['-f', String(page), '-l', String(page), '-layout', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
  });
}

describe('a printed clip book', () => {
  it('says in its contents on which page every clip really is', async ({ skip }) => {
    if (printer === null) skip('there is no Electron runtime yet');
    const measured = readAnchorPages(await print({}, 'measure'));
    expect(Object.keys(measured.pages)).toEqual(expect.arrayContaining([...linkedAnchors(report)]));
    const pdf = await print(measured.pages, 'final');
    keep(pdf);
    expect(readAnchorPages(pdf)).toEqual(measured);

    for (const { anchor, number, clipping } of report.clips) {
      const page = measured.pages[anchor] ?? 0;
      expect(textOfPage(pdf, page)).toContain(`Clip ${number} ·`);
      if (clipping.headline.startsWith('UNIQUE')) {
        const contents = textOfPage(pdf, 3)
          .split('\n')
          .find((line) => line.includes(clipping.headline));
        expect(contents).toMatch(new RegExp(`${clipping.headline}\\s+${page}$`));
        expect(textOfPage(pdf, page)).toContain(clipping.headline);
      }
    }
    const last = textOfPage(pdf, measured.pageCount);
    expect(last).toContain(`Page ${measured.pageCount} / ${measured.pageCount}`);
    expect(last).toContain('For internal use by City of <Example> only');
    expect(new Set(report.clips.map(({ anchor }) => measured.pages[anchor])).size).toBe(report.clips.length);
  });

  it('shows Chinese, Thai and Arabic, with every font inside the file', async ({ skip }) => {
    if (printer === null) skip('there is no Electron runtime yet');
    const pdf = await print({}, 'final');
    const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).normalize('NFKC');
    for (const phrase of ['环境合作论坛开幕', 'การประชุม', 'ناننينغ']) expect(text).toContain(phrase);
    const fonts = execFileSync('pdffonts', ['-'], { input: pdf, encoding: 'utf8' })
      .split('\n')
      .slice(2)
      .filter(Boolean);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/ yes (yes|no) +(yes|no) +\d+ +0$/);
  });
});

describe('printing a report of a library', () => {
  it('settles after one measuring print and writes the file', async ({ skip }) => {
    if (printer === null) skip('there is no Electron runtime yet');
    const engine = await temporaryEngine();
    const ids = [];
    for (const headline of ['First', 'Second', 'Third']) {
      ids.push((await importClipping(engine, { headline, body: long })).id);
    }
    const handlers = reportsHandlers(engine);
    const call = ((name: keyof typeof handlers, input: unknown) =>
      (handlers[name] as (parsed: unknown) => unknown)(
        libraryCalls[name].input.parse(input),
      )) as Library['call'];
    const prints: boolean[] = [];
    const print: PrintPages = (html, how) => {
      prints.push(how.generateTaggedPDF);
      return printer?.print(html, how) ?? Promise.reject(new Error('no printer'));
    };
    const file = join(temporaryFolder(), 'book.pdf');
    const printed = await printReport(call, print, { target: { ids }, options, file });
    expect(prints).toEqual([false, true]);
    const { pages, pageCount } = readAnchorPages(readFileSync(file));
    expect(printed).toEqual({ clippings: 3, pages: pageCount });
    expect(Object.keys(pages).sort()).toEqual(['clip-1', 'clip-2', 'clip-3', 'section-1']);
  });
});

/** Keeps the last PDF for people to look at, when CLIPDESK_KEEP_PDF names a folder. */
function keep(pdf: Uint8Array): void {
  const folder = process.env['CLIPDESK_KEEP_PDF'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.pdf'), pdf);
}
