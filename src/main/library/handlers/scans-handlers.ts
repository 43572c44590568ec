import type { Engine, Handlers } from '../engine';
import { resolveTarget } from '../organise/resolve-target';
import { announceClippings } from './announce-clippings';
import { cropPage } from '../scans/queue/crop-page';
import { listScanPages } from '../scans/queue/list-scan-pages';
import { pagePicture } from '../scans/queue/page-picture';
import type { ScanService } from '../scans/queue/scan-service';
import { seqOf } from '../storage/clipping-table';

/** Pages that are pictures: their state, their recognition, articles cut out of them. */
export function scansHandlers(engine: Engine, scans: ScanService): Handlers<'scans'> {
  return {
    'scans.pages': ({ id }) => ({ pages: listScanPages(engine.db, seqOf(engine.db, id)) }),
    'scans.recognise': async ({ target, languages }) => ({
      pages: await scans.recognise(await resolveTarget(engine, target), languages),
    }),
    'scans.crop': async ({ id, page, area }) => {
      const cropped = await cropPage(engine, scans.pools(), id, page, area);
      announceClippings(engine, [cropped.seq]);
      engine.emit('tags.changed', {});
      return { id: cropped.id, batch: cropped.batch };
    },
    'scans.picture': ({ id, page, whole }) => pagePicture(engine, scans, id, page, whole),
    'scans.finish': async ({ ids }) => {
      await scans.whenRead(ids.map((id) => seqOf(engine.db, id)));
      return {};
    },
  };
}
