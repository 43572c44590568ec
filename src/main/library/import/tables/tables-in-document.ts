import type { ImportWarning } from '../../../../shared/model/clipping';
import { parsePage } from '../html/dom';
import { paragraphsOf } from '../html/html-to-text';
import type { ParsedArticle, ParsedDocument } from '../parsed-article';
import { textWeight } from '../text/text-weight';
import { applyMapping } from './apply-mapping';
import { guessMapping, mappingStrength } from './guess-mapping';
import { tablesInPage } from './html-table-reader';

/** Columns with names of coverage; two may be any list. */
const FEWEST_COLUMNS = 3;
/** A paragraph beside a table of coverage is a title or a remark, unless it says more. */
const SHORTEST_PROSE = 120;
const MOST_PROSE = 400;

/**
 * The clippings of a document that is a table of coverage and little else, one for each row; null for any other. Such a table is no
 * file of its own: nobody is asked about its columns.
 */
export function articlesOfTables(
  html: string,
  warnings: readonly ImportWarning[],
): Pick<ParsedDocument, 'articles' | 'refusedParts'> | null {
  if (!html.includes('<table')) return null;
  const { body } = parsePage(html);
  const read = tablesInPage(body).flatMap((table) => {
    const mapping = table.rows.length < 3 ? null : guessMapping(table);
    return mapping === null || mappingStrength(mapping).byName < FEWEST_COLUMNS
      ? []
      : [applyMapping(table, mapping, warnings)];
  });
  if (read.length === 0) return null;
  for (const table of [...body.querySelectorAll('table')]) table.remove();
  const prose = paragraphsOf(body).filter((text) => textWeight(text) >= SHORTEST_PROSE);
  if (prose.reduce((sum, text) => sum + textWeight(text), 0) > MOST_PROSE) return null;
  const refusedParts = read.flatMap((one) => one.refusedParts);
  return {
    // Its rows are found again by nobody, since the file is no table.
    articles: read.flatMap((one) => one.articles).map(withoutRow),
    ...(refusedParts.length === 0 ? {} : { refusedParts }),
  };
}

/** An article of a table in a file that is no table: its row is found again by nobody. */
export function withoutRow(article: ParsedArticle): ParsedArticle {
  const { row, ...rest } = article;
  return row === undefined ? article : rest;
}
