import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutFalseDeletions } from './false-deletions';

const PAGE = 512;

/** A stream whose second page holds the looks of one run, and the table that lists that page. */
function documentWith(properties: readonly number[]): { readonly stream: Buffer; readonly table: Buffer } {
  const stream = Buffer.alloc(2 * PAGE);
  stream.writeUInt32LE(0, 0xfa);
  stream.writeUInt32LE(12, 0xfe);
  const table = Buffer.alloc(12);
  table.writeUInt32LE(1, 8);
  stream.writeUInt8(100, PAGE + 8);
  stream.writeUInt8(properties.length, PAGE + 200);
  Buffer.from(properties).copy(stream, PAGE + 201);
  stream.writeUInt8(1, PAGE + 511);
  return { stream, table };
}

const propertiesOf = (stream: Buffer, length: number): number[] => [
  ...stream.subarray(PAGE + 201, PAGE + 201 + length),
];

it('letters of an old Word document that are set closer are not taken for deleted, and deleted ones are', () => {
  const bold = [0x35, 0x08, 0x01];
  const closer = [0x40, 0x88, 0xfd, 0xff];
  const deleted = [0x00, 0x08, 0x01];
  const { stream, table } = documentWith([...bold, ...closer, ...deleted]);
  const mended = withoutFalseDeletions(stream, table);
  expect(propertiesOf(mended, 10)).toEqual([...bold, 0x40, 0x88, 0xfc, 0xff, ...deleted]);
  expect(propertiesOf(stream, 10)).toEqual([...bold, ...closer, ...deleted]);
});

it('hidden letters of an old Word document are taken for deleted, and those shown again are not', () => {
  const hidden = [0x3c, 0x08, 0x01];
  const shown = [0x3c, 0x08, 0x00];
  const { stream, table } = documentWith([...hidden, ...shown]);
  expect(propertiesOf(withoutFalseDeletions(stream, table), 6)).toEqual([0x00, 0x08, 0x01, ...shown]);
});

it('a document without such letters stays the one it is', () => {
  const { stream, table } = documentWith([0x40, 0x88, 0xfc, 0xff]);
  expect(withoutFalseDeletions(stream, table)).toBe(stream);
});

it('a damaged list of looks breaks nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.uint8Array({ maxLength: 200 }), (stream, table) => {
      expect(withoutFalseDeletions(Buffer.from(stream), Buffer.from(table)).byteLength).toBe(stream.length);
    }),
  );
});
