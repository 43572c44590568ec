import { AppError } from '../../../../shared/app-error';
import { describeError } from '../../../../shared/messages/en';
import type { Rule } from '../../../../shared/model/rule';
import { updateClipping, readClippings } from '../../storage/clipping-table';
import type { LibraryDatabase } from '../../storage/library-database';
import { addTags, removeTags } from '../tag-table';
import { fieldChanges, planRules, type PlannedChange, type RemovedByPerson } from './plan-rules';
import { listRules } from './rule-table';
import { readTagsRemovedByPeople } from './tags-removed-by-people';

/** Clippings are read and judged this many at a time. */
const CHUNK = 200;

/** What the rules for existing clippings would change in the whole library, the Trash left out. Changes nothing. */
export function planForLibrary(db: LibraryDatabase): PlannedChange[] {
  const rules = listRules(db).filter(({ enabled, scope }) => enabled && scope !== 'new');
  if (rules.length === 0) return [];
  const removed = readTagsRemovedByPeople(db);
  const seqs = db.all<{ seq: number }>('SELECT seq FROM clipping WHERE trashed_at IS NULL ORDER BY seq');
  const planned: PlannedChange[] = [];
  for (let at = 0; at < seqs.length; at += CHUNK) {
    const chunk = seqs.slice(at, at + CHUNK).map(({ seq }) => seq);
    planned.push(...planFor(db, rules, chunk, removed));
  }
  return planned;
}

/** Carries planned changes out, inside the caller's step. Every tag remembers the rule that set it. */
export function carryOut(db: LibraryDatabase, planned: readonly PlannedChange[], now: number): void {
  for (const { seq, rule, actions } of planned) {
    for (const action of actions) {
      if (action.do === 'add-tag') addTags(db, [seq], [action.tag], `rule:${rule.name}`);
      else if (action.do === 'remove-tag') removeTags(db, [seq], [action.tag]);
      else updateClipping(db, seq, fieldChanges(action), now, 'rule');
    }
  }
}

/**
 * Runs the rules for new clippings on ones that just came in, inside the import's step. A rule that cannot be run must
 * not stop an import: it is left out, and the sentence about it is returned.
 */
export function applyRulesToNew(
  db: LibraryDatabase,
  seqs: readonly number[],
  now: number,
): readonly string[] {
  const rules = listRules(db).filter(({ enabled, scope }) => enabled && scope !== 'existing');
  const failures: string[] = [];
  for (const rule of rules) {
    try {
      carryOut(
        db,
        planFor(db, [rule], seqs, () => false),
        now,
      );
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      failures.push(`Rule “${rule.name}”: ${describeError(thrown.data)}`);
    }
  }
  return failures;
}

function planFor(
  db: LibraryDatabase,
  rules: readonly Rule[],
  seqs: readonly number[],
  removed: RemovedByPerson,
): PlannedChange[] {
  const clippings = readClippings(db, seqs);
  return planRules(
    rules,
    clippings.map((clipping, i) => ({ seq: seqs[i] ?? 0, clipping })),
    removed,
  );
}
