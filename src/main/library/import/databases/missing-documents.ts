import type { ParsedArticle } from '../parsed-article';

/** What a line says that counts the documents of an export: "17 of 50". */
export interface Counted {
  readonly number: number;
  readonly of: number;
}

/** Whoever exports a part of what was found (the first 200 of 2,087) misses more than this share at its end. */
const FEW = 0.1;

/** The two numbers of a line that counts documents; null for any other. */
export function countIn(line: string): Counted | null {
  const [number, of] = (line.match(/\d{1,6}/gu) ?? []).map(Number);
  return number === undefined || of === undefined || number > of || number === 0 ? null : { number, of };
}

/**
 * The articles of an export that counts its documents, with a doubt on each behind which some are missing: numbers that are left out, and the last few
 * that it promises. `counts` has what counts each of the articles.
 */
export function doubtGaps(
  articles: readonly ParsedArticle[],
  counts: readonly (Counted | null)[],
): ParsedArticle[] {
  let began = counts[0]?.number ?? 0;
  return articles.map((article, i) => {
    const [here, next] = [counts[i] ?? null, counts[i + 1] ?? null];
    if (here === null) return article;
    // Files of several exports put together count anew.
    if (next !== null && next.number > here.number && next.of === here.of)
      return next.number === here.number + 1 ? article : doubted(article);
    const left = here.of - here.number;
    const isShort =
      began === 1 && left > 0 && left <= here.of * FEW && (next !== null || i === articles.length - 1);
    began = next?.number ?? 0;
    return isShort ? doubted(article) : article;
  });
}

/** The articles of an export whose cover says how many it holds, with a doubt on the last one where there are fewer. */
export function doubtCount(articles: readonly ParsedArticle[], promised: number | null): ParsedArticle[] {
  if (promised === null || articles.length >= promised) return [...articles];
  return articles.map((article, i) => (i === articles.length - 1 ? doubted(article) : article));
}

function doubted(article: ParsedArticle): ParsedArticle {
  return { ...article, warnings: [...new Set([...article.warnings, 'documents-missing' as const])] };
}
