import { CFB } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import type { ParseOutcome } from '../../parsed-article';

/** The little of SheetJS's compound files that is used here, which its types leave open. */
const compound = CFB as {
  readonly utils: {
    readonly cfb_new: () => unknown;
    readonly cfb_add: (file: unknown, path: string, content: Uint8Array) => void;
  };
  readonly write: (file: unknown, options: { readonly type: 'buffer' }) => Uint8Array;
};

/** Changes of a look: deleted; in the second font, which is Cyrillic. */
const DELETED = [65, 1];
const CYRILLIC = [99, 48, 93, 1, 0];

const TEXT = 0x300;
const FONTS = 0x800;
const LOOKS = 0x900;
const PAGE = 0xa00;

interface Made {
  readonly ident?: number;
  readonly language?: number;
  readonly flags?: number;
  readonly charset?: number;
  /** Lengths of the body and of the parts behind it, in characters. */
  readonly lengths: readonly number[];
  /** Pieces of a document that was saved quickly: where they stand in the text, and how long they are. */
  readonly pieces?: readonly (readonly [from: number, length: number])[];
  readonly looks?: readonly (readonly [from: number, to: number, changes: readonly number[]])[];
}

/** The stream of a document of Word 6 or 95 around this text. */
function streamOf(text: Uint8Array, made: Made): Buffer {
  const stream = Buffer.alloc(PAGE + 0x200);
  stream.writeUInt16LE(made.ident ?? 0xa5dc, 0);
  stream.writeUInt16LE(104, 2);
  stream.writeUInt16LE(made.language ?? 0x0409, 6);
  stream.writeUInt16LE((made.flags ?? 0) | (made.pieces === undefined ? 0 : 4), 10);
  stream.writeUInt16LE(made.charset ?? 0, 0x14);
  stream.writeUInt32LE(TEXT, 0x18);
  made.lengths.forEach((length, i) => stream.writeInt32LE(length, 0x34 + 4 * i));
  stream.set(text, TEXT);
  const fonts = [0, 204].map((charset) => Buffer.from([6, 0, 0, 0, charset, 0, 65]));
  stream.writeInt32LE(FONTS, 0xd0);
  stream.writeInt32LE(2 + 7 * fonts.length, 0xd4);
  stream.set(Buffer.concat(fonts), FONTS + 2);
  const looks = made.looks ?? [];
  stream.writeInt32LE(LOOKS, 0xb8);
  stream.writeInt32LE(10, 0xbc);
  stream.writeUInt16LE(PAGE / 0x200, LOOKS + 8);
  stream.writeUInt8(looks.length, PAGE + 0x1ff);
  looks.forEach(([from, to, changes], i) => {
    stream.writeInt32LE(TEXT + from, PAGE + 4 * i);
    stream.writeInt32LE(TEXT + to, PAGE + 4 * i + 4);
    const at = 0x100 + 0x20 * i;
    stream.writeUInt8(at / 2, PAGE + 4 * (looks.length + 1) + i);
    stream.set([changes.length, ...changes], PAGE + at);
  });
  if (made.pieces !== undefined) {
    const table = Buffer.alloc(5 + 4 + 12 * made.pieces.length);
    table.writeUInt8(2, 0);
    table.writeInt32LE(table.length - 5, 1);
    let place = 0;
    made.pieces.forEach(([from, length], i) => {
      place += length;
      table.writeInt32LE(place, 9 + 4 * i);
      table.writeInt32LE(TEXT + from, 9 + 4 * (made.pieces?.length ?? 0) + 8 * i + 2);
    });
    stream.writeInt32LE(LOOKS + 0x40, 0x160);
    stream.set(table, LOOKS + 0x40);
  }
  return stream;
}

function fileOf(text: string | Uint8Array, made: Partial<Made> = {}): Uint8Array {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
  const file = compound.utils.cfb_new();
  compound.utils.cfb_add(file, '/WordDocument', streamOf(bytes, { lengths: [bytes.length], ...made }));
  return compound.write(file, { type: 'buffer' });
}

async function read(bytes: Uint8Array): Promise<readonly string[]> {
  const outcome = await parseDocument({ bytes, name: 'a.doc' });
  return 'refusal' in outcome ? [outcome.refusal.reason] : textOf(outcome);
}

function textOf(outcome: Exclude<ParseOutcome, { refusal: unknown }>): readonly string[] {
  return outcome.articles.flatMap(({ fields }) => [fields.headline, ...fields.body.split('\n\n')]);
}

const HEADLINE = 'Harbour road gets trees';
const STORY = 'The council agreed on trees along the harbour road before the winter comes to town.';

describe('A document of Word 6 or Word 95', () => {
  it('is read with its tables and the results of its fields', async () => {
    const text = `${HEADLINE}\r${STORY}\rWritten on \x13DATE \\@ "d"\x1418 September\x15 by hand.\rTrees\x0711\x07\x07Oaks\x077\x07\x07`;
    expect(await read(fileOf(text))).toEqual([
      HEADLINE,
      STORY,
      'Written on 18 September by hand.',
      expect.stringMatching(/Trees\s+11/u) as unknown,
      expect.stringMatching(/Oaks\s+7/u) as unknown,
    ]);
  });

  it('leaves out deleted text, and is decoded by the language it names and by the charsets of its fonts', async () => {
    const text = `${HEADLINE}\rDeleted. \xcf\xf0\xe8\xe2\xe5\xf2 caf\xe9 in the town, says the council.\r`;
    const from = HEADLINE.length + 1;
    const looks = [
      [from, from + 9, DELETED],
      [from + 9, from + 15, CYRILLIC],
    ] as const;
    expect(await read(fileOf(text, { looks }))).toEqual([
      HEADLINE,
      'Привет café in the town, says the council.',
    ]);
    expect(await read(fileOf(`${HEADLINE}\rP\xf8ed lety.\r`, { language: 0x0405 }))).toEqual([
      HEADLINE,
      'Před lety.',
    ]);
    expect(await read(fileOf(`${HEADLINE}\rLe caf\x8e ferme.\r`, { charset: 256 }))).toEqual([
      HEADLINE,
      'Le café ferme.',
    ]);
  });

  it('has its large initial in the word that it begins', async () => {
    expect(await read(fileOf(`${HEADLINE}\rT\r${STORY.slice(1)}\r`))).toEqual([HEADLINE, STORY]);
  });

  it('that was saved quickly is put together from its pieces', async () => {
    const text = `${STORY}\r${HEADLINE}\r`;
    const cut = STORY.length + 1;
    const pieces = [
      [cut, HEADLINE.length + 1],
      [0, cut],
    ] as const;
    expect(await read(fileOf(text, { pieces }))).toEqual([HEADLINE, STORY]);
  });

  it('of Japan has two bytes for each character', async () => {
    // 管理組合 in Shift-JIS, the second byte of each first; letters of ASCII have none before them.
    const text = Buffer.from('c78a9d976791878d' + '0d00' + '32000d00', 'hex');
    expect(await read(fileOf(text, { ident: 0xa697, lengths: [7] }))).toEqual(['管理組合', '2']);
  });

  it('with a password, or with more text than it has room for, is refused in words', async () => {
    expect(await read(fileOf(STORY, { flags: 0x100 }))).toEqual(['password-protected']);
    expect(await read(fileOf(STORY, { pieces: [[0, 2_000_000_000]] }))).toEqual(['unreadable']);
  });
});

it('A file of Word 2 is read, which is its text and nothing around it', async () => {
  const bytes = streamOf(Buffer.from(`${HEADLINE}\r${STORY}\r`, 'latin1'), {
    ident: 0xa5db,
    lengths: [HEADLINE.length + STORY.length + 2],
  });
  bytes.writeUInt16LE(45, 2);
  expect(await read(bytes)).toEqual([HEADLINE, STORY]);
});
