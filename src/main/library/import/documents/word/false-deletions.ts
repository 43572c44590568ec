/** Where the head of a document says where the looks of its characters are listed (MS-DOC 2.5.6, `fcPlcfBteChpx`). */
const LIST_AT = 0xfa;
const PAGE = 512;
/** `sprmCFRMarkDel`: the characters were deleted while changes were kept track of. */
const DELETED = 0x0800;
/** `sprmCFVanish`: the characters are hidden. */
const HIDDEN = 0x083c;
/** All that the converter looks at to tell a property. */
const LOOKED_AT = 0x1f;
/** Bytes that follow a property, by its highest bits (MS-DOC 2.2.5.1); of kind 6 its first byte says it. */
const OPERANDS = [1, 1, 2, 4, 2, 2, 0, 3];

/**
 * The stream of a Word 97 document as `word-extractor` reads its deleted text rightly. Hidden text, which it would show, is marked as deleted. Of what it takes
 * for deleted it knows the property by five of its sixteen bits, which
 * others share (letters set wider or closer, colours of right-to-left text), and drops their characters where the value is odd. Such values
 * lose their last bit; they are looks, which are not read.
 *
 * @param table the stream that lists them
 */
export function withoutFalseDeletions(stream: Buffer, table: Buffer): Buffer {
  const { looks, hidden } = deletions(stream, table);
  if (looks.length === 0 && hidden.length === 0) return stream;
  const mended = Buffer.from(stream);
  for (const at of looks) mended.writeUInt8(mended.readUInt8(at) & 0xfe, at);
  for (const at of hidden) mended.writeUInt16LE(DELETED, at - 2);
  return mended;
}

/** Places of values, by what their properties are. */
interface Places {
  readonly looks: number[];
  readonly hidden: number[];
}

function deletions(stream: Buffer, table: Buffer): Places {
  const places: Places = { looks: [], hidden: [] };
  if (stream.byteLength < LIST_AT + 8) return places;
  const start = stream.readUInt32LE(LIST_AT);
  const pages = Math.floor((stream.readUInt32LE(LIST_AT + 4) - 4) / 8);
  const numbers = start + (pages + 1) * 4;
  for (let i = 0; i < pages && numbers + i * 4 + 4 <= table.byteLength; i += 1) {
    const page = table.readUInt32LE(numbers + i * 4) * PAGE;
    if (page + PAGE <= stream.byteLength) lookThrough(stream, page, places);
  }
  return places;
}

/** Adds the places in a page of looks (`ChpxFkp`, MS-DOC 2.9.33). */
function lookThrough(stream: Buffer, page: number, { looks, hidden }: Places): void {
  const runs = stream.readUInt8(page + PAGE - 1);
  for (let run = 0; run < runs && (runs + 1) * 4 + run < PAGE; run += 1) {
    const offset = stream.readUInt8(page + (runs + 1) * 4 + run) * 2;
    if (offset === 0) continue;
    const end = Math.min(PAGE, offset + 1 + stream.readUInt8(page + offset));
    let at = offset + 1;
    while (at + 2 < end) {
      const property = stream.readUInt16LE(page + at);
      at += 2;
      const value = stream.readUInt8(page + at);
      if (property === HIDDEN && value === 1) hidden.push(page + at);
      if (property !== DELETED && (property & LOOKED_AT) === 0 && (value & 1) === 1) looks.push(page + at);
      const kind = property >> 13;
      at += kind === 6 ? value + 1 : (OPERANDS[kind] ?? 1);
    }
  }
}
