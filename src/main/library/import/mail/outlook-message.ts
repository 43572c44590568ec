import * as msgReaderModule from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import type { Attachment } from 'postal-mime';
import { decodeText } from '../decode/decode-text';
import { LINK_TYPE } from './mail-attachments';
import { bodyWithRtf, type RtfBody } from './packed-rtf';
import type { MailMessage } from './parse-message';

type MsgReaderClass = typeof msgReaderModule.default;

/** The class, whether the module came as CommonJS in a bundle or through Node's own loader. */
const MsgReader: MsgReaderClass = unwrapped(msgReaderModule.default);

function unwrapped(exported: MsgReaderClass | { readonly default: MsgReaderClass }): MsgReaderClass {
  return 'default' in exported ? exported.default : exported;
}

/** What an Outlook message file holds, and its kind (`IPM.Note`, MS-OXCMSG and MS-OXOMSG). */
export interface OutlookItem {
  readonly messageClass: string;
  readonly message: MailMessage;
}

/** Reads an Outlook message (MS-OXMSG); null when its structure is damaged. */
export function readOutlookMessage(bytes: Uint8Array): OutlookItem | null {
  const opened = open(bytes);
  if (opened === null) return null;
  const { reader, fields, guessed } = opened;
  const headers = headersOf(fields);
  const body = bodyOf(fields);
  return {
    messageClass: fields.messageClass ?? '',
    message: {
      subject: fields.subject ?? '',
      senderName: fields.senderName ?? '',
      senderAddress: fields.senderSmtpAddress ?? fields.senderEmail ?? '',
      header: (name) => headers.get(name) ?? '',
      text: body.text,
      html: body.html,
      attachments: (fields.attachments ?? []).flatMap((attachment) => attachmentOf(reader, attachment)),
      charsetGuessed: body.guessed || guessed,
    },
  };
}

/** Code pages of ANSI messages (MS-OXCMSG 2.2.1.4) that differ from Latin-1. */
const CODE_PAGES = new Set([874, 932, 936, 949, 950, 1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258]);

interface Opened {
  readonly reader: InstanceType<MsgReaderClass>;
  readonly fields: FieldsData;
}

function open(bytes: Uint8Array): (Opened & { readonly guessed: boolean }) | null {
  try {
    const first = readWith(bytes, null);
    const { fields } = first;
    if (fields.error !== undefined) return null;
    // A damaged file has no class, which every message has.
    if (fields.messageClass === undefined && fields.subject === undefined && fields.body === undefined)
      return null;
    const codePage = [fields.messageCodepage, fields.internetCodepage].find(
      (page) => page !== undefined && CODE_PAGES.has(page),
    );
    if (codePage !== undefined) return { ...readWith(bytes, `cp${String(codePage)}`), guessed: false };
    const charset = unnamedCharset(fields);
    if (charset === null) return { ...first, guessed: false };
    const second = readWith(bytes, charset);
    // Text in Unicode is the same whatever the other's charset.
    return {
      ...second,
      guessed: second.fields.body !== fields.body || second.fields.subject !== fields.subject,
    };
  } catch {
    // The package throws whatever its arrays throw when a file's tables point nowhere.
    return null;
  }
}

/** The charset that the text of an ANSI message most likely has whose writer named none; null where it is Latin, or Unicode. */
function unnamedCharset({ subject = '', body = '' }: FieldsData): string | null {
  const text = `${subject}\n${body}`;
  if (!/[\x80-\xff]/u.test(text) || /[^\x00-\xff]/u.test(text)) return null;
  const charset = decodeText(Buffer.from(text, 'latin1'))?.charset ?? 'windows-1252';
  return /^(?:utf-8|windows-1252|iso-8859-1)$/iu.test(charset) ? null : charset;
}

function readWith(bytes: Uint8Array, ansiEncoding: string | null): Opened {
  const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (ansiEncoding !== null) reader.parserConfig = { ansiEncoding };
  return { reader, fields: reader.getFileData() };
}

/** The headers it travelled with; a message that never travelled has the time it was submitted, in UTC. */
function headersOf(fields: FieldsData): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of (fields.headers ?? '').replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const [, name = '', value = ''] = /^([\w-]+):\s*(.*)$/u.exec(line) ?? [];
    if (name !== '' && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value);
  }
  const time = fields.clientSubmitTime ?? fields.messageDeliveryTime;
  if (!headers.has('date') && time !== undefined) headers.set('date', time);
  return headers;
}

/** Text and HTML; messages from Exchange often keep their HTML only as RTF. */
function bodyOf(fields: FieldsData): RtfBody {
  const text = fields.body ?? '';
  if (fields.bodyHtml !== undefined && fields.bodyHtml !== '')
    return { text, html: fields.bodyHtml, guessed: false };
  const decoded = fields.html === undefined || fields.html.byteLength === 0 ? null : decodeText(fields.html);
  if (decoded !== null) return { text, html: decoded.text, guessed: decoded.by === 'guess' };
  return bodyWithRtf(text, fields.compressedRtf);
}

/** A hidden attachment is a picture that the text shows. One that cannot be taken out is left empty, and refused as such. */
function attachmentOf(reader: InstanceType<MsgReaderClass>, fields: FieldsData): Attachment[] {
  const isMessage = fields.innerMsgContent === true;
  const isLink = !isMessage && fields.dataId === undefined;
  const name = fields.fileName ?? fields.fileNameShort ?? fields.name ?? null;
  let content: Uint8Array;
  try {
    content = reader.getAttachment(fields).content;
  } catch {
    // Whatever the package stumbles over, the other attachments are good.
    content = new Uint8Array();
  }
  return [
    {
      filename: isMessage ? `${(name ?? 'message').replace(/\.msg$/iu, '')}.msg` : name,
      mimeType: isMessage
        ? 'application/vnd.ms-outlook'
        : isLink
          ? LINK_TYPE
          : (fields.attachMimeTag ?? mimeTypeOf(name)),
      disposition: fields.attachmentHidden === true ? 'inline' : 'attachment',
      ...(fields.attachmentHidden === true ? { related: true } : {}),
      ...(fields.pidContentId === undefined || fields.pidContentId === ''
        ? {}
        : { contentId: `<${fields.pidContentId}>` }),
      content,
    },
  ];
}

function mimeTypeOf(name: string | null): string {
  return /\.(?:png|jpe?g|gif|bmp)$/iu.test(name ?? '') ? 'image/x-unknown' : 'application/octet-stream';
}
