import type { ClippingId } from '../../../../shared/model/clipping';
import type { SameEvent } from '../../../../shared/model/family';
import { piecesOf } from '../../search/words/analyse';
import type { SearchService } from '../../search/search-service';
import type { LibraryDatabase } from '../../storage/library-database';
import { eventLikeness, eventWords } from './event-words';

/** From here on a text is offered. On judged pairs of news of one week (English, Russian) three of four offers are right. */
export const SAME_EVENT = 0.35;
const DAY_MS = 24 * 60 * 60 * 1000;
/** News about one event comes within these days. */
const DAYS_APART = 3;
const MOST_LOOKED_AT = 40;
const MOST_OFFERED = 5;
const WORDS_ASKED = 10;
/** Characters of a body that say what it is about: another author's headline may share no word with this one's. */
const OPENING = 300;

interface Row {
  readonly id: ClippingId;
  readonly headline: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly family_id: string | null;
  readonly body: string;
}

/**
 * Looks for stories about the same event by other authors: texts of about the same days that name the same people, places and
 * figures, and are no copies. An offer, never a fact: nothing is stored. None for a clipping without a date, whose days are
 * not known.
 */
export async function findSameEvent(
  db: LibraryDatabase,
  search: SearchService,
  id: ClippingId,
): Promise<readonly SameEvent[]> {
  const own = readRow(db, id);
  const day = own?.published?.slice(0, 10) ?? '';
  if (own === undefined || Number.isNaN(Date.parse(day)) || day.length < 10) return [];
  const query = `${wordsToAsk(own.headline)} ${wordsToAsk(own.body.slice(0, OPENING))}`.trim();
  if (query === '') return [];
  const { rows } = await search.window({
    query,
    within: `${dayFrom(day, -DAYS_APART)}..${dayFrom(day, DAYS_APART)}`,
    sort: 'relevance',
    offset: 0,
    limit: MOST_LOOKED_AT,
    wait: false,
  });
  const words = eventWords(own);
  const families = new Set<string>();
  return rows
    .flatMap((found) => (found.id === id ? [] : (readRow(db, found.id) ?? [])))
    .map((row) => ({ row, likeness: eventLikeness(words, eventWords(row)) }))
    .filter(
      ({ row, likeness }) =>
        likeness >= SAME_EVENT && (row.family_id === null || row.family_id !== own.family_id),
    )
    .sort((a, b) => b.likeness - a.likeness)
    .filter(({ row }) => {
      // One of a family stands for all.
      if (row.family_id === null) return true;
      if (families.has(row.family_id)) return false;
      families.add(row.family_id);
      return true;
    })
    .slice(0, MOST_OFFERED)
    .map(({ row: { id: found, headline, outlet, published } }) => ({
      id: found,
      headline,
      outlet,
      datePublished: published,
    }));
}

function readRow(db: LibraryDatabase, id: ClippingId): Row | undefined {
  return db.get<Row>(
    `SELECT c.id, c.headline, c.outlet, c.published_value AS published, c.family_id, substr(t.body, 1, 4000) AS body
     FROM clipping c JOIN clipping_text t ON t.seq = c.seq WHERE c.id = ?`,
    id,
  );
}

/** The longest words of a text, as words to search for and nothing else. */
function wordsToAsk(text: string): string {
  const terms = new Set(piecesOf(text).map(({ term }) => term));
  return [...terms]
    .sort((a, b) => b.length - a.length)
    .slice(0, WORDS_ASKED)
    .join(' ');
}

function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
