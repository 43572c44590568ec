import type { ClippingFields, ClippingId } from '../../../../shared/model/clipping';
import type { KnownBy } from '../../../../shared/model/job';
import { fold } from '../../search/words/fold';
import type { LibraryDatabase } from '../../storage/library-database';
import { comparedText, SHORT_BODY, type Fingerprint } from './fingerprint';
import { COPY_SHARE, shareCovered } from './shared-share';
import { shingleText, WORD_WEIGHT } from './shingle-text';

/** A clipping that an article is already. */
export interface KnownArticle {
  readonly id: ClippingId;
  readonly by: Extract<KnownBy, 'page' | 'text'>;
}

/** What decides whether an article is known. */
type Article = Pick<ClippingFields, 'headline' | 'body' | 'outlet' | 'url' | 'datePublished'>;

interface Row {
  readonly id: ClippingId;
  readonly headline: string;
  readonly outlet: string | null;
  readonly url_key: string | null;
  readonly day: string | null;
  readonly weight: number;
  readonly body: string;
}

/** A page saved later may have grown by a line or two; one with much more to it is worth keeping beside a teaser. */
const GROWN = 1.25;
/** A snippet (of an alert, of a list) of up to 60 words adds nothing to a clipping that has more. */
const SNIPPET = 60 * WORD_WEIGHT;
const DAY_MS = 24 * 60 * 60 * 1000;
/** So many with the same key are looked at: one is enough, and thousands of bookmarks may share a headline. */
const MOST_LOOKED_AT = 50;

/**
 * Looks for the clipping an article is already, outside the Trash: the same page (by its address, with no more text than
 * before), or the same text of the same outlet and day. The same text in another outlet is a placement of its own, and one
 * that brings what the clipping lacks is kept too. Null when it is new.
 */
export function findKnownArticle(
  db: LibraryDatabase,
  article: Article,
  fingerprint: Fingerprint,
): KnownArticle | null {
  return knownByPage(db, article, fingerprint) ?? knownByText(db, article, fingerprint);
}

const SELECT = `SELECT c.id, c.headline, c.outlet, p.url_key, substr(c.published_value, 1, 10) AS day, p.weight, t.body
  FROM clipping_print p JOIN clipping c ON c.seq = p.seq JOIN clipping_text t ON t.seq = p.seq
  WHERE c.trashed_at IS NULL AND`;

function knownByPage(db: LibraryDatabase, article: Article, { urlKey }: Fingerprint): KnownArticle | null {
  if (urlKey === null) return null;
  const rows = db.all<Row>(`${SELECT} p.url_key = ? ORDER BY p.seq LIMIT ${String(MOST_LOOKED_AT)}`, urlKey);
  if (rows.length === 0) return null;
  const text = shingleText(article.body);
  const known = rows.find((row) => {
    if (text.weight === 0) return true;
    const other = shingleText(row.body);
    if (text.weight <= SNIPPET && text.weight <= other.weight) return true;
    return text.weight <= other.weight * GROWN && shareCovered(text, other) >= COPY_SHARE;
  });
  return known === undefined ? null : { id: known.id, by: 'page' };
}

function knownByText(
  db: LibraryDatabase,
  article: Article,
  { textKey, urlKey }: Fingerprint,
): KnownArticle | null {
  const day = article.datePublished?.value.slice(0, 10) ?? null;
  const known = db
    .all<Row>(`${SELECT} p.text_key = ? ORDER BY p.seq LIMIT ${String(MOST_LOOKED_AT)}`, textKey)
    .find((row) => {
      if (!sameOutlet(article.outlet, row.outlet) || !sameDay(day, row.day)) return false;
      // Little text is no proof where the addresses differ: many pages are headed alike.
      const short = comparedText(row).weight < SHORT_BODY;
      if (short && (urlKey ?? row.url_key) !== row.url_key) return false;
      return fold(article.headline) === fold(row.headline) && fold(article.body) === fold(row.body);
    });
  return known === undefined ? null : { id: known.id, by: 'text' };
}

/** What the article does not say cannot differ; what only it says is worth keeping. */
function sameOutlet(article: string | null, known: string | null): boolean {
  return article === null || (known !== null && fold(article) === fold(known));
}

/** One document gives the time of publication here, another there: a day to either side. */
function sameDay(article: string | null, known: string | null): boolean {
  if (article === null) return true;
  if (known === null) return false;
  if (article === known) return true;
  const apart = Math.abs(Date.parse(article) - Date.parse(known));
  return apart <= DAY_MS;
}
