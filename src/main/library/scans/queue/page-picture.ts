import type { ClippingId } from '../../../../shared/model/clipping';
import type { Engine } from '../../engine';
import { readClipping, seqOf } from '../../storage/clipping-table';
import { readReading, scanPagesOf } from './scan-table';
import type { ScanService } from './scan-service';

/** Formats a window shows by itself, upright. */
const SHOWN_AS_THEY_ARE: readonly string[] = [
  'image/png',
  'image/webp',
  'image/jpeg',
  'image/gif',
  'image/bmp',
];

/**
 * A page of a clipping as a picture, upright; only the part that belongs to the clipping, or with `whole` all of it. Where
 * nothing is to be done, it is the original itself.
 */
export async function pagePicture(
  engine: Engine,
  scans: ScanService,
  id: ClippingId,
  page: number,
  whole: boolean,
): Promise<{ mimeType: string; bytes: Uint8Array }> {
  const { original } = readClipping(engine.db, id);
  const row = scanPagesOf(engine.db, seqOf(engine.db, id)).find((one) => one.page === page);
  const reading = row?.reading ?? null;
  const turned = reading === null ? 0 : readReading(engine.db, reading).turned;
  const area = whole ? null : (row?.area ?? null);
  if (area === null && turned === 0 && SHOWN_AS_THEY_ARE.includes(original.mimeType))
    return { mimeType: original.mimeType, bytes: await engine.originals.read(original.sha256) };
  return { mimeType: 'image/png', bytes: await scans.picture(id, page, area, turned) };
}
