import type { ClippingId, MediaType } from '../../../../shared/model/clipping';
import type { Family, FamilyOrigin, Placement } from '../../../../shared/model/family';
import { fold } from '../../search/words/fold';
import type { LibraryDatabase } from '../../storage/library-database';
import { comparedText } from './fingerprint';
import { shareCovered } from './shared-share';
import type { ShingledText } from './shingle-text';

interface Member {
  readonly id: ClippingId;
  readonly headline: string;
  readonly outlet: string | null;
  readonly source: string | null;
  readonly published: string | null;
  readonly media_type: MediaType;
  readonly body: string;
}

/** The ids of the families with at least two clippings outside the Trash, those that grew last first, and how many they are. */
export function listFamilies(
  db: LibraryDatabase,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly ids: string[]; readonly total: number } {
  const all = `SELECT family_id AS id, max(seq) AS newest FROM clipping
    WHERE family_id IS NOT NULL AND trashed_at IS NULL GROUP BY family_id HAVING count(*) > 1`;
  return {
    ids: db
      .all<{ id: string }>(`${all} ORDER BY newest DESC LIMIT ? OFFSET ?`, limit, offset)
      .map(({ id }) => id),
    total: db.get<{ n: number }>(`SELECT count(*) AS n FROM (${all})`)?.n ?? 0,
  };
}

/** A family with every placement compared with its lead; null when fewer than two clippings of it are outside the Trash. */
export function readFamily(db: LibraryDatabase, id: string): Family | null {
  const members = db.all<Member>(
    `SELECT c.id, c.headline, c.outlet, c.source, c.published_value AS published, c.media_type, t.body
     FROM clipping c JOIN clipping_text t ON t.seq = c.seq
     WHERE c.family_id = ? AND c.trashed_at IS NULL ORDER BY c.published_value IS NULL, c.published_value, c.seq`,
    id,
  );
  if (members.length < 2) return null;
  const texts = new Map(members.map((member) => [member, comparedText(member)]));
  const { origin, lead } = findOrigin(members, texts);
  const leadText = texts.get(lead);
  const placements = members.map((member): Placement => {
    const text = texts.get(member);
    const same = member === lead || text === undefined || leadText === undefined;
    return {
      id: member.id,
      headline: member.headline,
      outlet: member.outlet,
      source: member.source,
      datePublished: member.published,
      mediaType: member.media_type,
      lead: member === lead,
      kept: same ? 1 : shareCovered(leadText, text),
      added: same ? 0 : 1 - shareCovered(text, leadText),
      otherHeadline: fold(member.headline) !== fold(lead.headline),
    };
  });
  return {
    id,
    origin,
    outlets: new Set(members.flatMap(({ outlet }) => (outlet === null ? [] : [fold(outlet)]))).size,
    placements: [...placements.filter((one) => one.lead), ...placements.filter((one) => !one.lead)],
  };
}

/**
 * The probable origin: the clipping of the agency or outlet the others credit; else that agency itself, by name; else the one
 * published before all others; else the fullest text. `members` are in the order of their dates.
 */
function findOrigin(
  members: readonly Member[],
  texts: ReadonlyMap<Member, ShingledText>,
): { origin: FamilyOrigin; lead: Member } {
  const fullest = members.reduce((best, member) =>
    (texts.get(member)?.weight ?? 0) > (texts.get(best)?.weight ?? 0) ? member : best,
  );
  const credited = mostCredited(members);
  if (credited !== null) {
    const own = members.find(({ outlet }) => outlet !== null && fold(outlet) === fold(credited));
    return {
      origin: { outlet: own?.outlet ?? credited, id: own?.id ?? null, because: 'credited' },
      lead: own ?? fullest,
    };
  }
  const [first = fullest, second] = members;
  if (first.published !== null && second !== undefined && isBefore(first.published, second.published))
    return { origin: { outlet: first.outlet, id: first.id, because: 'earliest' }, lead: first };
  return { origin: { outlet: fullest.outlet, id: fullest.id, because: 'fullest' }, lead: fullest };
}

/** The source most members name, if more than half of those that could name it do; null when there is none. */
function mostCredited(members: readonly Member[]): string | null {
  const counts = new Map<string, { name: string; count: number }>();
  for (const name of members.flatMap(({ source }) => namesIn(source))) {
    const key = fold(name);
    counts.set(key, { name: counts.get(key)?.name ?? name, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  if (most === undefined) return null;
  const others = members.filter(({ outlet }) => outlet === null || fold(outlet) !== fold(most.name));
  return most.count * 2 > others.length ? most.name : null;
}

/** A source may credit several: "dpa, AFP". */
function namesIn(source: string | null): readonly string[] {
  return source === null ? [] : source.split(/\s*[,/]\s*/u).filter((name) => name !== '');
}

/** Dates are as exact as they are given: a day is not before an hour of the same day. */
function isBefore(date: string, other: string | null): boolean {
  if (other === null) return false;
  const exact = Math.min(date.length, other.length);
  return date.slice(0, exact) < other.slice(0, exact);
}
