import { binaryFormat } from '../decode/known-formats';
import type { SourceDocument } from '../document-reader';
import { oncePer } from '../once-per';
import { readZipParts } from './zip-parts';

const LONGEST = 200;

/**
 * What a package says it is (OpenDocument 1.3, part 2, 3.3: `mimetype`), also one that was packed again, whose type is then neither
 * first nor plain. Empty where it says nothing, and for what is known by its first bytes.
 */
export const packageType = oncePer(({ head, bytes }: SourceDocument): string => {
  if (binaryFormat(head, bytes) !== 'ZIP archives') return '';
  const read = readZipParts(bytes, (name) => name === 'mimetype', LONGEST);
  return 'parts' in read ? (read.parts.get('mimetype')?.toString().trim() ?? '') : '';
});
