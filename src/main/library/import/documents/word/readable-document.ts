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
  return storedParts(new Map([...parts, [DOCUMENT, Buffer.from(xml, 'utf8')] as const]));
}

/** A document of these parts, whole whatever the file was that they lay in. */
export function storedParts(parts: ReadonlyMap<string, Buffer>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
}
