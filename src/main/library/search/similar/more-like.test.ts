import { describe, expect, it } from 'vitest';
import { SegmentedIndex } from '../index/segmented-index';
import { INDEX_FIELDS } from '../index/index-fields';
import type { IndexedDocument } from '../index/read-documents';
import { languageNumber } from '../words/languages';
import { moreLikeQuery } from './more-like';

function indexOf(...bodies: readonly string[]): SegmentedIndex {
  const index = new SegmentedIndex();
  const none = Object.fromEntries(INDEX_FIELDS.map((field) => [field, []]));
  for (const [i, body] of bodies.entries())
    index.put({
      seq: i + 1,
      language: languageNumber('en'),
      fields: { ...none, body: [body] } as unknown as IndexedDocument['fields'],
    });
  return index;
}

const others = Array.from(
  { length: 12 },
  (_, n) => `The council said something about other matters ${n} today.`,
);

describe('what is like a clipping', () => {
  it('is asked for by the words that are often in it and seldom elsewhere', () => {
    const body = 'The council said the sluice gates held; the sluice is new, and turbines follow.';
    const index = indexOf(body, 'Turbines beside a sluice', ...others);
    expect(moreLikeQuery({ headline: 'Sluice', body }, index)).toBe('sluice OR turbines');
  });
  it('is asked for in whole words where words have no spaces', () => {
    const body = '环境合作论坛在南宁举行';
    const index = indexOf(body, '环境保护', ...others);
    expect(moreLikeQuery({ headline: '', body }, index)).toContain('环境');
  });
  it('is not asked for where no word of it stands elsewhere', () => {
    expect(moreLikeQuery({ headline: 'Alone', body: 'unheard' }, indexOf('unheard alone', ...others))).toBe(
      '',
    );
  });
});
