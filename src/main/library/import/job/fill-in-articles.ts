import type { ParsedDocument } from '../parsed-article';

/** A document says nothing of where it stood; pages do, and are believed. */
export function withAddress(document: ParsedDocument, url: string, tags: readonly string[]): ParsedDocument {
  return {
    ...document,
    articles: document.articles.map((article) => ({
      ...article,
      tags: [...(article.tags ?? []), ...tags],
      ...(article.fields.url === null
        ? {
            fields: { ...article.fields, url },
            provenance: { ...article.provenance, url: { via: 'link', evidence: url.slice(0, 200) } },
          }
        : {}),
    })),
  };
}

/** What was asked for with a document: tags for each of its articles. */
export function withTags(document: ParsedDocument, tags: readonly string[]): ParsedDocument {
  const articles = document.articles.map((one) => ({ ...one, tags: [...(one.tags ?? []), ...tags] }));
  return { ...document, articles };
}
