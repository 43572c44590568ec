import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../../../../test/temporary-library';
import { describeRefusal } from '../../../../../shared/messages/en';
import { parseDocument } from '../../parse';
import type { ParsedDocument } from '../../parsed-article';
import { splitFile } from '../../streamed/split-file';
import { CIPHER, deciphered } from './ciphers';
import {
  identifier,
  pstFile,
  text,
  type MadeAttachment,
  type MadeFolder,
  type MadeKind,
  type MadeMessage,
} from './made-pst';

const WORDS = 'The council agreed on trees along the harbour road before the winter comes.';
const WIDE: MadeKind = {
  version: 'wide',
  cipher: CIPHER.permute,
  store: [
    [0x35e0, 0x102, identifier(0x8022)],
    [0x35e3, 0x102, identifier(0x8042)],
  ],
};
const KINDS: readonly (readonly [string, MadeKind])[] = [
  ['Outlook 97', { version: 'ansi', cipher: CIPHER.permute }],
  ['Outlook 2003 and later', WIDE],
  ['Outlook 2003 that was disguised twice', { ...WIDE, cipher: CIPHER.cyclic }],
  ['Outlook 2013, packed in large pages', { version: 'large' }],
];

function message(subject: string, kind: MadeKind, attachments: readonly MadeAttachment[] = []): MadeMessage {
  return {
    properties: [
      text(0x001a, 'IPM.Note', kind),
      // The mark says that no "Re:" goes before it.
      text(0x0037, `\u0001\u0001${subject}`, kind),
      text(0x0c1a, 'Jane Doe', kind),
      text(0x1000, WORDS, kind),
      [0x0039, 0x40, time('2021-03-04T09:00:00Z')],
    ],
    attachments,
  };
}

/** Tenths of microseconds since 1601. */
function time(instant: string): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(Date.parse(instant)) + 11_644_473_600_000n) * 10_000n);
  return bytes;
}

function folders(
  kind: MadeKind,
  inbox: readonly MadeMessage[],
  deleted: readonly MadeMessage[] = [],
): MadeFolder[] {
  return [
    { number: 0x122, parent: 0x122, name: '' },
    { number: 0x8022, parent: 0x122, name: 'IPM_SUBTREE' },
    { number: 0x8042, parent: 0x8022, name: 'Deleted Items', messages: deleted },
    { number: 0x8062, parent: 0x8022, name: 'Inbox' },
    { number: 0x8082, parent: 0x8062, name: 'Cuttings', messages: inbox },
    { number: 0x80a2, parent: 0x122, name: 'Views', messages: [message('Hidden', kind)] },
  ];
}

async function read(bytes: Buffer): Promise<ParsedDocument> {
  const outcome = await parseDocument({ bytes, name: 'archive.pst' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

it.each(KINDS)(
  'The messages of a data file of %s come in by their folders, without deleted and hidden ones',
  async (_, kind) => {
    const inbox = ['Trees', 'Drains', 'Lamps'].map((subject) => message(subject, kind));
    const { inner = [], ...rest } = await read(pstFile(folders(kind, inbox, [message('Gone', kind)]), kind));
    expect(rest).toEqual({ mimeType: 'application/vnd.ms-outlook-pst', articles: [] });
    expect(inner.map(({ name }) => name)).toEqual(
      [1, 2, 3].map((k) => `Inbox/Cuttings/message ${String(k)}.msg`),
    );
    expect((await read(Buffer.from(inner[1]?.bytes ?? []))).articles).toMatchObject([
      {
        fields: {
          headline: 'Drains',
          authors: ['Jane Doe'],
          body: WORDS,
          datePublished: { value: '2021-03-04T09:00:00Z' },
        },
      },
    ]);
  },
);

it.each(KINDS)(
  'A file and a message attached to a message of %s come with it, however large',
  async (_, kind) => {
    const story = `${WORDS}\n`.repeat(800);
    const attachments = [
      { name: 'story.txt', content: Buffer.from(story) },
      { name: 'Passed on', content: message('Drains', kind) },
    ];
    const { inner = [] } = await read(pstFile(folders(kind, [message('Trees', kind, attachments)]), kind));
    const attached = (await read(Buffer.from(inner[0]?.bytes ?? []))).inner ?? [];
    expect(attached.map(({ name }) => name)).toEqual(['story.txt', 'Passed on.msg']);
    expect(Buffer.from(attached[0]?.bytes ?? []).toString()).toBe(story);
    expect((await read(Buffer.from(attached[1]?.bytes ?? []))).articles).toMatchObject([
      { fields: { headline: 'Drains' } },
    ]);
  },
);

it('A picture that is attached is a document of its own, though it could be shown in the text', async () => {
  const picture = Buffer.alloc(80_000);
  Buffer.from('89504e470d0a1a0a0000000d49484452000004b0000006400806', 'hex').copy(picture);
  const attachments = [{ name: 'page 3.png', content: picture, contentId: 'page3@city.example' }];
  const { inner = [] } = await read(pstFile(folders(WIDE, [message('Trees', WIDE, attachments)]), WIDE));
  expect((await read(Buffer.from(inner[0]?.bytes ?? []))).inner).toMatchObject([{ name: 'page 3.png' }]);
});

it('Contacts and meetings in a data file are named once, not one by one', async () => {
  const contact = { properties: [text(0x001a, 'IPM.Contact', WIDE)] };
  const { inner, refusedParts } = await read(
    pstFile(folders(WIDE, [contact, message('Trees', WIDE), contact]), WIDE),
  );
  expect(inner).toHaveLength(1);
  expect(refusedParts?.map(({ refusal }) => describeRefusal(refusal))).toEqual([
    expect.stringContaining('contacts, tasks, notes'),
  ]);
});

it('A large data file is looked at where its messages lie, and gives the same', async () => {
  const file = join(temporaryFolder(), 'archive.pst');
  const bytes = pstFile(folders(WIDE, [message('Trees', WIDE), message('Drains', WIDE)]), WIDE);
  writeFileSync(file, bytes);
  const { inner } = await read(bytes);
  expect(await splitFile(file, 0)).toEqual({ inner, refusedParts: [], given: null });
});

it('A damaged message is refused by itself, and a damaged list says so', async () => {
  const bytes = pstFile(folders(WIDE, [message('Trees', WIDE), message('Drains', WIDE)]), WIDE);
  const shown = deciphered(Buffer.from(Array.from({ length: 256 }, (_, i) => i)), CIPHER.permute, 0);
  const words = Buffer.from('Trees', 'utf16le').map((byte) => shown.indexOf(byte));
  const at = bytes.indexOf(words);
  const damaged = Buffer.from(bytes);
  damaged.fill(0, Math.floor(at / 4096) * 4096, at);
  const { inner, refusedParts } = await read(damaged);
  expect([inner?.length, refusedParts]).toEqual([
    1,
    [
      {
        name: 'Inbox/Cuttings/message 1.msg',
        refusal: { reason: 'unreadable', detail: 'the structure of the message is damaged' },
      },
    ],
  ]);
  expect(await parseDocument({ bytes: bytes.subarray(0, 9000), name: 'x.pst' })).toMatchObject({
    refusal: { reason: 'unreadable' },
  });
});

it('Messages whose folder is damaged still come in', async () => {
  const lost = folders(WIDE, [message('Trees', WIDE)]).filter(({ name }) => name !== 'Inbox');
  const { inner } = await read(pstFile(lost, WIDE));
  expect(inner?.map(({ name }) => name)).toEqual(['…/Cuttings/message 1.msg']);
});

it('A list of nodes that leads back to itself is refused', async () => {
  const bytes = pstFile(folders(WIDE, [message('Trees', WIDE)]), WIDE);
  const root = bytes.readUInt32LE(224);
  // The first page below the root is the root.
  bytes.writeUInt32LE(root, root + 16);
  expect(await parseDocument({ bytes, name: 'x.pst' })).toEqual({
    refusal: { reason: 'unreadable', detail: 'the list of what it holds leads in circles' },
  });
});

it('Whatever a byte of a data file becomes, its reader ends and says what it found', async () => {
  const bytes = pstFile(
    folders(WIDE, [message('Trees', WIDE, [{ name: 'a.txt', content: Buffer.from(WORDS.repeat(200)) }])]),
    WIDE,
  );
  for (let at = 0, step = 1; at < bytes.length; at += step, step = (step * 7 + 3) % 61) {
    const changed = Buffer.from(bytes);
    changed[at] = 255 - (changed[at] ?? 0);
    const outcome = await parseDocument({ bytes: changed, name: 'x.pst' });
    expect('refusal' in outcome ? outcome.refusal.reason : '').not.toBe('reader-failed');
  }
}, 60_000);
