import { z } from 'zod';
import { mediaTypeSchema, reachSchema } from './clipping';

const count = z.number().int().nonnegative();

/** How many clippings share a value. */
const countSchema = z.object({ label: z.string(), count });
export type Count = z.infer<typeof countSchema>;

/** The ratings of one subject. */
const toneFigureSchema = z.object({
  subject: z.string(),
  /** From -2 to +2, then `null`: named but not rated, which is not neutral. All six, zeros too. */
  slices: z.array(z.object({ value: z.number().int().nullable(), count })),
});
export type ToneFigure = z.infer<typeof toneFigureSchema>;

/** The reach of one metric; figures of different metrics are never added. */
const reachFigureSchema = z.object({
  metric: reachSchema.shape.metric,
  /** Each outlet once, by its newest snapshot. */
  total: count,
  outlets: count,
  /** The oldest and the newest date of a snapshot; null when none is dated. */
  asOf: z.object({ from: z.string(), to: z.string() }).nullable(),
  sources: z.array(z.string()),
});
export type ReachFigure = z.infer<typeof reachFigureSchema>;

/** The figures of some clippings: what a coverage report counts. */
export const coverageFiguresSchema = z.object({
  /** Clippings: every appearance in an outlet. */
  placements: count,
  /** Different stories, when copies of one story have been grouped; null when none has. */
  stories: count.nullable(),
  outlets: count,
  starred: count,
  /** First and last publication date, as written; null when no clipping has one. */
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  undated: count,
  inferredDates: count,
  overTime: z.array(countSchema),
  byOutlet: z.array(countSchema),
  byMediaType: z.array(z.object({ mediaType: mediaTypeSchema, count })),
  byTag: z.array(countSchema),
  byLanguage: z.array(countSchema),
  tone: z.array(toneFigureSchema),
  /** Clippings that name no subject at all. */
  withoutTone: count,
  reach: z.array(reachFigureSchema),
  reachUnknown: count,
  /** Clippings with a reach but no outlet: it cannot be told whether they would be counted twice, so they are left out. */
  reachWithoutOutlet: count,
});
export type CoverageFigures = z.infer<typeof coverageFiguresSchema>;

/** Figures under a heading, for a table of two columns. */
export const figureTableSchema = z.object({
  title: z.string(),
  rows: z.array(z.object({ label: z.string(), value: z.union([z.number(), z.string()]) })),
});
export type FigureTable = z.infer<typeof figureTableSchema>;
