import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ListRow } from '../../shared/model/list-row';
import { createParcelReader, type PageParcel, type PortParcel } from '../../shared/page-parcel';
import { packForPort } from './port-parcels';

/** What the preload gives the page. */
const forPage = ({ json, rows }: PortParcel): PageParcel => ({
  json,
  rows: rows === null ? '' : new TextDecoder().decode(rows),
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '…', '北海', 'a\u0001b', '\u0004', '\u0007', '\ud83d', '\ufeff', '{'),
);
const parts = fc.array(fc.record({ text, match: fc.boolean() }), { maxLength: 4 });
const row: fc.Arbitrary<ListRow> = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{20}$/) as fc.Arbitrary<never>,
  headline: parts,
  snippet: parts,
  outlet: fc.option(text),
  source: fc.option(text),
  datePublished: fc.option(fc.constantFrom('2019', '2019-09-18T16:34:09+08:00', '')),
  dateInferred: fc.boolean(),
  mediaType: fc.constantFrom('print', 'online', 'tv'),
  status: fc.constantFrom('inbox', 'kept', 'excluded'),
  starred: fc.boolean(),
  trashed: fc.boolean(),
  language: fc.option(fc.constantFrom('en', 'zh-Hans', '')),
  tags: fc.array(fc.record({ path: text, color: fc.option(fc.constantFrom('#aabbcc', '')) }), {
    maxLength: 3,
  }),
  score: fc.oneof(fc.constant(0), fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 })),
  allWords: fc.boolean(),
});

it('A window of rows arrives in the page exactly as the library made it', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const message = { kind: 'value', id: 7, value: { total: rows.length, rows } } as const;
      expect(packForPort(message).map(forPage).map(createParcelReader()).at(-1)).toEqual(message);
    }),
  );
});

it('Long lists travel in parcels below 64 KB, of which only the last has the message', () => {
  const [one] = fc.sample(row, { numRuns: 1, seed: 1 });
  const rows = Array.from({ length: 900 }, () => ({
    ...(one as ListRow),
    outlet: 'Guangxi Daily 广西日报'.repeat(20),
  }));
  const parcels = packForPort({ kind: 'value', id: 1, value: { rows } });
  const bytes = parcels.map((parcel) => parcel.rows?.length ?? 0);
  expect(Math.max(...bytes)).toBeLessThan(60 * 1024);
  expect(parcels.map(({ json }) => json === null)).toEqual(parcels.map((_, i) => i < parcels.length - 1));
  const read = createParcelReader();
  expect(parcels.map(forPage).map(read)).toEqual(
    parcels.map((_, i) => (i < parcels.length - 1 ? undefined : { kind: 'value', id: 1, value: { rows } })),
  );
  // Nothing of it is left for the next message.
  expect(
    packForPort({ kind: 'value', id: 2, value: { rows: [] } })
      .map(forPage)
      .map(read),
  ).toEqual([{ kind: 'value', id: 2, value: { rows: [] } }]);
});

it('Other messages are JSON as they are', () => {
  for (const message of [
    { kind: 'value', id: 1, value: null },
    { kind: 'event', name: 'tags.changed', payload: {} },
    { kind: 'error', id: 2, error: { code: 'library-stopped' } },
  ] as const) {
    expect(packForPort(message).map(forPage).map(createParcelReader())).toEqual([message]);
  }
});
