import { DamagedPst, type PstBytes } from './pst-bytes';

const HEADER_BYTES = 564;
const VERSIONS = { ansi: [14, 15], wide: [21, 23], large: [36, 37] } as const;

/** Where things stand in a data file, by its version (MS-PST 2.2.2.6; that with large pages is not published). */
export interface PstLayout {
  /** Numbers of blocks and nodes and places in the file have 8 bytes instead of 4. */
  readonly wide: boolean;
  /** Pages of 4,096 bytes, and blocks that may be packed (OST of Outlook 2013 and later). */
  readonly large: boolean;
  readonly cipher: number;
  /** Where the trees of nodes and of blocks begin. */
  readonly nodes: number;
  readonly blocks: number;
}

/** Whether a file begins as Outlook's data files do. */
export function isPst(head: string): boolean {
  return /^!BDN[^]{4}S[MO]/u.test(head);
}

/** @throws DamagedPst for a version nobody knows. */
export function readLayout(bytes: PstBytes): PstLayout {
  const header = bytes.read(0, HEADER_BYTES);
  const version = header.readUInt16LE(10);
  const is = (versions: readonly number[]): boolean => versions.includes(version);
  if (is(VERSIONS.ansi))
    return {
      wide: false,
      large: false,
      cipher: header[461] ?? 0,
      nodes: header.readUInt32LE(188),
      blocks: header.readUInt32LE(196),
    };
  if (!is(VERSIONS.wide) && !is(VERSIONS.large))
    throw new DamagedPst(`its version (${String(version)}) is not known`);
  return {
    wide: true,
    large: is(VERSIONS.large),
    cipher: header[513] ?? 0,
    nodes: Number(header.readBigUInt64LE(224)),
    blocks: Number(header.readBigUInt64LE(240)),
  };
}

/** A number of a node or block, or a place in the file. */
export function readReference(buffer: Buffer, at: number, { wide }: PstLayout): number {
  return wide ? Number(buffer.readBigUInt64LE(at)) : buffer.readUInt32LE(at);
}
