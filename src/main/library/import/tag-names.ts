import { normaliseTagPath, TAG_SEPARATOR } from '../../../shared/model/tag';

const LONGEST_TAG = 120;
const MOST_TAGS = 100;

/**
 * Tags for the key words a document gives: trimmed, each once whatever the case of its letters. A separator of levels inside
 * a word is no level (`Politics/Elections` is one subject), so it becomes a hyphen. Words too long for a tag are passed over.
 */
export function tagsOfWords(words: readonly string[]): string[] {
  const tags = new Map<string, string>();
  for (const word of words) {
    const name = normaliseTagPath(
      word
        .replaceAll(TAG_SEPARATOR, '-')
        .replace(/[\u0000-\u001f\u007f]+/gu, ' ')
        .replace(/^[\s#,;.-]+|[\s,;]+$/gu, ''),
    );
    if (name !== '' && name.length <= LONGEST_TAG && !tags.has(name.toLowerCase()))
      tags.set(name.toLowerCase(), name);
  }
  return [...tags.values()].slice(0, MOST_TAGS);
}
