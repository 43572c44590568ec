import { z } from 'zod';
import { nothing, page, trusted, type CallDefinition } from './call-definition';
import { endedImportSchema } from './model/ended-import';
import { importResultSchema } from './model/job';
import { scanLanguagesSchema } from './model/scan';
import { tagPathSchema } from './model/tag';

/** An address of a page, http or https. */
const linkSchema = z
  .string()
  .trim()
  .max(4_000)
  .regex(/^https?:\/\/\S+$/i, 'is no web address (http or https)');

/** The calls by which something comes in: files, text, links, watched folders, and what became of it. */
export const importCalls = {
  'import.paths': trusted(
    z.object({
      paths: z.array(z.string()).min(1),
      tags: z.array(tagPathSchema).default([]),
      dryRun: z.boolean().default(false),
      /** Languages that scans are recognised in; none: each page decides. */
      languages: scanLanguagesSchema.optional(),
      /** What is doubtful waits as a question for the person; left out by a caller nobody sits before. */
      ask: z.boolean().optional(),
      /** Written down before it begins, to go on after a crash; false for a caller that repeats it by itself. */
      resumable: z.boolean().default(true),
    }),
    z.object({ job: z.string() }),
  ),
  /** Goes on with the imports that a crash, or the end of the program, cut short. Once, after opening. */
  'import.resume': trusted(nothing, z.object({ jobs: z.array(z.string()) })),
  'import.text': page(
    z.object({
      text: z.string().max(5_000_000),
      tags: z.array(tagPathSchema).default([]),
      dryRun: z.boolean().default(false),
      ask: z.boolean().optional(),
    }),
    z.object({ job: z.string() }),
  ),
  /** Fetches pages a person asked for and imports them; without a network they wait in the list. */
  'links.fetch': page(
    z.object({
      urls: z.array(linkSchema).min(1).max(500),
      tags: z.array(tagPathSchema).default([]),
      dryRun: z.boolean().default(false),
    }),
    z.object({ job: z.string() }),
  ),
  /** The links that wait, the oldest first. */
  'links.list': page(
    nothing,
    z.object({
      links: z.array(z.object({ url: z.string(), tags: z.array(z.string()), addedAt: z.string() })),
    }),
  ),
  /** Tries all links that wait; null when there is none. */
  'links.fetchWaiting': page(nothing, z.object({ job: z.string().nullable() })),
  'links.remove': page(z.object({ url: z.string() }), nothing),
  /** Folders whose new files are imported by themselves; `present` is false while one cannot be read. */
  'watch.list': page(
    nothing,
    z.object({ folders: z.array(z.object({ path: z.string(), present: z.boolean() })) }),
  ),
  'watch.add': trusted(z.object({ path: z.string() }), nothing),
  'watch.remove': page(z.object({ path: z.string() }), nothing),
  /** Waits until an import ends and tells what became of each input, by its path. */
  'import.result': trusted(z.object({ job: z.string() }), importResultSchema),
  /** Imports that have ended, until a person is done with them, in the order they ended. */
  'endedImports.list': page(nothing, z.object({ imports: z.array(endedImportSchema) })),
  'endedImports.dismiss': page(z.object({ import: z.string() }), nothing),
  /** Takes problems off the list: a person is done with them. */
  'endedImports.skip': page(z.object({ problems: z.array(z.number().int()).min(1) }), nothing),
  /** Imports the files and pages of refused inputs again, as part of the import they belong to. */
  'endedImports.retry': page(
    z.object({ problems: z.array(z.number().int()).min(1) }),
    z.object({ job: z.string() }),
  ),
  /** Where the file of a problem lies. */
  'endedImports.file': trusted(z.object({ problem: z.number().int() }), z.object({ file: z.string() })),
} as const satisfies Record<string, CallDefinition>;
