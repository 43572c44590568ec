import { describe, expect, it } from 'vitest';
import { addClipping, temporaryDatabase, TEST_NOW } from '../../../../test/temporary-library';
import { clippingSchema, emptyClippingFields, type ClippingFields } from '../../../shared/model/clipping';
import { addTags } from '../organise/tag-table';
import {
  findByOriginal,
  insertClipping,
  readBodyHtml,
  readClipping,
  readClippings,
  updateClipping,
  type NewClipping,
} from './clipping-table';

const date = {
  raw: '2019-09-18',
  value: '2019-09-18',
  precision: 'day',
  zoneGiven: false,
  inferred: true,
} as const;

/** A value in every field, so that none can get lost on its way. */
const full: ClippingFields = {
  ...emptyClippingFields(),
  type: 'article-newspaper',
  headline: 'Environmental forum “green” 环境',
  subheadline: 'Sub',
  outlet: 'Guangxi News',
  source: 'en.gxzf.gov.cn',
  authors: ['Nguyễn Văn A', 'B'],
  editor: 'MXJ',
  datePublished: date,
  dateModified: { ...date, value: '2019-09-18T16:34:09', precision: 'second' },
  dateAccessed: { ...date, inferred: false },
  dateline: 'NANNING',
  place: 'Nanning',
  country: 'CN',
  edition: 'Morning',
  section: 'Environment',
  sectionPath: ['English', 'News'],
  page: 'A3',
  body: 'First paragraph.\n\nSecond paragraph with more words.',
  summary: 'Short',
  wordCount: 7,
  language: 'en',
  url: 'https://example.org/a',
  externalId: 'GX-1',
  media: [{ kind: 'image', caption: 'Forum', creditLine: 'Xian/gsnews', file: null }],
  rightsHolder: 'Publisher',
  copyrightNotice: '© Publisher',
  licence: { scheme: 'NLA', expires: '2027-01-01' },
  mediaType: 'print',
  reach: { value: 1000, metric: 'circulation', asOf: '2019', source: 'Audit' },
  tone: [{ subject: 'Ministry', value: -1, coder: 'An', note: null }],
  prominence: 'lead',
  spokespersons: [{ name: 'Li', quoted: true }],
  keyMessages: ['Cooperation'],
  campaign: 'Green',
  origin: 'proactive',
  starred: true,
  status: 'kept',
  notes: 'Note',
  highlights: [{ start: 0, end: 5, text: 'First', note: null }],
  pageViews: 0,
};
const original = {
  name: 'a.txt',
  sha256: 'ab'.repeat(32),
  mimeType: 'text/plain',
  bytes: 3,
  importedAt: '2026-11-24T09:30:00.000Z',
};
const newClipping: NewClipping = {
  fields: full,
  bodyHtml: '<p>First paragraph.</p>',
  provenance: { headline: { via: 'header-line', evidence: 'line 2' } },
  warnings: ['date-inferred'],
  original,
  part: 1,
  now: TEST_NOW,
};

describe('a clipping', () => {
  it('comes back as it went in, in every field', async () => {
    const { db } = await temporaryDatabase();
    const { id, seq } = insertClipping(db, newClipping);
    addTags(db, [seq], ['Water', 'Environment'], 'import');
    const clipping = readClipping(db, id);
    expect(clipping).toMatchObject(full);
    expect(clipping).toMatchObject({
      id,
      tags: ['Environment', 'Water'],
      original,
      familyId: null,
      addedAt: '2026-11-24T09:30:00.000Z',
      updatedAt: '2026-11-24T09:30:00.000Z',
      trashedAt: null,
      corrected: [],
      provenance: newClipping.provenance,
      warnings: ['date-inferred'],
    });
    expect(clippingSchema.parse(clipping)).toEqual(clipping);
    expect(readBodyHtml(db, id)).toBe('<p>First paragraph.</p>');
    expect(readClippings(db, [seq])).toEqual([clipping]);
  });

  it('keeps empty fields empty, and zero apart from unknown', async () => {
    const { db } = await temporaryDatabase();
    const { id } = insertClipping(db, { ...newClipping, fields: emptyClippingFields(), bodyHtml: null });
    expect(readClipping(db, id)).toMatchObject(emptyClippingFields());
    expect(readBodyHtml(db, id)).toBeNull();
  });

  it('is found by its original, the parts of one file in their order', async () => {
    const { db } = await temporaryDatabase();
    const second = insertClipping(db, { ...newClipping, part: 2 });
    const first = insertClipping(db, { ...newClipping, part: 1 });
    expect(findByOriginal(db, original.sha256)).toEqual([first.id, second.id]);
    expect(findByOriginal(db, 'cd'.repeat(32))).toEqual([]);
    expect(() => insertClipping(db, newClipping)).toThrow('UNIQUE');
  });

  it('is given in the order asked for, leaving out what is gone', async () => {
    const { db } = await temporaryDatabase();
    const [a, b] = [addClipping(db, { headline: 'a' }), addClipping(db, { headline: 'b' })];
    expect(readClippings(db, [b.seq, 99, a.seq]).map(({ headline }) => headline)).toEqual(['b', 'a']);
    expect(() => readClipping(db, 'f'.repeat(20))).toThrow('clipping-not-found');
    expect(() => readBodyHtml(db, 'f'.repeat(20))).toThrow('clipping-not-found');
  });
});

describe('an edit', () => {
  it('by a person marks the field as corrected, and a rule then leaves it alone', async () => {
    const { db } = await temporaryDatabase();
    const { id, seq } = insertClipping(db, newClipping);
    expect(
      updateClipping(db, seq, { outlet: 'Daily', headline: full.headline }, TEST_NOW + 1, 'person'),
    ).toBe(true);
    expect(updateClipping(db, seq, { outlet: 'Machine', campaign: 'Rule' }, TEST_NOW + 2, 'rule')).toBe(true);
    expect(updateClipping(db, seq, { outlet: 'Machine' }, TEST_NOW + 3, 'rule')).toBe(false);
    expect(readClipping(db, id)).toMatchObject({
      outlet: 'Daily',
      campaign: 'Rule',
      corrected: ['outlet'],
      updatedAt: new Date(TEST_NOW + 2).toISOString(),
    });
  });

  it('of the body takes the word count, the lead and the highlights with it, and drops the stale HTML', async () => {
    const { db } = await temporaryDatabase();
    const { id, seq } = insertClipping(db, newClipping);
    updateClipping(db, seq, { body: 'New beginning. First paragraph.' }, TEST_NOW, 'person');
    expect(readClipping(db, id)).toMatchObject({
      wordCount: 4,
      highlights: [{ start: 15, end: 20, text: 'First', note: null }],
      corrected: ['body'],
    });
    expect(readBodyHtml(db, id)).toBeNull();
    expect(db.get('SELECT lead FROM clipping WHERE seq = ?', seq)).toEqual({
      lead: 'New beginning. First paragraph.',
    });
  });

  it('that changes nothing is none', async () => {
    const { db } = await temporaryDatabase();
    const { id, seq } = insertClipping(db, newClipping);
    const before = readClipping(db, id);
    expect(updateClipping(db, seq, full, TEST_NOW + 5, 'person')).toBe(false);
    expect(readClipping(db, id)).toEqual(before);
  });
});
