import { parsePage, type DomElement } from '../html/dom';

/** A value of a property list; dates and numbers are not needed here and read as null. */
export type PlistValue =
  string | Uint8Array | readonly PlistValue[] | { readonly [key: string]: PlistValue } | null;

const MOST_OBJECTS = 200_000;
const DEEPEST = 40;

/** Reads a property list, binary (`bplist00`) or XML; null when it is neither or broken. */
export function readPropertyList(bytes: Uint8Array): PlistValue {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (buffer.toString('latin1', 0, 8) === 'bplist00') return readBinary(buffer);
    return readXml(buffer.toString('utf8'));
  } catch (thrown) {
    // An offset that leads out of the file.
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/** The trailer of 32 bytes at the end says where the table of offsets is (Apple's CFBinaryPList). */
function readBinary(file: Buffer): PlistValue {
  const trailer = file.length - 32;
  const offsetSize = file.readUInt8(trailer + 6);
  const refSize = file.readUInt8(trailer + 7);
  const count = Number(file.readBigUInt64BE(trailer + 8));
  const top = Number(file.readBigUInt64BE(trailer + 16));
  const table = Number(file.readBigUInt64BE(trailer + 24));
  if (count > MOST_OBJECTS || offsetSize < 1 || offsetSize > 6 || refSize < 1 || refSize > 6) return null;
  let read = 0;

  const sized = (at: number, info: number): { length: number; start: number } => {
    if (info !== 0x0f) return { length: info, start: at + 1 };
    const bytes = 1 << (file.readUInt8(at + 1) & 0x0f);
    if (bytes > 4) throw new RangeError('length');
    return { length: file.readUIntBE(at + 2, bytes), start: at + 2 + bytes };
  };
  const slice = (start: number, length: number): Buffer => {
    if (start + length > file.length) throw new RangeError('length');
    return file.subarray(start, start + length);
  };
  const object = (reference: number, depth: number): PlistValue => {
    read += 1;
    if (depth > DEEPEST || read > MOST_OBJECTS) throw new RangeError('depth');
    const at = file.readUIntBE(table + reference * offsetSize, offsetSize);
    const marker = file.readUInt8(at);
    const kind = marker >> 4;
    if (kind !== 4 && kind !== 5 && kind !== 6 && kind !== 0x0a && kind !== 0x0d) return null;
    const { length, start } = sized(at, marker & 0x0f);
    const child = (i: number): PlistValue => object(file.readUIntBE(start + i * refSize, refSize), depth + 1);
    if (kind === 4) return slice(start, length);
    if (kind === 5) return slice(start, length).toString('latin1');
    if (kind === 6)
      return Buffer.from(slice(start, length * 2))
        .swap16()
        .toString('utf16le');
    slice(start, length * refSize * (kind === 0x0d ? 2 : 1));
    if (kind === 0x0a) return Array.from({ length }, (_, i) => child(i));
    const pairs = Array.from({ length }, (_, i): [string, PlistValue] => {
      const key = child(i);
      return [typeof key === 'string' ? key : '', child(length + i)];
    });
    return Object.fromEntries(pairs);
  };
  return object(top, 0);
}

function readXml(text: string): PlistValue {
  const plist = parsePage(text).querySelector('plist');
  const [top] = plist === null ? [] : [...plist.children];
  return top === undefined ? null : xmlValue(top, 0);
}

function xmlValue(element: DomElement, depth: number): PlistValue {
  if (depth > DEEPEST) return null;
  const text = element.textContent ?? '';
  switch (element.localName) {
    case 'string':
      return text;
    case 'data':
      return Buffer.from(text.replace(/\s+/gu, ''), 'base64');
    case 'array':
      return [...element.children].map((child) => xmlValue(child, depth + 1));
    case 'dict': {
      const pairs: [string, PlistValue][] = [];
      let key = '';
      for (const child of element.children) {
        if (child.localName === 'key') key = child.textContent ?? '';
        else pairs.push([key, xmlValue(child, depth + 1)]);
      }
      return Object.fromEntries(pairs);
    }
    default:
      return null;
  }
}
