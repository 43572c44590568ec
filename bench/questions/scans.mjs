/** How many scanned pages are read in a minute, against Tesseract's own command on the same pages with the same data? */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inProject } from '../../scripts/project.mjs';
import { say } from '../../scripts/say.mjs';
import { startSide } from '../support/side-process.mjs';
import { median } from '../support/statistics.mjs';
import { temporaryFolder } from '../support/temporary-folder.mjs';

const GOAL = 0.6;
const BATCH = 4;
const READ = 'lazy fox';

/**
 * @param {import('../support/context.mjs').Context} context
 * @returns {Promise<import('../support/row.mjs').Row[]>}
 */
export async function askScans(context) {
  if (spawnSync('tesseract', ['--version']).status !== 0) {
    say(
      'There is no command “tesseract” here (Debian: tesseract-ocr): the reading of scans is not measured.',
    );
    return [];
  }
  const folder = temporaryFolder('scans');
  const data = join(folder, 'data');
  mkdirSync(data);
  writeFileSync(
    join(data, 'eng.traineddata'),
    gunzipSync(
      readFileSync(
        inProject('node_modules', '@tesseract.js-data', 'eng', '4.0.0_best_int', 'eng.traineddata.gz'),
      ),
    ),
  );
  const page = readFileSync(inProject('test', 'scans', 'phototest.tif'));
  const clipdesk = await startSide(context, 'scan-clipdesk', { library: join(folder, 'library') });
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const theirs = [];
  const batches = context.quick ? 3 : 6;
  for (let batch = 0; batch < batches; batch += 1) {
    // The same page under other bytes: what follows its last strip is no part of a TIFF.
    const files = Array.from({ length: BATCH }, (_, n) => {
      const file = join(folder, `page ${batch}-${n}.tif`);
      writeFileSync(file, Buffer.concat([page, Buffer.from(`${batch}-${n}`)]));
      return file;
    });
    const own = await clipdesk.step(files);
    if (own.value.read !== BATCH) throw new Error(`Only ${own.value.read} of ${BATCH} pages were read.`);
    const start = performance.now();
    for (const file of files) {
      const { stdout } = spawnSync('tesseract', [file, '-', '--tessdata-dir', data, '-l', 'eng', 'tsv'], {
        encoding: 'utf8',
      });
      if (
        !stdout
          .replace(/[^\n]*\t/gu, '')
          .replaceAll('\n', ' ')
          .includes(READ)
      )
        throw new Error('Tesseract did not read the page.');
    }
    const peer = performance.now() - start;
    // The first batch starts the threads.
    if (batch === 0) continue;
    ours.push((BATCH * 60_000) / own.ms);
    theirs.push((BATCH * 60_000) / peer);
  }
  await clipdesk.close();
  return [
    {
      what: 'Reading of scans',
      unit: /** @type {const} */ ('per minute'),
      clipdesk: median(ours),
      peer: { name: 'the tesseract command, same data', value: median(theirs) },
      goal: { ratioAtLeast: GOAL },
      note: `pages, median of ${ours.length} batches of ${BATCH}; Clipdesk with its two threads`,
    },
  ];
}
