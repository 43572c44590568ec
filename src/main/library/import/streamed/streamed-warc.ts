import { contentLength, headerEnd, pageAddress, readHeaders } from '../archives/warc-records';
import { archivedPage } from './archived-page';
import { BrokenSource, type ByteSource } from './byte-source';
import { ByteReader } from './byte-reader';
import type { StreamedParts } from './streamed-part';

const LONGEST_HEADER = 64 * 1024;
/** Of what a server answered, its own header stands in the first bytes. */
const SHORTEST_LOOK = 16 * 1024;

/**
 * The web pages of a WARC file (ISO 28500) of any size: each record that holds one is a document, a WARC file of its own, so that
 * its original is no larger than it is. `wanted` says by its address whether a page is to be taken.
 */
export async function* warcParts(
  source: ByteSource,
  wanted: (address: string) => boolean = () => true,
): StreamedParts {
  const reader = new ByteReader(source(0));
  try {
    for (;;) {
      const head = await reader.peek(LONGEST_HEADER);
      const start = head.indexOf('WARC/');
      if (start === -1) {
        reader.assertWhole();
        return;
      }
      const end = headerEnd(head, start);
      if (end === null)
        throw new BrokenSource({ reason: 'unreadable', detail: 'a record of it breaks off or is damaged' });
      await reader.skip(start);
      const header = Buffer.from(await reader.take(end.body - start));
      const headers = readHeaders(header.toString('utf8'));
      const length = contentLength(headers);
      const look = await reader.peek(Math.min(length, SHORTEST_LOOK));
      const address = pageAddress(headers, look);
      if (address === null || !wanted(address)) await reader.skip(length);
      else yield* archivedPage(reader, address, length, [header]);
    }
  } finally {
    await reader.close();
  }
}
