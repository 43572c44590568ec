import type { LibraryDatabase } from '../../storage/library-database';
import { comparedText } from './fingerprint';
import type { KeptFingerprint } from './fingerprint-table';
import { countOthers, familyOf, membersOf } from './family-table';
import type { Candidate, PrintIndex } from './print-index';
import { COPY_SHARE, sharedShare } from './shared-share';
import type { ShingledText } from './shingle-text';

/** Clippings of which a clipping is a copy. */
export interface FamilyMatch {
  /** The family they form; null for a single clipping that was in none. */
  readonly family: string | null;
  /** One of them. */
  readonly beside: number;
}

/** Where a clipping belongs. */
export interface FamilyChoice extends FamilyMatch {
  /** Others whose copy it is, which are copies of the first as well: all of them are one story. */
  readonly with: readonly FamilyMatch[];
}

/** The fingerprints two copies have in common are at least this part of the shorter text's. */
const LIKELY = 0.35;
/** From this part on they need no comparing: a family has been compared with one of its clippings already. */
const CERTAIN = 0.6;
/** How many candidates are looked at more closely, and how many texts of a family are compared whole. */
const MOST_CANDIDATES = 200;
const MOST_COMPARED = 3;
/** Twelve words. What is shorter is no story, whoever has the same. */
export const LEAST_WEIGHT = 48;

/** What choosing works with. `textOf` reads a clipping's compared text; null when it is gone. */
export interface FamilySources {
  readonly db: LibraryDatabase;
  readonly index: PrintIndex;
  readonly textOf: (seq: number) => ShingledText | null;
}

interface Group {
  readonly family: string | null;
  /** Members with a likely part of their fingerprints in common, the likeliest first. */
  readonly likely: Candidate[];
}

/**
 * Looks for the family of a clipping: the one most of whose clippings are its copies (80 % of the shorter text shared), and
 * none of which a person said is another story. So a digest that repeats two stories does not make them one. The one it is in
 * is kept to; else the most alike is chosen. Null when there is none.
 */
export function chooseFamily(sources: FamilySources, clipping: KeptFingerprint): FamilyChoice | null {
  if (clipping.weight < LEAST_WEIGHT) return null;
  const groups = likelyGroups(sources, clipping);
  if (groups.length === 0) return null;
  const excluded = excludedFrom(sources.db, clipping.seq);
  const current = familyOf(sources.db, clipping.seq);
  const matches: (FamilyMatch & { readonly likeness: number })[] = [];
  for (const group of groups) {
    if (excluded.families.has(group.family ?? '') || group.likely.some(({ seq }) => excluded.seqs.has(seq)))
      continue;
    const { copies, likeness } = compareWith(sources, clipping.seq, group);
    const members =
      group.family === null
        ? 1
        : Math.min(MOST_CANDIDATES, countOthers(sources.db, group.family, clipping.seq));
    const [first] = group.likely;
    if (first === undefined || copies * 2 <= members) continue;
    const isCurrent = group.family !== null && group.family === current;
    matches.push({ family: group.family, beside: first.seq, likeness: isCurrent ? 1 : likeness });
  }
  const [best, ...others] = matches.sort((a, b) => b.likeness - a.likeness || a.beside - b.beside);
  if (best === undefined) return null;
  return { ...best, with: others.filter((other) => areOneStory(sources, best, other)) };
}

/** True when clippings of both groups are copies of each other, and nobody said that two of them are not the same story. */
function areOneStory({ db, textOf }: FamilySources, a: FamilyMatch, b: FamilyMatch): boolean {
  const [one, other] = [textOf(a.beside), textOf(b.beside)];
  if (one === null || other === null || sharedShare(one, other) < COPY_SHARE) return false;
  const members = JSON.stringify([...membersOf(db, a), ...membersOf(db, b)]);
  return (
    db.get(
      `SELECT 1 FROM not_same_story WHERE seq IN (SELECT value FROM json_each(?1))
         AND other IN (SELECT value FROM json_each(?1)) LIMIT 1`,
      members,
    ) === undefined
  );
}

function likelyGroups({ db, index }: FamilySources, clipping: KeptFingerprint): Group[] {
  const candidates = index.candidates(clipping.seq, clipping.prints, LIKELY).slice(0, MOST_CANDIDATES);
  if (candidates.length === 0) return [];
  const families = new Map(
    db
      .all<{ seq: number; family_id: string | null }>(
        'SELECT seq, family_id FROM clipping WHERE seq IN (SELECT value FROM json_each(?))',
        JSON.stringify(candidates.map(({ seq }) => seq)),
      )
      .map(({ seq, family_id }) => [seq, family_id]),
  );
  const groups = new Map<string, Group>();
  for (const candidate of candidates) {
    const family = families.get(candidate.seq);
    // It is gone.
    if (family === undefined) continue;
    const key = family ?? String(candidate.seq);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { family, likely: [candidate] });
    else group.likely.push(candidate);
  }
  return [...groups.values()];
}

/** How many of a group's clippings are copies, and how much of the longer text the most alike have in common, from 0 to 1. */
function compareWith(
  { textOf }: FamilySources,
  seq: number,
  { likely }: Group,
): { copies: number; likeness: number } {
  const text = textOf(seq);
  let copies = 0;
  let likeness = 0;
  let compared = 0;
  let confirmed = 0;
  for (const { seq: member, part } of likely) {
    if (compared < MOST_COMPARED) {
      const other = textOf(member);
      if (text === null || other === null) continue;
      compared += 1;
      const share = sharedShare(text, other);
      if (share < COPY_SHARE) continue;
      confirmed += 1;
      copies += 1;
      likeness = Math.max(
        likeness,
        (share * Math.min(text.weight, other.weight)) / Math.max(text.weight, other.weight),
      );
    } else if (confirmed > 0 && part >= CERTAIN) copies += 1;
  }
  return { copies, likeness };
}

/** The clippings a person said are another story, and their families. */
function excludedFrom(
  db: LibraryDatabase,
  seq: number,
): { readonly seqs: ReadonlySet<number>; readonly families: ReadonlySet<string> } {
  const rows = db.all<{ seq: number; family_id: string | null }>(
    `SELECT c.seq, c.family_id FROM clipping c WHERE c.seq IN (
       SELECT other FROM not_same_story WHERE seq = ? UNION SELECT seq FROM not_same_story WHERE other = ?)`,
    seq,
    seq,
  );
  return {
    seqs: new Set(rows.map((row) => row.seq)),
    families: new Set(rows.flatMap(({ family_id }) => family_id ?? [])),
  };
}

/** Reads compared texts, and remembers the last few: copies of one story come in together. */
export function textReader(db: LibraryDatabase): (seq: number) => ShingledText | null {
  const KEPT = 64;
  const kept = new Map<number, ShingledText>();
  return (seq) => {
    const known = kept.get(seq);
    if (known !== undefined) return known;
    const row = db.get<{ headline: string; body: string }>(
      'SELECT c.headline, t.body FROM clipping c JOIN clipping_text t ON t.seq = c.seq WHERE c.seq = ?',
      seq,
    );
    if (row === undefined) return null;
    const text = comparedText(row);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(seq, text);
    return text;
  };
}
