import { bytesOfFile, DamagedPst } from '../mail/pst/pst-bytes';
import { BrokenSource } from './byte-source';
import type { StreamedParts } from './streamed-part';

/** The messages of an Outlook data file of any size, each a document; it is looked at where they lie. */
export async function* pstParts(file: string, size: number): StreamedParts {
  const { pstMessages } = await import('../mail/pst/pst-messages');
  const bytes = bytesOfFile(file, size);
  try {
    yield* pstMessages(bytes);
  } catch (thrown) {
    if (thrown instanceof DamagedPst)
      throw new BrokenSource({ reason: 'unreadable', detail: thrown.message });
    throw thrown;
  } finally {
    bytes.close();
  }
}
