import { describe, expect, it } from 'vitest';
import { fieldText, type FieldLabel } from '../../../shared/messages/field-en';
import { inspectorText } from '../../../shared/messages/inspector-en';
import {
  clippingChangesSchema,
  clippingFieldsSchema,
  clippingSchema,
  emptyClippingFields,
  type Clipping,
} from '../../../shared/model/clipping';
import { headlineField, inspectorFields, type InspectorField } from './field-table';

const clipping: Clipping = clippingSchema.parse({
  ...emptyClippingFields(),
  headline: 'Environmental cooperation forum',
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

function field(label: FieldLabel): InspectorField {
  const found = inspectorFields.find((candidate) => candidate.label === label);
  if (found === undefined) throw new Error(`no field ${label}`);
  return found;
}

describe('the inspector', () => {
  it('shows every field of a clipping that a person can know, once by each label', () => {
    const elsewhere = ['headline', 'section', 'body', 'media', 'starred', 'status', 'highlights'];
    const shown = new Set(inspectorFields.map(({ name }) => name));
    const missing = Object.keys(clippingFieldsSchema.shape).filter(
      (name) => !elsewhere.includes(name) && !shown.has(name as never),
    );
    expect(missing).toEqual([]);
    const labels = [headlineField, ...inspectorFields].map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(Object.keys(fieldText).sort()).toEqual([...labels].sort());
  });

  it.each<[FieldLabel, string, unknown]>([
    ['outlet', ' The Harbour Gazette ', { outlet: 'The Harbour Gazette' }],
    ['outlet', '  ', { outlet: null }],
    ['language', 'Vietnamese', { language: 'vi' }],
    ['language', 'zh-hant', { language: 'zh-Hant' }],
    ['language', ' ', { language: null }],
    ['authors', 'Lena Okafor; J. Marsh', { authors: ['Lena Okafor', 'J. Marsh'] }],
    [
      'sectionPath',
      'English / News/report',
      { sectionPath: ['English', 'News', 'report'], section: 'report' },
    ],
    ['reachValue', '120,000', { reach: { value: 120_000, metric: 'circulation', asOf: null, source: null } }],
    ['reachValue', '', { reach: null }],
    ['prominence', '', { prominence: null }],
    ['mediaType', 'radio', { mediaType: 'radio' }],
    ['datePublished', '', { datePublished: null }],
    ['keyMessages', 'One\n\nTwo', { keyMessages: ['One', 'Two'] }],
    ['licenceScheme', 'NLA', { licence: { scheme: 'NLA', expires: null } }],
  ])('%s written “%s” becomes %o', (label, text, changes) => {
    expect(field(label).write(text, clipping)).toEqual({ changes });
  });

  it('makes only changes the library accepts, and shows them as they were written', () => {
    const written: Partial<Record<FieldLabel, string>> = {
      datePublished: '2019-09-18 16:34',
      spokespersons: 'Minister Dahl (quoted)',
      tone: 'Ministry: +1',
      summary: 'Two lines\nof text',
      language: 'Simplified Chinese',
    };
    for (const [label, text] of Object.entries(written)) {
      const reading = field(label as FieldLabel).write(text, clipping);
      if ('problem' in reading) throw new Error(reading.problem);
      const changed = clippingSchema.parse({ ...clipping, ...clippingChangesSchema.parse(reading.changes) });
      expect(field(label as FieldLabel).read(changed)).toBe(text);
    }
  });

  it.each<[FieldLabel, string, string]>([
    ['datePublished', 'last week', inspectorText.badDate],
    ['language', 'no language', inspectorText.badLanguage],
    ['reachValue', 'many', inspectorText.badNumber],
    ['tone', 'good', inspectorText.badTone],
  ])('%s refuses “%s” with a sentence', (label, text, problem) => {
    expect(field(label).write(text, clipping)).toEqual({ problem });
  });

  it('shows an unknown figure as nothing, never as 0', () => {
    expect(field('reachValue').read(clipping)).toBe('');
    expect(field('pageViews').read(clipping)).toBe('');
    expect(field('pageViews').read({ ...clipping, pageViews: 0 })).toBe('0');
  });
});
