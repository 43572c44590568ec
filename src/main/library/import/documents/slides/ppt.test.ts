import { CFB } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';

/** The little of SheetJS's compound files that is used here, which its types leave open. */
const compound = CFB as {
  readonly utils: {
    readonly cfb_new: () => unknown;
    readonly cfb_add: (file: unknown, path: string, content: Uint8Array) => void;
  };
  readonly write: (file: unknown, options: { readonly type: 'buffer' }) => Uint8Array;
};

const CONTAINER = 0xf;

/** A record of an old presentation; one made of others holds them. */
function record(type: number, content: Buffer | readonly Buffer[], instance = 0): Buffer {
  const inside = Array.isArray(content) ? Buffer.concat(content) : (content as Buffer);
  const head = Buffer.alloc(8);
  head.writeUInt16LE((instance << 4) | (Array.isArray(content) ? CONTAINER : 0), 0);
  head.writeUInt16LE(type, 2);
  head.writeUInt32LE(inside.length, 4);
  return Buffer.concat([head, inside]);
}

const numbers = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => bytes.writeUInt32LE(value >>> 0, 4 * i));
  return bytes;
};

/** A text of a kind: 0 for a title, 1 for what stands below it, 2 for notes, 4 for a box. */
const text = (kind: number, letters: string): Buffer[] => [
  record(0x0f9f, numbers(kind)),
  record(0x0fa0, Buffer.from(letters, 'utf16le')),
];
const shape = (inside: readonly Buffer[], place?: number): Buffer =>
  record(0xf004, [
    ...(place === undefined
      ? []
      : [record(0xf011, [record(0x0bc3, Buffer.concat([numbers(0), Buffer.from([place, 0, 0, 0])]))])]),
    record(0xf00d, inside),
  ]);
const drawing = (shapes: readonly Buffer[]): Buffer =>
  record(0x040c, [record(0xf002, [record(0xf003, shapes)])]);
/** The text of the outline with this number. */
const outlined = (number: number): Buffer => record(0x0f9e, numbers(number));

interface MadeSlide {
  readonly outline: readonly Buffer[];
  readonly shapes: readonly Buffer[];
  readonly hidden?: boolean;
  readonly notes?: string;
}

/** A presentation of PowerPoint 97 with these slides. */
function deck(slides: readonly MadeSlide[], { token = 0xe391c05f, folder = '' } = {}): Uint8Array {
  const parts: Buffer[] = [];
  const places: number[] = [];
  const add = (part: Buffer): number => {
    places.push(parts.reduce((sum, { length }) => sum + length, 0));
    parts.push(part);
    return places.length;
  };
  const entry = (id: number, number: number): Buffer => record(0x03f3, numbers(id, 0, 0, number, 0));
  const shown = slides.flatMap(({ outline, shapes, hidden = false }, i) => {
    const flags = Buffer.alloc(16);
    flags.writeUInt8(hidden ? 4 : 0, 10);
    return [entry(add(record(0x03ee, [record(0x03f9, flags), drawing(shapes)])), 256 + i), ...outline];
  });
  const noted = slides.flatMap(({ notes }, i) =>
    notes === undefined
      ? []
      : [
          entry(
            add(record(0x03f0, [record(0x03f1, numbers(256 + i, 0)), drawing([shape(text(2, notes))])])),
            1,
          ),
        ],
  );
  const document = add(record(0x03e8, [record(0x0ff0, shown, 0), record(0x0ff0, noted, 2)]));
  const list = parts.reduce((sum, { length }) => sum + length, 0);
  parts.push(record(0x1772, numbers((places.length << 20) | 1, ...places)));
  const edit = parts.reduce((sum, { length }) => sum + length, 0);
  parts.push(record(0x0ff5, numbers(0, 0, 0, list, document, 0, 0)));
  const file = compound.utils.cfb_new();
  compound.utils.cfb_add(file, `/${folder}PowerPoint Document`, Buffer.concat(parts));
  compound.utils.cfb_add(file, `/${folder}Current User`, record(0x0ff6, numbers(20, token, edit, 0)));
  if (folder !== '') compound.utils.cfb_add(file, '/PowerPoint Document', Buffer.from('of PowerPoint 95'));
  return compound.write(file, { type: 'buffer' });
}

const read = (bytes: Uint8Array) => parseDocument({ bytes, name: 'Briefing.ppt' });

const PARAGRAPH =
  'The council agreed on Tuesday to plant eleven thousand trees along the harbour road before winter, the mayor said.';
const first: MadeSlide = {
  outline: [...text(0, 'Harbour road gets trees'), ...text(1, `${PARAGRAPH}\rOaks are next`)],
  // Shapes are drawn in an order of their own; the foot of the slide is on all of them.
  shapes: [
    shape([outlined(1)]),
    shape([outlined(0)]),
    shape(text(4, 'City of Rivermouth'), 9),
    shape(text(4, 'Seen in May')),
  ],
  notes: 'Ask the gardeners.',
};
const BODY = [PARAGRAPH, 'Oaks are next', 'Seen in May', 'Ask the gardeners.'].join('\n\n');

describe('A presentation of before 2007', () => {
  it('comes in with the titles, texts and notes of its slides, without those it hides and what stands on every slide', async () => {
    const hidden: MadeSlide = { outline: text(0, 'Not yet'), shapes: [shape([outlined(0)])], hidden: true };
    const last: MadeSlide = { outline: [], shapes: [shape(text(4, 'Thanks'))] };
    expect(await read(deck([first, hidden, last]))).toMatchObject({
      mimeType: 'application/vnd.ms-powerpoint',
      articles: [{ fields: { headline: 'Harbour road gets trees', body: `${BODY}\n\nThanks` } }],
    });
  });

  it('that was saved for PowerPoint 95 as well is read as later ones do', async () => {
    expect(await read(deck([first], { folder: 'PP97_DUALSTORAGE/' }))).toMatchObject({
      articles: [{ fields: { headline: 'Harbour road gets trees', body: BODY } }],
    });
  });

  it('with a password, without a text or cut off is refused in words', async () => {
    expect(await read(deck([first], { token: 0xf3d1c4df }))).toEqual({
      refusal: { reason: 'password-protected' },
    });
    expect(await read(deck([{ outline: [], shapes: [] }]))).toMatchObject({
      refusal: { reason: 'unreadable', detail: expect.stringContaining('no text on its slides') as unknown },
    });
    const whole = deck([first]);
    expect(await read(whole.slice(0, whole.length - 1024))).toMatchObject({
      refusal: { reason: 'unreadable' },
    });
  });
});
