/** The attributes of a TNEF stream that are read here (MS-OXTNEF 2.1.3.2), by their number without the type. */
export const ATTRIBUTE = {
  from: 0x8000,
  subject: 0x8004,
  messageClass: 0x8008,
  body: 0x800c,
  attachmentData: 0x800f,
  attachmentTitle: 0x8010,
  attachmentStart: 0x9002,
  messageProperties: 0x9003,
  attachmentProperties: 0x9005,
  codePage: 0x9007,
} as const;

/** One attribute: what it is and its bytes. */
export interface TnefAttribute {
  readonly id: number;
  readonly data: Buffer;
}

const SIGNATURE = 0x223e9f78;
const HEADER = 6;
const ATTRIBUTE_HEAD = 9;
const CHECKSUM = 2;
const MOST_ATTRIBUTES = 20_000;

/** Whether bytes begin as TNEF does. */
export function isTnef(bytes: Uint8Array): boolean {
  return (
    bytes.byteLength > HEADER && Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE(0) === SIGNATURE
  );
}

/** The attributes of a stream in order, up to where it breaks off. Wrong checksums are passed over: other programs do, too. */
export function readAttributes(bytes: Uint8Array): TnefAttribute[] {
  return walk(bytes).attributes;
}

/** Whether a stream ends inside an attribute. */
export function breaksOff(bytes: Uint8Array): boolean {
  return walk(bytes).end > bytes.byteLength;
}

/** The attributes, and where the last one that has begun ends. */
function walk(bytes: Uint8Array): { readonly attributes: TnefAttribute[]; readonly end: number } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const attributes: TnefAttribute[] = [];
  let at = HEADER;
  while (at + ATTRIBUTE_HEAD <= file.byteLength && attributes.length < MOST_ATTRIBUTES) {
    const level = file.readUInt8(at);
    if (level !== 1 && level !== 2) break;
    const id = file.readUInt16LE(at + 1);
    const length = file.readUInt32LE(at + 5);
    const start = at + ATTRIBUTE_HEAD;
    if (start + length > file.byteLength) return { attributes, end: start + length };
    attributes.push({ id, data: file.subarray(start, start + length) });
    at = start + length + CHECKSUM;
  }
  return { attributes, end: Math.min(at, file.byteLength) };
}
