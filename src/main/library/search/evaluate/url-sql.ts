import type { LibraryDatabase } from '../../storage/library-database';
import { normaliseUrl } from '../query/normalise-url';
import type { SqlCondition } from './sql-condition';

/**
 * The condition that a clipping's address is the same page as `url`. Addresses that begin like it are looked up in the
 * index, and compared here without scheme, `www.`, tracking parameters, fragment and trailing slash.
 */
export function urlSql(url: string, db: LibraryDatabase): SqlCondition {
  const wanted = normaliseUrl(url);
  if (wanted === null) return { sql: 'false', values: [] };
  const page = wanted.split('?')[0] ?? wanted;
  const host = page.split('/')[0] ?? page;
  const beginnings = ['http://', 'https://', 'http://www.', 'https://www.'].map((scheme) => scheme + host);
  const urls = beginnings.flatMap((beginning) =>
    // Hosts are stored as they were written: the usual way is lower case.
    db.all<{ url: string }>(
      'SELECT DISTINCT url FROM clipping WHERE url >= ? AND url < ?',
      beginning,
      `${beginning}\u{10FFFF}`,
    ),
  );
  const same = urls.map((row) => row.url).filter((candidate) => normaliseUrl(candidate) === wanted);
  return { sql: 'c.url IN (SELECT value FROM json_each(?))', values: [JSON.stringify(same)] };
}
