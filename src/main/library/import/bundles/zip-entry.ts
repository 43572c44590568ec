/** An entry as the central directory of a ZIP names it (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  readonly path: string;
  /** General purpose flags (4.4.4). */
  readonly flags: number;
  /** Compression method (4.4.5): 0 is stored, 8 deflate. */
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header stands. */
  readonly offset: number;
  readonly isLink: boolean;
}

/** An entry whose name is not decoded yet. */
export type RawZipEntry = Omit<ZipEntry, 'path'> & { readonly name: Buffer };

/** Bytes of an entry's local header before its name. */
export const LOCAL_BYTES = 30;
/** Stands where a value is too large for its place. */
export const IN_ZIP64 = 0xffffffff;

/** Values too large for their place stand in the ZIP64 extra field (4.5.3), in this order. */
export function withZip64(
  extra: Buffer,
  values: readonly [number, number, number],
): readonly [number, number, number] {
  if (!values.includes(IN_ZIP64)) return values;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    let next = 0;
    const take = (value: number): number => {
      if (value !== IN_ZIP64 || next + 8 > field.length) return value;
      next += 8;
      return Number(field.readBigUInt64LE(next - 8));
    };
    return [take(values[0]), take(values[1]), take(values[2])];
  }
  return values;
}
