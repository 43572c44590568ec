import { ARC_LONGEST_LINE, readArcRecord } from '../archives/arc-reader';
import { archivedPage } from './archived-page';
import { ByteReader } from './byte-reader';
import type { ByteSource } from './byte-source';
import type { StreamedParts } from './streamed-part';

const LINE_FEED = 10;
/** What is no web page needs no reading: the first line names the kind of what was served. */
const PAGE = /^(?:text\/(?:html|plain)|application\/xhtml\+xml|no-type|unk)/iu;

/**
 * The pages of an ARC file (Internet Archive, 1996) of any size: each record that may hold one is a document, an ARC file of its
 * own with the head of the file before it.
 */
export async function* arcParts(source: ByteSource): StreamedParts {
  const reader = new ByteReader(source(0));
  let head: Buffer | null = null;
  try {
    for (;;) {
      const look = await reader.peek(ARC_LONGEST_LINE);
      if (look.length === 0) {
        reader.assertWhole();
        return;
      }
      const end = look.indexOf(LINE_FEED);
      const line = look.subarray(0, end === -1 ? look.length : end + 1);
      const record = readArcRecord(line.toString('utf8').trimEnd());
      const first = Buffer.from(await reader.take(line.length));
      // What does not begin as a record is passed over line by line.
      if (record === null) continue;
      const { address, kind, length } = record;
      if (head === null) {
        head = Buffer.concat([first, await reader.take(Math.min(length, ARC_LONGEST_LINE))]);
        await reader.skip(Math.max(0, length - ARC_LONGEST_LINE));
      } else if (!PAGE.test(kind)) await reader.skip(length);
      else yield* archivedPage(reader, address, length, [head, Buffer.from('\n'), first]);
    }
  } finally {
    await reader.close();
  }
}
