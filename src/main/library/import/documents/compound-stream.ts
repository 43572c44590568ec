/** The little of SheetJS's compound files that is used here, which its types leave open. */
interface CompoundFiles {
  readonly read: (file: Buffer, options: { readonly type: 'buffer' }) => unknown;
  readonly find: (read: unknown, path: string) => { readonly content?: Uint8Array } | null;
}

/**
 * A stream of a compound file (MS-CFB), by its path from the root: the first of these paths that leads to one.
 *
 * @throws Error where the file is damaged or has no such stream
 */
export async function compoundStream(file: Buffer, ...paths: readonly string[]): Promise<Buffer> {
  const compound = (await import('@e965/xlsx')).CFB as CompoundFiles;
  const read = compound.read(file, { type: 'buffer' });
  for (const path of paths) {
    const content = compound.find(read, `/${path}`)?.content;
    if (content !== undefined) return Buffer.from(content);
  }
  throw new RangeError(`there is no ${paths.join(' or ')}`);
}
