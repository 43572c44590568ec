import { z } from 'zod';

/** What an archive of exported clippings says of itself. */
export const archiveManifestSchema = z.object({
  format: z.literal('clipdesk-export'),
  version: z.literal(1),
  /** Which article of its original each clipping is, from 1, by the clipping's id. */
  parts: z.record(z.string(), z.number().int().positive()),
});
export type ArchiveManifest = z.infer<typeof archiveManifestSchema>;

/** The names of an archive's entries. */
export const archiveEntries = {
  manifest: 'clipdesk-export.json',
  /** The clippings as `export --format json` writes them. */
  clippings: 'clippings.json',
  /** The library's names with their spellings, a JSON list; not there when it has none. */
  names: 'names.json',
  /** An article's sanitised HTML. */
  body: (id: string): string => `bodies/${id}.html`,
  /** An original, under its SHA-256 and by the name it came with. */
  original: (sha256: string, name: string): string =>
    `${archiveEntries.originalFolder(sha256)}${safeName(name)}`,
  originalFolder: (sha256: string): string => `originals/${sha256}/`,
} as const;

/** A name that is one step of a path on every system. */
function safeName(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+$/u, '');
  return safe === '' ? 'original' : safe;
}
