/** A record of an old presentation (MS-PPT 2.3.1). */
export interface PptRecord {
  readonly type: number;
  readonly instance: number;
  /** What is in it. */
  readonly content: Buffer;
}

/** Kinds of records that are read (MS-PPT 2.13.24; those from 0xF000 on MS-ODRAW's). */
export const PPT = {
  slide: 0x03ee,
  slideFlags: 0x03f9,
  slideText: 0x03f3,
  notes: 0x03f0,
  notesFlags: 0x03f1,
  drawing: 0x040c,
  textList: 0x0ff0,
  place: 0x0bc3,
  textOfOutline: 0x0f9e,
  textHeader: 0x0f9f,
  letters: 0x0fa0,
  bytes: 0x0fa8,
  userEdit: 0x0ff5,
  places: 0x1772,
  shapes: 0xf003,
  shape: 0xf004,
  pageOfShapes: 0xf002,
  textbox: 0xf00d,
  shapeData: 0xf011,
} as const;

/** The record at a place of the stream. @throws RangeError where there is none */
export function pptRecordAt(stream: Buffer, at: number): PptRecord {
  const start = stream.readUInt16LE(at);
  const long = stream.readUInt32LE(at + 4);
  return {
    type: stream.readUInt16LE(at + 2),
    instance: start >> 4,
    content: stream.subarray(at + 8, at + 8 + long),
  };
}

/** The records one after the other in a container; nothing behind a damaged one. */
export function* pptRecordsIn(content: Buffer): Generator<PptRecord> {
  for (let at = 0; at + 8 <= content.length;) {
    const record = pptRecordAt(content, at);
    yield record;
    at += 8 + content.readUInt32LE(at + 4);
  }
}
