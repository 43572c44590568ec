import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a made-up ZIP archive; what is not given is as any program would write it. */
export interface ZipFixtureEntry {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  /** Upper half of the external attributes: the Unix mode. */
  readonly mode?: number;
  /** A size to lie about. */
  readonly statedBytes?: number;
  readonly checksum?: number;
}

/** A ZIP archive of these entries (PKWARE APPNOTE.TXT). */
export function zipOf(entries: readonly ZipFixtureEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const {
    path,
    content,
    flags = 0x800,
    method = 8,
    mode = 0o100644,
    statedBytes,
    checksum,
  } of entries) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(checksum ?? crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(statedBytes ?? bytes.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name, packed]);
    const attributes = Buffer.alloc(14);
    attributes.writeUInt32LE((mode << 16) >>> 0, 6);
    attributes.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), shared, attributes, name);
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

/** An Office or OpenDocument file of these parts: packed, but for the one that names the format. */
export function zipOfParts(parts: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(parts).map(([path, content]) => ({
    path,
    content,
    method: path === 'mimetype' ? 0 : 8,
  }));
  return Buffer.from(zipOf(entries));
}
