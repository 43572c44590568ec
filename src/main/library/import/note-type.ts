import type { ParsedArticle, ParseOutcome } from './parsed-article';

/**
 * Notes where the type of a clipping comes from, where its reader had nothing that names one: from the kind of file it was in.
 *
 * @param format the kind of file, in words ("web pages")
 */
export function noteType(outcome: ParseOutcome, format: string): ParseOutcome {
  if ('refusal' in outcome || !outcome.articles.some(isUntold)) return outcome;
  const type = { via: 'format', evidence: format };
  return {
    ...outcome,
    articles: outcome.articles.map((article) =>
      isUntold(article) ? { ...article, provenance: { ...article.provenance, type } } : article,
    ),
  };
}

/** What an article was in the library it was exported from stays as it is. */
function isUntold({ exported, provenance }: ParsedArticle): boolean {
  return exported === undefined && provenance['type'] === undefined;
}
