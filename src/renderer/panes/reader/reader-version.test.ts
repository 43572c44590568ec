import { expect, it } from 'vitest';
import { clippingSchema, emptyClippingFields } from '../../../shared/model/clipping';
import { readerVersion } from './reader-version';

const clipping = clippingSchema.parse({
  ...emptyClippingFields(),
  headline: 'Forum',
  body: 'The forum was held.',
  id: '0123456789abcdef0123',
  tags: [],
  original: {
    name: 'a.txt',
    sha256: 'a'.repeat(64),
    mimeType: 'text/plain',
    bytes: 1,
    importedAt: '2020-01-01T00:00:00.000Z',
  },
  familyId: null,
  addedAt: '2020-01-01T00:00:00.000Z',
  updatedAt: '2020-01-01T00:00:00.000Z',
  trashedAt: null,
  corrected: [],
  provenance: {},
  warnings: [],
});

it('differs when what is read was corrected, and is the same again when that is undone', () => {
  const corrected = { ...clipping, body: 'The forum was opened.' };
  expect(readerVersion(corrected)).not.toBe(readerVersion(clipping));
  expect(readerVersion({ ...corrected, body: clipping.body })).toBe(readerVersion(clipping));
  expect(readerVersion({ ...clipping, outlet: 'Gazette' })).not.toBe(readerVersion(clipping));
});

it('stays through a star, a tag and a decision, so that the reader does not load again', () => {
  const decided = {
    ...clipping,
    starred: true,
    status: 'kept' as const,
    tags: ['Forum'],
    updatedAt: '2021-01-01T00:00:00.000Z',
  };
  expect(readerVersion(decided)).toBe(readerVersion(clipping));
});
