import type { Refusal } from '../../../../shared/model/job';
import { isRefusal } from '../bundles/bundle-entry';
import { isArchiveOfRecords, isPageList, plainAddress, visitedAddresses } from '../archives/wacz-reader';
import { isPackagePart } from '../bundles/zip-reader';
import { binaryFormat, withoutReader } from '../decode/known-formats';
import { importLimits } from '../limits';
import { isPst } from '../mail/pst/pst-layout';
import { archiveEntries } from '../own-export/archive-entries';
import { fileSource, gunzipped } from './byte-source';
import { headOf, partsOf } from './parts-of';
import type { StreamedParts } from './streamed-part';
import { pstParts } from './streamed-pst';
import { contentOf, openZipFile, readEntry, zipParts, type ZipFile } from './streamed-zip';
import { ownArchiveParts } from './streamed-own-archive';
import { warcParts } from './streamed-warc';

/** Documents whose size is that of their pictures: they may be larger than texts. */
const HEAVY = new Set(['PDF documents', 'JPEG pictures', 'PNG pictures', 'TIFF pictures', 'WebP pictures']);

/** How a large file is read: by its parts, or as a whole up to so many bytes; or why it is not, whatever its size. */
export type LargeFile =
  { readonly parts: StreamedParts } | { readonly wholeUpTo: number } | { readonly refusal: Refusal };

/** Looks at a file of `size` bytes that is too large to be read like any other. */
export async function openStreamed(file: string, size: number): Promise<LargeFile> {
  const source = fileSource(file, 0, size);
  const parts = await partsOf(source, size);
  if (parts !== null) return { parts };
  const head = (await headOf(source)).toString('latin1');
  if (head.startsWith('PK')) return openZip(file, size);
  if (isPst(head)) return { parts: pstParts(file, size) };
  const format = binaryFormat(head, Buffer.from(head, 'latin1'));
  if (format !== null && withoutReader.has(format))
    return { refusal: { reason: 'unsupported-format', format } };
  return {
    wholeUpTo: format !== null && HEAVY.has(format) ? importLimits.heavyFileBytes : importLimits.fileBytes,
  };
}

function openZip(file: string, size: number): LargeFile {
  const zip = openZipFile(file, size);
  if (zip === null) return { wholeUpTo: importLimits.fileBytes };
  if (zip.entries.some(({ path }) => path === archiveEntries.manifest))
    return { parts: ownArchiveParts(zip) };
  if (zip.entries.some(({ path }) => isArchiveOfRecords(path))) return { parts: waczParts(zip) };
  const format = binaryFormat('PK\x03\x04', Buffer.from(zip.entries.map(({ path }) => path).join('\n')));
  if (format !== null && withoutReader.has(format))
    return { refusal: { reason: 'unsupported-format', format } };
  if (zip.entries.some(({ path }) => isPackagePart(path))) return { wholeUpTo: importLimits.fileBytes };
  return { parts: zipParts(zip) };
}

/** The pages that were visited, of all the WARC files in a WACZ; every page where there is no list of them. */
async function* waczParts(zip: ZipFile): StreamedParts {
  const visited = new Set<string>();
  for (const entry of zip.entries.filter(({ path }) => isPageList(path))) {
    const list = readEntry(zip, entry);
    if (isRefusal(list)) yield { name: entry.path, refusal: list };
    else for (const address of visitedAddresses(Buffer.from(list).toString('utf8'))) visited.add(address);
  }
  for (const entry of zip.entries.filter(({ path }) => isArchiveOfRecords(path))) {
    const content = contentOf(zip, entry);
    if (content === null) {
      yield { name: entry.path, refusal: { reason: 'unreadable', detail: 'its data cannot be unpacked' } };
      continue;
    }
    const records = entry.path.endsWith('.gz') ? gunzipped(content, entry.bytes) : content;
    yield* warcParts(records, (address) => visited.size === 0 || visited.has(plainAddress(address)));
  }
}
