import type { Attachment } from 'postal-mime';
import { decodeAs } from '../../decode/decode-as';
import { decodeText } from '../../decode/decode-text';
import { charsetOfCodePage } from '../../decode/windows-code-pages';
import { bodyWithRtf, type RtfBody } from '../packed-rtf';
import type { MailMessage } from '../parse-message';
import { ATTRIBUTE, readAttributes, type TnefAttribute } from './read-attributes';
import { PROPERTY, readProperties, type PropertyValue } from './read-properties';

/** The identifier of a message among objects; its own TNEF follows (MS-OXTNEF 2.1.3.4.2). */
const MESSAGE_OBJECT = Buffer.from('0703020000000000c000000000000046', 'hex');
/** Seconds from 1601, where Windows counts from, to 1970. */
const TO_UNIX = 11_644_473_600_000;
const PICTURE = /\.(?:png|jpe?g|gif|bmp)$/iu;

type Properties = ReadonlyMap<number, PropertyValue>;

/** The message that a TNEF stream holds. What it lacks (often all but the attachments) is empty. */
export function readTnef(bytes: Uint8Array): MailMessage {
  const attributes = readAttributes(bytes);
  const start = attributes.findIndex(({ id }) => id === ATTRIBUTE.attachmentStart);
  const own = start < 0 ? attributes : attributes.slice(0, start);
  const properties = readProperties(dataOf(own, ATTRIBUTE.messageProperties));
  const codePage = dataOf(own, ATTRIBUTE.codePage);
  const charset =
    charsetOfCodePage(
      numberOf(properties, PROPERTY.codePage) ?? (codePage.byteLength >= 4 ? codePage.readUInt32LE(0) : 0),
    ) ?? 'windows-1252';
  const text = (id: number): string => textOf(properties.get(id), charset);
  const plain = (id: number): string => trimmed(decodeAs(dataOf(own, id), charset));
  const body = bodyOf(properties, charset, text(PROPERTY.body) || plain(ATTRIBUTE.body));
  const sent = timeOf(properties, PROPERTY.submitTime) ?? timeOf(properties, PROPERTY.deliveryTime);
  return {
    subject: text(PROPERTY.subject) || plain(ATTRIBUTE.subject),
    senderName: text(PROPERTY.senderName) || text(PROPERTY.sentByName),
    senderAddress: text(PROPERTY.senderSmtp) || text(PROPERTY.senderAddress) || text(PROPERTY.sentByAddress),
    header: (name) => (name === 'date' ? (sent ?? '') : ''),
    text: body.text,
    html: body.html,
    attachments: start < 0 ? [] : attachmentsOf(attributes.slice(start), charset),
    charsetGuessed: body.guessed,
  };
}

function attachmentsOf(attributes: readonly TnefAttribute[], charset: string): Attachment[] {
  const parts: TnefAttribute[][] = [];
  for (const attribute of attributes) {
    if (attribute.id === ATTRIBUTE.attachmentStart) parts.push([]);
    parts.at(-1)?.push(attribute);
  }
  return parts.map((part) => {
    const properties = readProperties(dataOf(part, ATTRIBUTE.attachmentProperties));
    const text = (id: number): string => textOf(properties.get(id), charset);
    const name =
      text(PROPERTY.attachmentLongName) ||
      text(PROPERTY.attachmentName) ||
      trimmed(decodeAs(dataOf(part, ATTRIBUTE.attachmentTitle), charset));
    const object = properties.get(PROPERTY.attachmentData);
    const isMessage = object?.data.subarray(0, 16).equals(MESSAGE_OBJECT) === true;
    const data = dataOf(part, ATTRIBUTE.attachmentData);
    const content = isMessage ? object.data.subarray(16) : data.byteLength > 0 ? data : objectOf(object);
    const contentId = text(PROPERTY.attachmentContentId);
    const hidden = (numberOf(properties, PROPERTY.hidden) ?? 0) !== 0;
    return {
      filename: isMessage ? `${name === '' ? 'message' : name}.tnef` : name === '' ? null : name,
      mimeType: isMessage
        ? 'application/ms-tnef'
        : text(PROPERTY.attachmentMimeType) ||
          (PICTURE.test(name) ? 'image/x-unknown' : 'application/octet-stream'),
      disposition: hidden ? 'inline' : null,
      ...(contentId === '' ? {} : { contentId: `<${contentId}>` }),
      ...(hidden || contentId !== '' ? { related: true } : {}),
      content: new Uint8Array(content),
    };
  });
}

/** An object that is no message: its identifier, then a stream or a compound file. */
function objectOf(value: PropertyValue | undefined): Buffer {
  if (value === undefined) return Buffer.alloc(0);
  return value.type === 'object' ? value.data.subarray(16) : value.data;
}

function bodyOf(properties: Properties, charset: string, plain: string): RtfBody {
  const html = properties.get(PROPERTY.html);
  if (html !== undefined) {
    const decoded = html.type === 'unicode' ? null : decodeText(html.data);
    return decoded === null
      ? { text: plain, html: textOf(html, charset), guessed: false }
      : { text: plain, html: decoded.text, guessed: decoded.by === 'guess' };
  }
  return bodyWithRtf(plain, properties.get(PROPERTY.compressedRtf)?.data);
}

function dataOf(attributes: readonly TnefAttribute[], id: number): Buffer {
  return attributes.find((one) => one.id === id)?.data ?? Buffer.alloc(0);
}

function textOf(value: PropertyValue | undefined, charset: string): string {
  if (value === undefined) return '';
  return trimmed(decodeAs(value.data, value.type === 'unicode' ? 'utf-16le' : charset));
}

function trimmed(text: string): string {
  return text.replace(/\0[^]*$/u, '').trim();
}

function numberOf(properties: Properties, id: number): number | null {
  const value = properties.get(id);
  return value?.type === 'number' ? value.data.readUInt32LE(0) : null;
}

/** A time as a mail's header has it. */
function timeOf(properties: Properties, id: number): string | null {
  const value = properties.get(id);
  if (value?.type !== 'time') return null;
  const time = new Date(Number(value.data.readBigUInt64LE(0) / 10_000n) - TO_UNIX);
  return Number.isNaN(time.getTime()) ? null : time.toUTCString();
}
