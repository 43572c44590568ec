/** How long does a PDF of 50 clippings take, against a bare printToPDF of the same pages? */

import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../scripts/project.mjs';
import { pageScript, startClipdesk, startElectron } from '../support/electron-app.mjs';
import { openEngine } from '../support/engine.mjs';
import { median } from '../support/statistics.mjs';
import { temporaryFolder } from '../support/temporary-folder.mjs';

const CLIPPINGS = 50;
const GOAL = 1.5;

/**
 * @param {import('../support/context.mjs').Context} context
 * @returns {Promise<import('../support/row.mjs').Row[]>}
 */
export async function askPdf(context) {
  const library = await context.library(context.quick ? 1_000 : context.clippings);
  const folder = temporaryFolder('pdf');
  const { ids, html, print } = await printablePages(library);
  const htmlFile = join(folder, 'pages.html');
  const barePdf = join(folder, 'bare.pdf');
  const ownPdf = join(folder, 'clipdesk.pdf');
  writeFileSync(htmlFile, html);

  const app = startClipdesk(context, library, { BENCH_SAVE_AS: ownPdf });
  const bare = startElectron(context, inProject('bench', 'bare-print'));
  await Promise.all([app.first(), bare.first()]);
  const runs = context.quick ? 3 : 9;
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const theirs = [];
  let pages = 0;
  // The first run warms both up and is not counted.
  for (let run = 0; run <= runs; run += 1) {
    const own = await app.ask({ kind: 'run', script: pageScript('export-pdf', { ids }) });
    const peer = await bare.ask({ htmlFile, pdfFile: barePdf, options: print });
    if (run === 0) continue;
    pages = own.value.pages;
    ours.push(own.ms);
    theirs.push(peer.ms);
  }
  await app.quit();
  await bare.quit();
  const sizes = [ownPdf, barePdf].map((file) => Math.round(statSync(file).size / 1024));
  return [
    {
      what: `PDF of ${CLIPPINGS} clippings`,
      unit: 'ms',
      clipdesk: median(ours),
      peer: { name: 'bare printToPDF, same pages', value: median(theirs) },
      goal: { ratioAtMost: GOAL },
      note: `${pages} pages, ${sizes[0]} KB (bare: ${sizes[1]} KB), median of ${runs} runs`,
    },
  ];
}

/**
 * The pages of the report, as the engine makes them for the printer.
 * @param {string} library
 */
async function printablePages(library) {
  const engine = await openEngine(library);
  const { rows } = await engine.call('search.window', { query: '', sort: 'newest', limit: CLIPPINGS });
  const ids = rows.map(({ id }) => id);
  // With page numbers to fill in, whatever they are, come the pages as they are printed last.
  const { html, print } = await engine.call('reports.printable', {
    target: { ids },
    options: { template: 'clip-book', title: 'Bench' },
    pageNumbers: Object.fromEntries([['contents', 2]]),
  });
  await engine.close();
  return { ids, html, print };
}
