import { z } from 'zod';
import { hasQuotes, quoteValue } from './quote-value';

/** What found clippings are counted by, in the order shown. */
export const facetNames = ['outlet', 'tag', 'year', 'language', 'mediaType', 'tone', 'status'] as const;
export type FacetName = (typeof facetNames)[number];

const count = z.number().int().nonnegative();

/** How many of the found clippings have a value; the most frequent first, years the latest first. */
export const facetValueSchema = z.object({ value: z.string(), count });
export type FacetValue = z.infer<typeof facetValueSchema>;

/** Found clippings by the days they were published on: bars without a gap, from the first that has one to the last. */
export const histogramSchema = z.object({
  unit: z.enum(['day', 'month', 'year']),
  /** Both days included, `YYYY-MM-DD`. */
  bars: z.array(z.object({ from: z.string(), to: z.string(), count })),
  undated: count,
});
export type Histogram = z.infer<typeof histogramSchema>;

export const facetsSchema = z.object(
  Object.fromEntries(facetNames.map((name) => [name, z.array(facetValueSchema)])) as Record<
    FacetName,
    z.ZodArray<typeof facetValueSchema>
  >,
);
export type Facets = z.infer<typeof facetsSchema>;

/** What limits a search to the clippings counted under a facet's value, in the search grammar. */
export function facetTerm(name: FacetName, value: string): string {
  switch (name) {
    case 'outlet':
      return `outlet:${hasQuotes(value) ? '' : '='}${quoteValue(value)}`;
    case 'tag':
      return `tag:${quoteValue(value)}`;
    case 'year':
      return `published:${value}`;
    case 'language':
      return `lang:${value}`;
    case 'mediaType':
      return `type:${value}`;
    case 'tone':
      return `tone:${value}`;
    case 'status':
      return `is:${value}`;
  }
}
