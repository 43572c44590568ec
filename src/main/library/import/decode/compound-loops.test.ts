import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlookFile, uncompressedRtf } from '../mail/made-outlook-message';
import { parseDocument } from '../parse';
import { leadsInCircles } from './compound-loops';

const SECTOR = 512;
const startOf = (sector: number): number => (sector + 1) * SECTOR;
const book = utils.book_new(utils.aoa_to_sheet([['Headline'], ['Trees come']]), 'List');
const files = [
  ['a workbook', Buffer.from(write(book, { type: 'buffer', bookType: 'xls' }) as Uint8Array)],
  [
    'a message',
    outlookFile({
      subject: 'Trees come',
      packedRtf: uncompressedRtf(`{\\rtf1 ${'Trees come. '.repeat(500)}}`),
    }),
  ],
] as const;

/** Each spoils a copy of a file in its own way. */
const spoilt: readonly (readonly [string, (file: Buffer) => void])[] = [
  [
    'in its table of sectors',
    (file) => {
      const table = startOf(file.readUInt32LE(76));
      file.writeUInt32LE(0, table);
    },
  ],
  [
    'in the list of that table',
    (file) => {
      file.writeUInt32LE(0, 68);
      file.writeUInt32LE(0x7f_ff_ff_ff, 72);
    },
  ],
  [
    'in its directory, to the root',
    (file) => {
      const directory = startOf(file.readUInt32LE(48));
      for (let entry = 0; entry < 4; entry += 1)
        for (const link of [68, 72, 76]) file.writeUInt32LE(0, directory + 128 * entry + link);
    },
  ],
  [
    'in its directory, among siblings',
    (file) => {
      const directory = startOf(file.readUInt32LE(48));
      for (let entry = 0; entry < 4; entry += 1)
        for (const [i, link] of [68, 72, 76].entries())
          file.writeUInt32LE((entry + 1 + (i % 2)) % 4, directory + 128 * entry + link);
    },
  ],
];

describe.each(files)('Of %s', (_, file) => {
  it('that is whole it is known', () => {
    expect(leadsInCircles(file)).toBe(false);
  });

  it.each(spoilt)('that leads in circles %s it is said at once', async (__, spoil) => {
    const damaged = Buffer.from(file);
    spoil(damaged);
    expect(leadsInCircles(damaged)).toBe(true);
    expect(await parseDocument({ bytes: damaged, name: 'x' })).toMatchObject({
      refusal: { reason: 'unreadable', detail: expect.stringContaining('in circles') as unknown },
    });
  });

  it('with any damage an answer comes', () => {
    fc.assert(
      fc.property(
        fc.nat(file.length - 5),
        fc.integer({ min: 0, max: 0xff_ff_ff_ff }),
        fc.nat(file.length),
        (at, number, end) => {
          const damaged = Buffer.from(file);
          damaged.writeUInt32LE(number, at);
          expect(typeof leadsInCircles(damaged.subarray(0, end))).toBe('boolean');
        },
      ),
    );
  });
});
