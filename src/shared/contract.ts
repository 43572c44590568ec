import { z } from 'zod';
import { nothing, page, trusted, type CallDefinition } from './call-definition';
import { importCalls } from './import-calls';
import { recipeCalls } from './recipe-calls';
import { reportCalls } from './report-calls';
import { clippingChangesSchema, clippingIdSchema, clippingSchema } from './model/clipping';
import { facetsSchema, histogramSchema } from './model/facets';
import { familySchema, sameEventSchema } from './model/family';
import { historyStepSchema } from './model/history-step';
import { jobSchema } from './model/job';
import type { ListRow } from './model/list-row';
import { sortSchema } from './model/query';
import { pageAreaSchema, scanLanguagesSchema, scanPageSchema } from './model/scan';
import { ruleDefinitionSchema, ruleSchema } from './model/rule';
import { knownNameSchema } from './model/known-name';
import { listedOutletSchema, outletSchema } from './model/outlet';
import { savedSearchIconSchema, savedSearchNameSchema, savedSearchSchema } from './model/saved-search';
import { sidebarSchema } from './model/sidebar';
import { suggestionSchema } from './model/suggestion';
import { questionCalls } from './question-calls';
import { whyPartSchema } from './model/why-part';
import { targetSchema } from './model/target';
import { tagColorSchema, tagPathSchema, tagSchema } from './model/tag';

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes are wanted here');
const count = z.number().int().nonnegative();
/** Undo step; null when nothing changed. */
const batch = z.number().int().nullable();
const changed = z.object({ changed: count, batch });

export const searchWindowSchema = z.object({
  query: z.string(),
  /**
   * How the query was understood, one chip each. `missing` and `circular` are saved searches that find nothing: there is none of
   * that name, or it would contain itself.
   */
  understood: z.array(
    z.object({ text: z.string(), kind: z.enum(['text', 'filter', 'ignored', 'missing', 'circular']) }),
  ),
  /** Clippings with all the words. */
  total: count,
  /** Further ones with only some, which come after. */
  some: count,
  offset: count,
  /** Not looked into at every answer, of which there are many a second while somebody scrolls. */
  rows: z.array(z.custom<ListRow>((row) => typeof row === 'object')),
  /** The query with words that nobody wrote put right: what was probably meant. What it finds is found already, among similar words. */
  corrections: z.array(z.string()),
  tookMs: z.number(),
  /** False while the index is still being made; a text query then found what is in it already. */
  indexReady: z.boolean(),
});
export type SearchWindow = z.infer<typeof searchWindowSchema>;

export const libraryStatusSchema = z.object({
  folder: z.string(),
  name: z.string(),
  clippings: count,
  /** Sentences the person should see, e.g. that the folder lies in a cloud drive or a backup was restored. */
  notices: z.array(z.string()),
  version: z.number().int(),
});

export const checkResultSchema = z.object({
  ok: z.boolean(),
  problems: z.array(z.string()),
  counts: z.record(z.string(), count),
});

/** THE contract: every call the library answers. */
export const libraryCalls = {
  'library.status': page(nothing, libraryStatusSchema),
  'library.check': trusted(nothing, checkResultSchema),
  'library.repair': trusted(nothing, checkResultSchema),
  'library.backup': trusted(z.object({ file: z.string() }), z.object({ file: z.string(), clippings: count })),
  'sidebar.get': page(nothing, sidebarSchema),

  'search.window': page(
    z.object({
      query: z.string().max(20_000),
      /** A second query that limits the first: the place chosen in the sidebar. */
      within: z.string().max(20_000).default(''),
      sort: sortSchema.default('relevance'),
      offset: count.default(0),
      limit: z.number().int().min(0).max(500).default(50),
      /** Wait until every clipping is in the index, however long that takes; else answer with what is there. */
      wait: z.boolean().default(false),
    }),
    searchWindowSchema,
  ),
  /** Counts the clippings with all the words by outlet, tag, year …, and by the days they were published on. */
  'search.facets': page(
    z.object({
      query: z.string().max(20_000),
      within: z.string().max(20_000).default(''),
      /** Values of each facet, at most. */
      limit: z.number().int().min(1).max(10_000).default(12),
      wait: z.boolean().default(false),
    }),
    z.object({ total: count, facets: facetsSchema, histogram: histogramSchema }),
  ),
  /** Ways to go on with a query that is being typed: words, tags, outlets, saved searches, fields. */
  'search.suggest': page(
    z.object({
      text: z.string().max(20_000),
      limit: z.number().int().min(1).max(50).default(8),
      wait: z.boolean().default(false),
    }),
    z.object({ suggestions: z.array(suggestionSchema) }),
  ),
  /** Why a query finds a clipping: the fields and words that match, and the rules that set the tags asked for. */
  'search.why': page(
    z.object({
      id: clippingIdSchema,
      query: z.string().max(20_000),
      within: z.string().max(20_000).default(''),
    }),
    z.object({ parts: z.array(whyPartSchema) }),
  ),
  /** The query that finds what is like a clipping; empty when no other has a word of it. */
  'search.similar': page(z.object({ id: clippingIdSchema }), z.object({ query: z.string() })),
  /** Every id a query finds, in order; for "select all". */
  'search.ids': page(
    z.object({ query: z.string(), within: z.string().default(''), sort: sortSchema.default('relevance') }),
    z.object({ ids: z.array(clippingIdSchema) }),
  ),

  'clippings.get': page(z.object({ id: clippingIdSchema }), clippingSchema),
  /** Resolves a unique prefix of an id. */
  'clippings.resolve': trusted(z.object({ id: z.string() }), z.object({ id: clippingIdSchema })),
  'clippings.edit': page(z.object({ target: targetSchema, changes: clippingChangesSchema }), changed),
  'clippings.trash': page(z.object({ target: targetSchema }), changed),
  'clippings.restore': page(z.object({ target: targetSchema }), changed),
  'clippings.emptyTrash': page(nothing, changed),

  /** The reader's document for the `clip://` frame, complete and sanitised. */
  'reader.document': trusted(
    z.object({
      id: clippingIdSchema,
      view: z.enum(['text', 'original']),
      query: z.string().default(''),
      textSize: z.number().default(17),
    }),
    z.object({ html: z.string(), matches: count }),
  ),
  /** How many matches of a query the reader's document marks (`#m1` … `#mN`). */
  'reader.matches': page(
    z.object({ id: clippingIdSchema, view: z.enum(['text', 'original']), query: z.string() }),
    z.object({ matches: count }),
  ),
  'original.read': trusted(
    z.object({ id: clippingIdSchema }),
    z.object({ name: z.string(), mimeType: z.string(), sha256: z.string(), bytes: bytesSchema }),
  ),
  'original.copyTo': trusted(
    z.object({ id: clippingIdSchema, file: z.string() }),
    z.object({ sha256: z.string() }),
  ),

  ...importCalls,
  ...questionCalls,
  'jobs.list': page(nothing, z.object({ jobs: z.array(jobSchema) })),
  'jobs.cancel': page(z.object({ job: z.string() }), nothing),

  /** The pages of a clipping that are looked at as pictures, in order; none for a clipping that was no scan. */
  'scans.pages': page(z.object({ id: clippingIdSchema }), z.object({ pages: z.array(scanPageSchema) })),
  /**
   * Recognises the text of scans, and of PDF files whose own text is garbled, (again): in these languages, or where none is
   * given in what each page is written in. A job does it; the clippings change when it is done. Fields a person corrected stay.
   */
  'scans.recognise': page(
    z.object({ target: targetSchema, languages: scanLanguagesSchema.default([]) }),
    z.object({ pages: count }),
  ),
  /** Makes a clipping of its own of one article on a page that was recognised. */
  'scans.crop': page(
    z.object({ id: clippingIdSchema, page: z.number().int().positive(), area: pageAreaSchema }),
    z.object({ id: clippingIdSchema, batch }),
  ),
  /** A page upright as a picture the window can show. */
  'scans.picture': trusted(
    z.object({ id: clippingIdSchema, page: z.number().int().positive(), whole: z.boolean().default(false) }),
    z.object({ mimeType: z.string(), bytes: bytesSchema }),
  ),
  /** Waits until none of these clippings has a page left to recognise. */
  'scans.finish': trusted(z.object({ ids: z.array(clippingIdSchema) }), nothing),

  'tags.list': page(nothing, z.object({ tags: z.array(tagSchema) })),
  'tags.create': page(
    z.object({ path: tagPathSchema, color: tagColorSchema.nullable().default(null) }),
    changed,
  ),
  'tags.add': page(z.object({ target: targetSchema, tags: z.array(tagPathSchema).min(1) }), changed),
  'tags.remove': page(z.object({ target: targetSchema, tags: z.array(tagPathSchema).min(1) }), changed),
  /** Gives the last name of `path` a new spelling, or the whole path a new place when `to` has several names. */
  'tags.rename': page(z.object({ path: tagPathSchema, to: tagPathSchema }), changed),
  /** Moves a tag with its children under `parent` (null: to the top). */
  'tags.move': page(z.object({ path: tagPathSchema, parent: tagPathSchema.nullable() }), changed),
  'tags.merge': page(z.object({ path: tagPathSchema, into: tagPathSchema }), changed),
  'tags.color': page(z.object({ path: tagPathSchema, color: tagColorSchema.nullable() }), changed),
  /** Removes a tag and its children from everything. */
  'tags.delete': page(z.object({ path: tagPathSchema }), changed),

  /** Syndicated stories with their placements, those that grew last first. Waits until every clipping is filed. */
  'families.list': page(
    z.object({ offset: count.default(0), limit: z.number().int().min(1).max(10_000).default(100) }),
    z.object({ families: z.array(familySchema), total: count }),
  ),
  /** The family of a clipping; null when it has none. */
  'families.get': page(z.object({ id: clippingIdSchema }), z.object({ family: familySchema.nullable() })),
  /** Stories of about the same days that may be about the same event, by other authors. */
  'families.sameEvent': page(
    z.object({ id: clippingIdSchema }),
    z.object({ clippings: z.array(sameEventSchema) }),
  ),
  /** Takes a clipping out of its family, for good: "not the same story". */
  'families.split': page(z.object({ id: clippingIdSchema }), changed),
  /** Waits until every clipping is filed. */
  'families.settle': trusted(nothing, nothing),

  'saved.list': page(nothing, z.object({ saved: z.array(savedSearchSchema) })),
  /** Keeps a query under a name; a name that is taken gets the new query. */
  'saved.add': page(
    z.object({ name: savedSearchNameSchema, query: z.string().trim().min(1).max(20_000) }),
    z.object({ batch }),
  ),
  'saved.remove': page(z.object({ name: savedSearchNameSchema }), z.object({ batch })),
  /** Gives a saved search another name; the queries that name it follow. */
  'saved.rename': page(
    z.object({ name: savedSearchNameSchema, to: savedSearchNameSchema }),
    z.object({ batch }),
  ),
  /** Puts a saved search before another (null: at the end). */
  'saved.move': page(
    z.object({ name: savedSearchNameSchema, before: savedSearchNameSchema.nullable() }),
    z.object({ batch }),
  ),
  'saved.icon': page(
    z.object({ name: savedSearchNameSchema, icon: savedSearchIconSchema }),
    z.object({ batch }),
  ),

  /** People and organisations with their spellings and scripts, which `name:` searches together. */
  'names.list': page(nothing, z.object({ names: z.array(knownNameSchema) })),
  /** Keeps an entry; one of that name gets these spellings instead. */
  'names.set': page(
    z.object({
      entry: knownNameSchema,
      /** The name of the entry that this is the new form of. */
      replaces: z.string().nullable().default(null),
    }),
    z.object({ batch }),
  ),
  'names.remove': page(z.object({ name: z.string() }), z.object({ batch })),

  /** The library's own outlets, then those Clipdesk knows from the start. */
  'outlets.list': page(nothing, z.object({ outlets: z.array(listedOutletSchema) })),
  /** Keeps an outlet; clippings with another spelling of its name get this one, except where a person chose theirs. */
  'outlets.set': page(
    z.object({
      outlet: outletSchema,
      /** The name of one of the library's own outlets that this is the new form of. */
      replaces: z.string().nullable().default(null),
    }),
    changed,
  ),
  'outlets.remove': page(z.object({ name: z.string() }), z.object({ batch })),

  ...recipeCalls,

  'rules.list': page(nothing, z.object({ rules: z.array(ruleSchema) })),
  'rules.add': page(z.object({ rule: ruleDefinitionSchema }), z.object({ rule: ruleSchema })),
  'rules.remove': page(z.object({ id: z.number().int() }), nothing),
  'rules.run': page(
    z.object({ dryRun: z.boolean().default(false) }),
    z.object({
      changes: z.array(z.object({ id: clippingIdSchema, rule: z.string(), actions: z.array(z.string()) })),
      batch,
    }),
  ),

  'history.list': page(
    z.object({
      clipping: clippingIdSchema.nullable().default(null),
      limit: z.number().int().min(1).max(1000).default(50),
    }),
    z.object({ steps: z.array(historyStepSchema) }),
  ),
  /** Undoes one step whole (null: the newest one not undone yet). The undoing is itself a step that can be undone. */
  'history.undo': page(
    z.object({ batch: z.number().int().nullable().default(null) }),
    z.object({ batch, label: z.string() }),
  ),
  /** Takes the newest undoing back. */
  'history.redo': page(nothing, z.object({ batch, label: z.string() })),

  ...reportCalls,
} as const satisfies Record<string, CallDefinition>;

export type LibraryCallName = keyof typeof libraryCalls;
export type LibraryInput<N extends LibraryCallName> = z.input<(typeof libraryCalls)[N]['input']>;
/** The input after defaults are filled in: what a handler gets. */
export type LibraryParsedInput<N extends LibraryCallName> = z.output<(typeof libraryCalls)[N]['input']>;
export type LibraryOutput<N extends LibraryCallName> = z.output<(typeof libraryCalls)[N]['output']>;

export function isLibraryCallName(name: string): name is LibraryCallName {
  return Object.hasOwn(libraryCalls, name);
}

/** True for the calls the window may make; the preload lets no other through. */
export function isPageCall(name: string): boolean {
  return isLibraryCallName(name) && libraryCalls[name].access === 'page';
}

/** What the library tells by itself. */
export const libraryEvents = {
  /** Clippings were added, changed or removed; `ids` is null when they are too many to name. */
  'clippings.changed': z.object({ ids: z.array(clippingIdSchema).nullable() }),
  'tags.changed': z.object({}),
  'saved.changed': z.object({}),
  'links.changed': z.object({}),
  'watch.changed': z.object({}),
  'questions.changed': z.object({}),
  'endedImports.changed': z.object({}),
  'recipes.changed': z.object({}),
  'job.changed': jobSchema,
  'index.changed': z.object({ ready: z.boolean(), done: count, total: count }),
  'library.notice': z.object({ text: z.string() }),
} as const;
export type LibraryEventName = keyof typeof libraryEvents;
export type LibraryEventPayload<N extends LibraryEventName> = z.infer<(typeof libraryEvents)[N]>;
export type LibraryEvent = {
  [N in LibraryEventName]: { name: N; payload: LibraryEventPayload<N> };
}[LibraryEventName];

/** The library as everyone but its own code sees it. */
export interface Library {
  /** Validates the input, answers or rejects with an AppError. */
  call: <N extends LibraryCallName>(name: N, input: LibraryInput<N>) => Promise<LibraryOutput<N>>;
  onEvent: (listener: (event: LibraryEvent) => void) => () => void;
  /** Finishes what is running, writes everything down and lets go of the folder. */
  close: () => Promise<void>;
}
