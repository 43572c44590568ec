import { stat } from 'node:fs/promises';
import type { Refusal } from '../../../../shared/model/job';
import type { InnerDocument } from '../inner-document';
import { importLimits } from '../limits';
import { BrokenSource } from './byte-source';
import { openStreamed } from './open-streamed';
import type { StreamedParts } from './streamed-part';

/** Some of the documents of a large file. */
export interface SplitBatch {
  readonly inner: readonly InnerDocument[];
  readonly refusedParts: readonly { readonly name: string; readonly refusal: Refusal }[];
  /** How many of its parts have been handed out, with these; null after the last. */
  readonly given: number | null;
}

/** What became of asking: documents, how large the file may be to be read as a whole, or why it cannot be read. */
export type SplitOutcome = SplitBatch | { readonly wholeUpTo: number } | { readonly refusal: Refusal };

interface Opened {
  readonly file: string;
  readonly parts: StreamedParts;
  given: number;
}

/** The file that was read last, at the place where it was left. */
let opened: Opened | null = null;

/**
 * The next documents of a file, after the first `given` of its parts: so many as weigh `importLimits.streamedBytes` together. It goes
 * on where it was left; else it is read from its beginning up to there.
 */
export async function splitFile(file: string, given: number): Promise<SplitOutcome> {
  let before = opened;
  opened = null;
  if (before?.file !== file || before.given !== given) {
    await before?.parts.return();
    const { size } = await stat(file);
    const large = await openStreamed(file, size);
    if (!('parts' in large)) return large;
    before = { file, parts: large.parts, given: 0 };
    while (before.given < given && (await before.parts.next()).done !== true) before.given += 1;
  }
  return take(before);
}

async function take(from: Opened): Promise<SplitBatch> {
  const inner: InnerDocument[] = [];
  const refusedParts: SplitBatch['refusedParts'][number][] = [];
  let bytes = 0;
  const end = (): SplitBatch => ({ inner, refusedParts, given: null });
  try {
    while (bytes < importLimits.streamedBytes && inner.length + refusedParts.length < MOST_AT_ONCE) {
      const { done, value: part } = await from.parts.next();
      if (done === true) return end();
      from.given += 1;
      if (from.given > importLimits.streamedCount) {
        const refusal: Refusal = { reason: 'too-many-documents', limit: importLimits.streamedCount };
        refusedParts.push({ name: part.name, refusal });
        await from.parts.return();
        return end();
      }
      if ('refusal' in part) refusedParts.push(part);
      else {
        bytes += part.bytes.byteLength;
        inner.push(part);
      }
    }
  } catch (thrown) {
    if (!(thrown instanceof BrokenSource)) throw thrown;
    refusedParts.push({ name: '…', refusal: thrown.refusal });
    return end();
  }
  opened = from;
  return { inner, refusedParts, given: from.given };
}

/** Documents handed out at once, however small they are. */
const MOST_AT_ONCE = 500;
