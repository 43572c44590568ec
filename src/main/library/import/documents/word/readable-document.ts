import { zipSync } from 'fflate';
import { withDropCaps } from './drop-caps';
import { withoutHiddenRuns } from './hidden-runs';
import { withListNumbers } from './list-numbers';
import { withRubyBases } from './ruby-bases';

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';

/**
 * A Word document as converters read it rightly, made of its parts: hidden text taken out, characters with a reading above
 * them plain, large initials in their paragraphs, numbers of lists before their points. Null when it has none of them.
 */
export function readableDocument(parts: ReadonlyMap<string, Buffer>): Buffer | null {
  const written = parts.get(DOCUMENT)?.toString('utf8') ?? '';
  const partOf = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const xml = withListNumbers(
    withDropCaps(withRubyBases(withoutHiddenRuns(written))),
    partOf(NUMBERING),
    partOf(STYLES),
  );
  if (xml === written) return null;
  const stored = Object.fromEntries([...parts, [DOCUMENT, Buffer.from(xml, 'utf8')] as const]);
  return Buffer.from(zipSync(stored, { level: 0 }));
}
