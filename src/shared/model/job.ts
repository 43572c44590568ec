import { z } from 'zod';
import { clippingIdSchema, importWarningSchema } from './clipping';

/** What a page is that shows no article: too little of one, links to stories, "not found", or a request to log in, consent or prove oneself human. */
export const noArticleSchema = z.enum(['too-little-text', 'list', 'missing-page', 'wall', 'about-site']);
export type NoArticle = z.infer<typeof noArticleSchema>;

/** Why an input was refused; the messages catalogue says it in words. */
export const refusalSchema = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('empty') }),
  /** A document, or a mail without attachments, that holds no word. */
  z.object({ reason: z.literal('no-text') }),
  z.object({ reason: z.literal('binary') }),
  z.object({ reason: z.literal('not-an-article'), instead: noArticleSchema.optional() }),
  z.object({ reason: z.literal('unsupported-format'), format: z.string() }),
  z.object({ reason: z.literal('password-protected') }),
  /** A picture too small for a readable line, in pixels; */
  z.object({ reason: z.literal('picture-too-small'), width: z.number(), height: z.number() }),
  /** or with more pixels than are decoded; */
  z.object({ reason: z.literal('picture-too-large'), pixels: z.number(), limit: z.number() }),
  /** or pages with nothing on them. */
  z.object({ reason: z.literal('blank') }),
  z.object({ reason: z.literal('too-many-pages'), pages: z.number(), limit: z.number() }),
  z.object({ reason: z.literal('too-large'), bytes: z.number(), limit: z.number() }),
  z.object({ reason: z.literal('unreadable'), detail: z.string() }),
  z.object({ reason: z.literal('not-found') }),
  z.object({ reason: z.literal('took-too-long'), seconds: z.number() }),
  /** Documents inside documents, too many levels down. */
  z.object({ reason: z.literal('too-deep'), limit: z.number() }),
  /** More documents inside one than are taken. */
  z.object({ reason: z.literal('too-many-documents'), limit: z.number() }),
  /** An entry whose path would lead out of its archive. */
  z.object({ reason: z.literal('unsafe-path') }),
  /** An entry that grows beyond all measure when unpacked. */
  z.object({ reason: z.literal('expands-too-much') }),
  /** A table none of whose columns is known to hold headlines, addresses or texts, with the names it gives them. */
  z.object({ reason: z.literal('no-usable-columns'), columns: z.array(z.string()).optional() }),
  /** A sheet its workbook hides, beside ones it shows. */
  z.object({ reason: z.literal('hidden-sheet') }),
  /** A chat in which no message passes on a page or a text; */
  z.object({ reason: z.literal('chat-without-news'), messages: z.number() }),
  /** and the messages of any other that are neither. */
  z.object({ reason: z.literal('chatter'), messages: z.number() }),
  z.object({ reason: z.literal('no-rows') }),
  z.object({ reason: z.literal('row-without-text') }),
  z.object({ reason: z.literal('too-many-rows'), limit: z.number() }),
  /** A link into a private network, by its name, its address or a redirect. */
  z.object({ reason: z.literal('private-address') }),
  z.object({ reason: z.literal('not-fetched'), detail: z.string() }),
  /** There is no network; the link is kept and waits. */
  z.object({ reason: z.literal('waiting-for-network') }),
  /** It was being read when Clipdesk crashed, twice. */
  z.object({ reason: z.literal('set-aside') }),
  z.object({ reason: z.literal('reader-failed'), detail: z.string() }),
]);
export type Refusal = z.infer<typeof refusalSchema>;

/** How an input was recognised as one the library has: by its bytes, its page's address, its text, or as
 * a clipping that was exported from here. */
export const knownBySchema = z.enum(['bytes', 'page', 'text', 'export']);
export type KnownBy = z.infer<typeof knownBySchema>;

/** What a clipping that was here already got from an input: a note that stands below its own, further tags. */
const broughtSchema = z.enum(['notes', 'tags']);
export type Brought = z.infer<typeof broughtSchema>;

/** What became of every input of an import. `path` is as given, `#k` marks the k-th article of a file. */
export const importResultSchema = z.object({
  imported: z.array(
    z.object({
      id: clippingIdSchema.nullable(),
      path: z.string(),
      headline: z.string(),
      warnings: z.array(importWarningSchema),
    }),
  ),
  duplicates: z.array(
    z.object({
      path: z.string(),
      id: clippingIdSchema,
      by: knownBySchema,
      /** Left out where nothing came. */
      brought: z.array(broughtSchema).optional(),
    }),
  ),
  refused: z.array(z.object({ path: z.string(), refusal: refusalSchema })),
  /** Files that wait for a person's answer before they become clippings. */
  waiting: z.array(z.object({ path: z.string() })),
  /** The undo step; null when nothing was added. */
  batch: z.number().int().nullable(),
  cancelled: z.boolean(),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** Long work. Sent at most ten times a second while it runs. */
export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(['import', 'scan', 'list']),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.number().int().nonnegative(),
  /** Null while the amount of work is not known yet. */
  total: z.number().int().nonnegative().nullable(),
  /** Of an import that goes on after the app was closed or crashed: how many of its files were done before. */
  before: z.number().int().nonnegative().optional(),
  /** What is being worked on now, e.g. a file's name. */
  current: z.string(),
  error: z.string().nullable(),
});
export type Job = z.infer<typeof jobSchema>;
