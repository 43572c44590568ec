import { CFB } from '@e965/xlsx';

/** The little of SheetJS's compound files that is used here, which its types leave open. */
const compound = CFB as {
  readonly utils: {
    readonly cfb_new: () => unknown;
    readonly cfb_add: (file: unknown, path: string, content: Uint8Array) => void;
  };
  readonly write: (file: unknown, options: { readonly type: 'buffer' }) => Uint8Array;
};

const SUBJECT = 0x0037;
const MESSAGE_CLASS = 0x001a;
const PACKED_RTF = 0x1009;
const UNICODE = 0x001f;
const BINARY = 0x0102;
const ANSI = 0x001e;
const BODY = 0x1000;
const ATTACHMENT_NAME = 0x3707;

/** An Outlook message (MS-OXMSG) for tests, with a subject and a body as packed RTF. */
export function outlookFile(message: { readonly subject: string; readonly packedRtf: Uint8Array }): Buffer {
  const file = compound.utils.cfb_new();
  const properties: readonly (readonly [number, number, Buffer])[] = [
    [MESSAGE_CLASS, UNICODE, Buffer.from('IPM.Note', 'utf16le')],
    [SUBJECT, UNICODE, Buffer.from(message.subject, 'utf16le')],
    [PACKED_RTF, BINARY, Buffer.from(message.packedRtf)],
  ];
  const list = properties.map(([id, type, content]) => {
    const hex = ((id << 16) | type).toString(16).toUpperCase().padStart(8, '0');
    compound.utils.cfb_add(file, `/__substg1.0_${hex}`, content);
    const entry = Buffer.alloc(16);
    entry.writeUInt16LE(type, 0);
    entry.writeUInt16LE(id, 2);
    entry.writeUInt32LE(content.length + (type === UNICODE ? 2 : 0), 8);
    return entry;
  });
  compound.utils.cfb_add(file, '/__properties_version1.0', Buffer.concat([Buffer.alloc(32), ...list]));
  return Buffer.from(compound.write(file, { type: 'buffer' }));
}

/** An ANSI message of before Outlook 2003 for tests, its text as bytes in whatever charset, which it does not name, and an attachment that is only a link. */
export function ansiOutlookFile(message: {
  readonly subject: Uint8Array;
  readonly body: Uint8Array;
}): Buffer {
  const file = compound.utils.cfb_new();
  const add = (
    path: string,
    head: number,
    list: readonly (readonly [number, number, Uint8Array])[],
  ): void => {
    const entries = list.map(([id, type, content]) => {
      const hex = ((id << 16) | type).toString(16).toUpperCase().padStart(8, '0');
      compound.utils.cfb_add(file, `${path}/__substg1.0_${hex}`, content);
      const entry = Buffer.alloc(16);
      entry.writeUInt16LE(type, 0);
      entry.writeUInt16LE(id, 2);
      entry.writeUInt32LE(content.length + 1, 8);
      return entry;
    });
    compound.utils.cfb_add(
      file,
      `${path}/__properties_version1.0`,
      Buffer.concat([Buffer.alloc(head), ...entries]),
    );
  };
  add('', 32, [
    [MESSAGE_CLASS, ANSI, Buffer.from('IPM.Note')],
    [SUBJECT, ANSI, message.subject],
    [BODY, ANSI, message.body],
  ]);
  add('/__attach_version1.0_#00000000', 8, [[ATTACHMENT_NAME, ANSI, Buffer.from('share.pdf')]]);
  return Buffer.from(compound.write(file, { type: 'buffer' }));
}

/** RTF in the packet that Outlook keeps it in, not packed (MS-OXRTFCP 2.1.3.1, `MELA`). */
export function uncompressedRtf(rtf: string): Buffer {
  const content = Buffer.from(rtf, 'latin1');
  const head = Buffer.alloc(16);
  head.writeUInt32LE(content.length + 12, 0);
  head.writeUInt32LE(content.length, 4);
  head.write('MELA', 8, 'latin1');
  return Buffer.concat([head, content]);
}
