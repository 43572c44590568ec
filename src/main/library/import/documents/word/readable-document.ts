import { zipSync } from 'fflate';
import { withDropCaps } from './drop-caps';
import { withoutHiddenRuns } from './hidden-runs';
import { withListNumbers } from './list-numbers';
import { withRubyBases } from './ruby-bases';
import { withPhoneticBases } from './phonetic-fields';
import { withPlainBoxes } from './text-boxes';

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';

/**
 * A Word document as converters read it rightly, made of its parts: hidden text taken out, characters with a reading above
 * them plain, text boxes and fields with their texts, large initials in their paragraphs, numbers of lists before their points. Null when it has none of them.
 */
export function readableDocument(parts: ReadonlyMap<string, Buffer>): Buffer | null {
  const written = parts.get(DOCUMENT)?.toString('utf8') ?? '';
  const partOf = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const xml = withListNumbers(
    withDropCaps(
      withPhoneticBases(withRubyBases(withoutHiddenRuns(withPlainBoxes(withoutWrappers(written))))),
    ),
    partOf(NUMBERING),
    partOf(STYLES),
  );
  if (xml === written) return null;
  return storedParts(new Map([...parts, [DOCUMENT, Buffer.from(xml, 'utf8')] as const]));
}

/** What stands around runs and says how they came or run: simple fields (their texts stay) and changes of direction (ECMA-376 17.16.19, 17.3.2.8, 17.3.2.3). */
const WRAPPER = /<\/?w:(?:fldSimple|dir|bdo)(?:\s[^<>]*)?>/gu;

/** Converters pass over such elements with all that is in them. */
function withoutWrappers(xml: string): string {
  return /<w:(?:fldSimple|dir|bdo)[\s>]/u.test(xml) ? xml.replace(WRAPPER, '') : xml;
}

/** A document of these parts, whole whatever the file was that they lay in. */
export function storedParts(parts: ReadonlyMap<string, Buffer>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
}
