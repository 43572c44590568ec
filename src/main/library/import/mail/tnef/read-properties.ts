/** Properties read here (MS-OXPROPS), by their identifier. */
export const PROPERTY = {
  subject: 0x0037,
  submitTime: 0x0039,
  sentByName: 0x0042,
  sentByAddress: 0x0065,
  headers: 0x007d,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  deliveryTime: 0x0e06,
  body: 0x1000,
  compressedRtf: 0x1009,
  html: 0x1013,
  codePage: 0x3fde,
  attachmentData: 0x3701,
  attachmentName: 0x3704,
  attachmentLongName: 0x3707,
  attachmentMimeType: 0x370e,
  attachmentContentId: 0x3712,
  senderSmtp: 0x5d01,
  hidden: 0x7ffe,
} as const;

/** A property's value as it is stored; text is still in its encoding. */
export interface PropertyValue {
  readonly type: 'text' | 'unicode' | 'binary' | 'number' | 'time' | 'object' | 'other';
  readonly data: Buffer;
}

const NAMED = 0x8000;
const MANY = 0x1000;
const MOST = 4096;
/** Bytes of the types of fixed size, padded to four (MS-OXTNEF 2.1.3.4). */
const FIXED: Readonly<Record<number, number>> = {
  0x02: 4,
  0x03: 4,
  0x04: 4,
  0x05: 8,
  0x06: 8,
  0x07: 8,
  0x0a: 4,
  0x0b: 4,
  0x14: 8,
  0x40: 8,
  0x48: 16,
};
const KINDS: Readonly<Record<number, PropertyValue['type']>> = {
  0x02: 'number',
  0x03: 'number',
  0x0b: 'number',
  0x0d: 'object',
  0x1e: 'text',
  0x1f: 'unicode',
  0x40: 'time',
  0x102: 'binary',
};

/** The properties of a message or an attachment, each by its identifier; what stands after a broken one is left out. */
export function readProperties(data: Buffer): ReadonlyMap<number, PropertyValue> {
  const found = new Map<number, PropertyValue>();
  let at = 0;
  const number = (): number | null => {
    if (at + 4 > data.byteLength) return null;
    at += 4;
    return data.readUInt32LE(at - 4);
  };
  const take = (length: number): Buffer | null => {
    if (at + length > data.byteLength) return null;
    const taken = data.subarray(at, at + length);
    at += length + ((4 - (length % 4)) % 4);
    return taken;
  };
  const count = Math.min(number() ?? 0, MOST);
  for (let i = 0; i < count; i += 1) {
    const tag = number();
    if (tag === null) return found;
    const id = tag >>> 16;
    const type = tag & 0xffff;
    if (id >= NAMED && !skipName()) return found;
    const fixed = FIXED[type & ~MANY];
    const isMany = (type & MANY) !== 0;
    const values = isMany || fixed === undefined ? number() : 1;
    if (values === null || values > MOST) return found;
    for (let j = 0; j < values; j += 1) {
      const length = fixed ?? number();
      const value = length === null ? null : take(length);
      if (value === null) return found;
      if (!found.has(id) && id < NAMED) found.set(id, { type: KINDS[type & ~MANY] ?? 'other', data: value });
    }
  }
  return found;

  function skipName(): boolean {
    if (take(16) === null) return false;
    const kind = number();
    if (kind === 0) return number() !== null;
    const length = number();
    return kind !== null && length !== null && take(length) !== null;
  }
}
