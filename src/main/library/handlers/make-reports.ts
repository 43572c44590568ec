import type { Target } from '../../../shared/model/target';
import type { Clipping } from '../../../shared/model/clipping';
import type { ReportOptions } from '../../../shared/model/report';
import type { Engine, Handlers } from '../engine';
import { listKnownNames } from '../organise/known-name-table';
import { resolveTarget } from '../organise/resolve-target';
import { buildReport } from '../reports/build-report';
import { writeClippingList } from '../reports/clipping-list';
import { figureTables } from '../reports/figure-tables';
import { measureCoverage } from '../reports/measure-coverage';
import { printOptions } from '../reports/print-options';
import { readBatch } from '../reports/read-batch';
import { readAnchorPages } from '../reports/read-anchor-pages';
import { orderTarget, readInPieces, readInTurns, readSources } from '../reports/read-report-clippings';
import type { Report } from '../reports/report-model';
import { chooseColumns } from '../reports/table-columns';
import { writeArchive } from '../reports/write-archive';
import { writeCsv } from '../reports/write-csv';
import { linkedAnchors, writeHtml } from '../reports/write-html';
import { writeJson } from '../reports/write-json';
import { writeMarkdown } from '../reports/write-markdown';
import { makeWorkbook } from '../reports/workbook-thread/make-workbook';
import { checkRows } from '../reports/write-workbook';
import { writeCsl } from '../reports/references/write-csl';
import { writeRis } from '../reports/references/write-ris';
import { writeReportFile } from '../reports/write-report-file';
import { partOf, readBodyHtml } from '../storage/clipping-table';
import { searchBatch, type ListCounts } from './search-batch';
import { readListLines } from '../storage/list-lines';
import { writeFileAtomically } from '../storage/write-file-atomically';

/** Writes reports, and makes the pages that are printed. */
export function makeReports(engine: Engine): Handlers<'reports'> {
  const report = async (target: Target, options: ReportOptions): Promise<Report> => {
    const seqs = await orderTarget(engine, target, options.sort);
    return buildReport(await readSources(engine, seqs), options, localDay(engine.now()));
  };
  const writeRecords = async (
    target: Target,
    options: ReportOptions,
    file: string,
    write: (clippings: AsyncIterable<Clipping>) => AsyncIterable<string>,
  ): Promise<number> => {
    let written = 0;
    const seqs = await orderTarget(engine, target, options.sort);
    const counted = async function* (): AsyncGenerator<Clipping> {
      for await (const clipping of readInTurns(engine, seqs)) {
        written += 1;
        yield clipping;
      }
    };
    await writeReportFile(file, write(counted()));
    return written;
  };

  return {
    'reports.batch': async ({ csv, ...how }) => {
      const list = { ...how, queries: readBatch(csv) };
      const job = engine.jobs.start('list', (progress) => searchBatch(engine, list, progress));
      // The work this job was started with says what it results in.
      const counts = (await engine.jobs.result(job)) as ListCounts | null;
      return { queries: counts === null ? null : [...counts] };
    },
    'reports.figures': async ({ query }) => {
      await engine.families.settled();
      // The texts are not counted, and are most of the memory.
      const clippings: Clipping[] = [];
      for await (const clipping of readInTurns(engine, await engine.search.seqs(query, '', 'newest')))
        clippings.push({ ...clipping, body: '', highlights: [], provenance: {} });
      const measured = measureCoverage(clippings);
      const figures = { ...measured, stories: measured.stories ?? measured.placements };
      return { figures, tables: [...figureTables(figures)] };
    },
    'reports.list': async ({ ids }) =>
      writeClippingList(readListLines(engine.db, await resolveTarget(engine, { ids }))),
    'reports.write': async ({ target, format, options, file }) => {
      const done = (clippings: number): { path: string; format: string; clippings: number } => ({
        path: file,
        format,
        clippings,
      });
      switch (format) {
        case 'csv': {
          const columns = chooseColumns(options.columns);
          return done(await writeRecords(target, options, file, (clippings) => writeCsv(clippings, columns)));
        }
        case 'json':
          return done(
            await writeRecords(target, options, file, (clippings) => writeJson(clippings, options.columns)),
          );
        case 'zip': {
          const seqs = await orderTarget(engine, target, options.sort);
          await writeArchive(file, readInTurns(engine, seqs), {
            bodyHtml: ({ id }) => readBodyHtml(engine.db, id),
            names: listKnownNames(engine.db),
            part: ({ id }) => partOf(engine.db, id),
            original: (sha256) => engine.originals.read(sha256),
          });
          return done(seqs.length);
        }
        case 'ris':
          return done(await writeRecords(target, options, file, writeRis));
        case 'csl-json':
          return done(await writeRecords(target, options, file, writeCsl));
        case 'xlsx': {
          // Refuses columns there are not, before anything is read.
          const columns = chooseColumns(options.columns).map(({ name }) => name);
          const seqs = await orderTarget(engine, target, options.sort);
          checkRows(seqs.length);
          const book = await makeWorkbook({ of: 'clippings', columns }, readInPieces(engine, seqs));
          await writeFileAtomically(file, book);
          return done(seqs.length);
        }
        case 'docx': {
          const made = await report(target, options);
          const { writeDocx } = await import('../reports/word/write-docx');
          await writeFileAtomically(file, await writeDocx(made));
          return done(made.clips.length);
        }
        case 'html':
        case 'md': {
          const made = await report(target, options);
          await writeReportFile(file, format === 'md' ? writeMarkdown(made) : writeHtml(made, null));
          return done(made.clips.length);
        }
      }
    },
    'reports.printable': async ({ target, options, pageNumbers }) => {
      const made = await report(target, options);
      const anchors = [...linkedAnchors(made)];
      // Without page numbers to fill in, the first print is the last one.
      const pass = anchors.length > 0 && Object.keys(pageNumbers).length === 0 ? 'measure' : 'final';
      return {
        html: [...writeHtml(made, pageNumbers, pass === 'measure')].join(''),
        clippings: made.clips.length,
        anchors,
        print: printOptions(made, pass),
      };
    },
    'reports.anchorPages': ({ pdf }) => {
      const { pages, pageCount } = readAnchorPages(pdf);
      return { pages: { ...pages }, pageCount };
    },
    'reports.savePdf': async ({ pdf, file }) => {
      await writeFileAtomically(file, pdf);
      return {};
    },
  };
}

/** The calendar day at the place where Clipdesk runs, `YYYY-MM-DD`. */
function localDay(now: number): string {
  const date = new Date(now);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
