import { zipSync } from 'fflate';
import { withDropCaps } from './drop-caps';
import { withoutHiddenRuns } from './hidden-runs';
import { withRubyBases } from './ruby-bases';

const DOCUMENT = 'word/document.xml';

/**
 * A Word document as converters read it rightly, made of its parts: hidden text taken out, characters with a reading above
 * them plain, large initials in their paragraphs. Null when it has none of them.
 */
export function readableDocument(parts: ReadonlyMap<string, Buffer>): Buffer | null {
  const written = parts.get(DOCUMENT)?.toString('utf8') ?? '';
  const xml = withDropCaps(withRubyBases(withoutHiddenRuns(written)));
  if (xml === written) return null;
  const stored = Object.fromEntries([...parts, [DOCUMENT, Buffer.from(xml, 'utf8')] as const]);
  return Buffer.from(zipSync(stored, { level: 0 }));
}
