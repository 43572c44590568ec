import type { ParsedArticle } from '../../parsed-article';
import { applyMapping } from '../../tables/apply-mapping';
import { guessMapping, mappingStrength } from '../../tables/guess-mapping';
import { htmlRows } from '../../tables/html-rows';
import { withoutRow } from '../../tables/tables-in-document';
import type { FoundBoxes } from './item-boxes';

/** Columns with names of coverage; two may be any table. */
const FEWEST_COLUMNS = 3;

/** The rows of a table that names its columns, where the boxes of a list are rows of one; null where they are anything else. */
export function rowsOfTable({ boxes }: FoundBoxes): readonly ParsedArticle[] | null {
  const tables = new Set(boxes.map(({ elements }) => elements[0]?.closest('table') ?? null));
  const articles: ParsedArticle[] = [];
  for (const table of tables) {
    if (table === null) return null;
    const read = { rows: htmlRows(table), firstRow: 1 };
    const mapping = guessMapping(read);
    if (mapping === null || mappingStrength(mapping).byName < FEWEST_COLUMNS) return null;
    const made = applyMapping(read, mapping);
    if (made.refusedParts.length > 0) return null;
    articles.push(...made.articles);
  }
  const urls = new Set(articles.map(({ fields }) => fields.url));
  const linked = boxes.filter(({ url }) => url !== null);
  return linked.every(({ url }) => urls.has(url)) ? articles.map(withoutRow) : null;
}
