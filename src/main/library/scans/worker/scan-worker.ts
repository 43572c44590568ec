import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { PageArea } from '../../../../shared/model/scan';
import { assertSanitiserWorks } from '../../import/sanitise-html';
import type { WorkerAnswer, WorkerRequest } from '../../jobs/worker-pool';
import { composeScan } from '../article/compose-scan';
import { openPages } from '../pictures/open-pages';
import { cropRaster, type Raster } from '../pictures/raster';
import { turnRaster } from '../pictures/turn-raster';
import { writePng } from '../pictures/write-png';
import { writePnm } from '../pictures/write-pnm';
import { recognisePage, type RecogniseOptions } from '../recognition/recognise-page';
import type { RecognisedPage } from '../recognised-page';
import { evenPart, straightenPage } from '../straighten/straighten-page';
import type { ScanInput, ScanOutcome } from './scan-messages';

/** Entry of the worker thread that recognises text in pictures. It is killed and replaced when a page takes too long. */

assertSanitiserWorks();

parentPort?.on('message', ({ id, input }: WorkerRequest<ScanInput>) => {
  void work(input).then((outcome) =>
    parentPort?.postMessage({ id, outcome } satisfies WorkerAnswer<ScanOutcome>),
  );
});

async function work(input: ScanInput): Promise<ScanOutcome> {
  try {
    return await perform(input, readFileSync(input.original.file));
  } catch (thrown) {
    return { kind: 'failed', detail: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

async function perform(input: ScanInput, bytes: Uint8Array): Promise<ScanOutcome> {
  if (input.kind === 'compose')
    return {
      kind: 'composed',
      article: await composeScan({ ...input.original, bytes }, input.pages),
    };
  const pages = await openPages(bytes, input.original.mimeType);
  try {
    if (input.kind === 'count') return { kind: 'counted', pages: pages.count };
    if (input.kind === 'picture') {
      const page = turnRaster(await pages.toShow(input.page), input.turned);
      return { kind: 'picture', png: writePng(input.area === null ? page : cropToArea(page, input.area)) };
    }
    const picture = await pages.pixels(input.page);
    if (input.part === null)
      return { kind: 'recognised', recognised: await recogniseWhole(picture, pages.file, input) };
    const { area, turned } = input.part;
    const page = turnRaster(picture, turned);
    const part = await recognisePage(writePnm(evenPart(cropToArea(page, area))), input);
    return { kind: 'recognised', recognised: onWholePage(part, page, area, turned) };
  } finally {
    pages.close();
  }
}

async function recogniseWhole(
  picture: Raster,
  file: Uint8Array | null,
  options: RecogniseOptions,
): Promise<RecognisedPage> {
  const { page, tilt, sideways } = straightenPage(picture);
  const recognised = await recognisePage(page === null ? (file ?? writePnm(picture)) : writePnm(page), {
    ...options,
    sideways,
  });
  return { ...recognised, turned: (360 + recognised.turned + tilt) % 360 };
}

function cropToArea(page: Raster, { x, y, width, height }: PageArea): Raster {
  return cropRaster(page, x * page.width, y * page.height, width * page.width, height * page.height);
}

/** Places on a part of a page as places on the page. */
function onWholePage(part: RecognisedPage, page: Raster, area: PageArea, turned: number): RecognisedPage {
  const right = Math.floor(area.x * page.width);
  const down = Math.floor(area.y * page.height);
  return {
    ...part,
    width: page.width,
    height: page.height,
    turned,
    lines: part.lines.map((line) => ({
      ...line,
      y: line.y + down,
      words: line.words.map((word) => ({ ...word, x: word.x + right, y: word.y + down })),
    })),
  };
}
