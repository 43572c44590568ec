import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import { readTnef } from './read-tnef';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../../shared/corpora');
const folder = resolve(corpora, 'email/MimeKit/tnef');
const STORY = 'The council agreed on eleven thousand trees along the harbour road before the winter comes.';

const u16 = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8]);
const u32 = (value: number): Buffer => Buffer.from([0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff));
const padded = (data: Buffer): Buffer => Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
const attribute = (level: number, id: number, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([level]),
    u16(id),
    u16(0),
    u32(data.length),
    data,
    u16(data.reduce((sum, byte) => (sum + byte) & 0xffff, 0)),
  ]);
const variable = (id: number, type: number, data: Buffer): Buffer =>
  Buffer.concat([u16(type), u16(id), u32(1), u32(data.length), padded(data)]);
const unicode = (id: number, text: string): Buffer => variable(id, 0x1f, Buffer.from(`${text}\0`, 'utf16le'));
const time = Buffer.alloc(8);
time.writeBigUInt64LE((BigInt(Date.UTC(2019, 8, 18, 16, 34, 9)) + 11_644_473_600_000n) * 10_000n);
const properties = (...list: readonly Buffer[]): Buffer => Buffer.concat([u32(list.length), ...list]);

const packet = Buffer.concat([
  u32(0x223e9f78),
  u16(1),
  attribute(1, 0x9007, Buffer.concat([u32(1251), u32(0)])),
  attribute(1, 0x8004, Buffer.from('Деревья\0', 'latin1')),
  attribute(
    1,
    0x9003,
    properties(
      unicode(0x0037, 'Elftausend Bäume'),
      unicode(0x0c1a, 'Mara Lindqvist'),
      Buffer.concat([u16(0x40), u16(0x39), time]),
      // A named one is passed over.
      Buffer.concat([
        u16(0x1f),
        u16(0x8001),
        Buffer.alloc(16),
        u32(1),
        u32(4),
        Buffer.from('a\0\0\0'),
        u32(1),
        u32(4),
        Buffer.from('x\0\0\0'),
      ]),
      variable(0x1013, 0x102, Buffer.from(`<p>${STORY}</p><script>x()</script>`)),
    ),
  ),
  attribute(2, 0x9002, Buffer.alloc(14)),
  attribute(2, 0x8010, Buffer.from('NOTES~1.TXT\0')),
  attribute(2, 0x800f, Buffer.from('Harbour road\n\nThe drains are another matter, said the mayor.')),
  attribute(2, 0x9005, properties(unicode(0x3707, 'notes of the day.txt'))),
]);

const withoutReturns = (bytes: Buffer): string => bytes.toString('latin1').replaceAll('\r', '');

describe('winmail.dat', () => {
  it('as a file is the message it holds, with its attachments', async () => {
    const outcome = await parseDocument({ bytes: packet, name: 'winmail.dat' });
    expect(outcome).toMatchObject({
      mimeType: 'application/ms-tnef',
      articles: [
        {
          fields: {
            headline: 'Elftausend Bäume',
            authors: ['Mara Lindqvist'],
            datePublished: { value: '2019-09-18T16:34:09Z' },
            body: STORY,
          },
          bodyHtml: `<div><p>${STORY}</p></div>`,
        },
      ],
      inner: [{ name: 'notes of the day.txt' }],
    });
  });

  it('attached to a mail gives its attachments to the mail, and its text where the mail has none', async () => {
    const mail = (text: string): Buffer =>
      Buffer.from(
        `Message-ID: <1@post.example>\r\nFrom: Mara <mara@post.example>\r\nTo: desk@x.example\r\nSubject: Trees\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n${packet.toString('base64')}\r\n--b--\r\n`,
      );
    const inner = [{ name: 'notes of the day.txt' }];
    expect(await parseDocument({ bytes: mail('See the attachment, please.'), name: 'a' })).toMatchObject({
      articles: [{ fields: { headline: 'Trees', body: 'See the attachment, please.' } }],
      inner,
    });
    expect(await parseDocument({ bytes: mail(''), name: 'a' })).toMatchObject({
      articles: [{ fields: { headline: 'Trees', body: STORY } }],
      inner,
    });
  });

  it('reads text in the code page of its sender', () => {
    const old = Buffer.concat([
      packet.subarray(0, 6),
      attribute(1, 0x9007, Buffer.concat([u32(1251), u32(0)])),
      attribute(1, 0x8004, Buffer.from([0xc4, 0xe5, 0xf0, 0xe5, 0xe2, 0xfc, 0xff, 0])),
    ]);
    expect(readTnef(old).subject).toBe('Деревья');
  });

  it('that breaks off says so, by what came in or instead of it', async () => {
    const inAttachment = await parseDocument({
      bytes: packet.subarray(0, packet.length - 8),
      name: 'winmail.dat',
    });
    expect(inAttachment).toMatchObject({
      articles: [{ warnings: expect.arrayContaining(['cut-off']) as unknown }],
      refusedParts: [{ name: 'rest', refusal: { reason: 'unreadable' } }],
    });
    expect(await parseDocument({ bytes: packet.subarray(0, 60), name: 'winmail.dat' })).toMatchObject({
      refusal: { reason: 'unreadable' },
    });
  });

  it('survives any damage', () => {
    fc.assert(
      fc.property(
        fc.nat(packet.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(packet.length),
        (at, byte, end) => {
          const damaged = Uint8Array.from(packet.subarray(0, Math.max(end, 8)));
          if (at < damaged.length && at > 5) damaged[at] = byte;
          expect(readTnef(damaged).attachments.length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it.skipIf(!existsSync(folder)).each([
    ['MAPI_ATTACH_DATA_OBJ.tnef', ['VIA_Nytt_1402.doc', 'VIA_Nytt_1402.pdf', 'VIA_Nytt_14021.htm']],
    ['unicode-mapi-attr-name.tnef', ['image001.png', 'image002.png', 'image003.png', 'spaconsole2.cfg']],
  ])(`of a public collection gives its files: %s (skipped without ${folder})`, (file, names) => {
    const { attachments } = readTnef(readFileSync(resolve(folder, file)));
    expect(attachments.map(({ filename }) => filename).sort()).toEqual(names);
    for (const { filename, content } of attachments)
      // Line ends of its texts were changed when the collection was made.
      expect(withoutReturns(Buffer.from(content as Uint8Array))).toEqual(
        withoutReturns(readFileSync(resolve(folder, file.replace(/\.tnef$/u, ''), filename ?? ''))),
      );
  });
});
