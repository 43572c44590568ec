import type { ParsedArticle } from '../parsed-article';
import { siteName, webAddress } from './page-url';

/** Links that lead to one site, at least, */
const LEAST_LINKS = 4;
/** and their share of all. */
const MOST_OF_LINKS = 0.5;

/** The origin of the site most links of a page lead to, which is most likely its own; null where none has most. */
export function linkedSite(links: readonly string[]): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const link of links) {
    const address = webAddress(link, null);
    if (address === null) continue;
    const { origin } = new URL(address);
    counts.set(origin, (counts.get(origin) ?? 0) + 1);
    all += 1;
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= LEAST_LINKS && most[1] >= all * MOST_OF_LINKS ? most[0] : null;
}

/** An article that names no outlet as one of a site that its links told. */
export function withSite(article: ParsedArticle, site: string | null): ParsedArticle {
  if (site === null || article.fields.outlet !== null) return article;
  return {
    ...article,
    fields: { ...article.fields, outlet: siteName(site) },
    provenance: { ...article.provenance, outlet: { via: 'own-links', evidence: site } },
    warnings: article.warnings.filter((warning) => warning !== 'outlet-unknown'),
  };
}
