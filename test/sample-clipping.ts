import { clippingIdSchema, emptyClippingFields, type Clipping } from '../src/shared/model/clipping';
import type { ClippingDate } from '../src/shared/model/clipping-date';

/** A small whole clipping for tests; `n` makes its id and names it. */
export function sampleClipping(n: number, changes: Partial<Clipping> = {}): Clipping {
  return {
    ...emptyClippingFields(),
    id: clippingIdSchema.parse(n.toString(16).padStart(20, '0')),
    headline: `Headline ${n}`,
    outlet: 'The Daily Example',
    datePublished: sampleDate('2019-09-18'),
    body: `First paragraph of ${n}.\n\nSecond paragraph of ${n}.`,
    wordCount: 8,
    language: 'en',
    tags: [],
    original: {
      name: `${n}.txt`,
      sha256: n.toString(16).padStart(64, '0'),
      mimeType: 'text/plain',
      bytes: 100,
      importedAt: '2026-01-02T03:04:05.000Z',
    },
    familyId: null,
    addedAt: '2026-01-02T03:04:05.000Z',
    updatedAt: '2026-01-02T03:04:05.000Z',
    trashedAt: null,
    corrected: [],
    provenance: {},
    warnings: [],
    ...changes,
  };
}

/** A date with a value, not inferred unless asked. */
export function sampleDate(value: string, inferred = false): ClippingDate {
  const precision = ({ 4: 'year', 7: 'month', 10: 'day', 16: 'minute' } as const)[value.length] ?? 'second';
  return { raw: value, value, precision, zoneGiven: /(Z|[+-]\d\d:\d\d)$/.test(value), inferred };
}
