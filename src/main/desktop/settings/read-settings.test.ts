import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingsSchema } from '../../../shared/model/settings';
import { readSettings } from './read-settings';

const defaults = settingsSchema.parse({});

test('An empty settings file gives every default and nothing is reported', () => {
  expect(readSettings('{}')).toEqual({ settings: defaults, damaged: [] });
});

test('One bad value costs that key only', () => {
  const { settings, damaged } = readSettings(
    '{"theme":"purple","organisation":"City of Nanning","listWidth":400}',
  );
  expect(damaged).toEqual(['theme']);
  expect(settings).toEqual({ ...defaults, organisation: 'City of Nanning', listWidth: 400 });
});

test('A file cut in the middle of a write is reported whole', () => {
  expect(readSettings('{"theme":"da').damaged).toEqual(['the whole file']);
});

test('Any file at all gives usable settings', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (raw) => {
      expect(settingsSchema.safeParse(readSettings(raw).settings).success).toBe(true);
    }),
  );
});
