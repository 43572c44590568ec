import type { ParsedArticle } from '../parsed-article';
import { settleArticle, type RecordFields } from '../settle-article';
import { isHardWrapped } from '../text/text-blocks';
import { bodyOfLines, htmlOfBody, type ExportLine } from './export-lines';

/** What an article's lines say of it, and the lines of its text. */
export interface RecordWithText {
  readonly taken: RecordFields;
  readonly texts: readonly ExportLine[];
}

/** The articles of an export whose lines were all broken at one width, or none of them. */
export function settleRecords(
  records: readonly RecordWithText[],
  declaredLanguage: string | null = null,
): ParsedArticle[] {
  const wrapped = isHardWrapped(records.flatMap(({ texts }) => texts));
  return records.map(({ taken, texts }) => {
    const text = bodyOfLines(texts, wrapped);
    taken.take('body', text, text.slice(0, 150));
    return settleArticle(taken, { bodyHtml: htmlOfBody(text), declaredLanguage });
  });
}
