import type { Page } from './page';

/** Whether many hands write a page over years, as in a wiki: it has neither a day nor one author, whatever days and names it tells of. */
export function isOfWiki({ meta }: Page): boolean {
  return /^(?:mediawiki|dokuwiki|moinmoin|twiki)\b/iu.test(meta.first('generator')?.value ?? '');
}
