import { AppError } from '../../../../shared/app-error';
import {
  ruleDefinitionSchema,
  type Rule,
  type RuleDefinition,
  type RuleItem,
} from '../../../../shared/model/rule';
import type { LibraryDatabase } from '../../storage/library-database';
import { checkPattern } from './match-pattern';

/** Every rule, in the order they run. */
export function listRules(db: LibraryDatabase): Rule[] {
  return db
    .all<{ id: number; position: number; definition: string }>(
      'SELECT id, position, definition FROM rule ORDER BY position, id',
    )
    .map(({ id, position, definition }) => ({
      ...ruleDefinitionSchema.parse(JSON.parse(definition)),
      id,
      position,
    }));
}

/** Adds a rule after the others. Throws `invalid-input` for a pattern that cannot be read. */
export function addRule(db: LibraryDatabase, definition: RuleDefinition): Rule {
  for (const pattern of patternsOf(definition.when)) checkPattern(pattern);
  const position =
    db.get<{ next: number }>('SELECT coalesce(max(position), 0) + 1 AS next FROM rule')?.next ?? 1;
  const { lastInsertRowid: id } = db.run(
    'INSERT INTO rule (position, definition) VALUES (?, ?)',
    position,
    JSON.stringify(definition),
  );
  return { ...definition, id, position };
}

/** Forgets a rule; what it did stays. Throws `rule-not-found`. */
export function removeRule(db: LibraryDatabase, id: number): void {
  if (db.run('DELETE FROM rule WHERE id = ?', id).changes === 0)
    throw new AppError({ code: 'rule-not-found', id });
}

function patternsOf(item: RuleItem): string[] {
  if ('all' in item) return item.all.flatMap(patternsOf);
  if ('any' in item) return item.any.flatMap(patternsOf);
  return item.match === 'regex' ? [item.value] : [];
}
