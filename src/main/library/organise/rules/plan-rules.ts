import { assertNever } from '../../../../shared/app-error';
import type { Clipping, ClippingChanges } from '../../../../shared/model/clipping';
import type { Rule, RuleAction } from '../../../../shared/model/rule';
import { foldTagName } from '../fold-tag-name';
import { meetsConditions, RuleSubject } from './evaluate-rule';

/** What one rule would do to one clipping: only actions that change something. */
export interface PlannedChange {
  readonly seq: number;
  readonly id: Clipping['id'];
  readonly rule: Rule;
  readonly actions: readonly RuleAction[];
}

/** Whether a person took this tag off after this rule had put it on. */
export type RemovedByPerson = (seq: number, rule: string, tag: string) => boolean;

/**
 * What rules would change, clipping by clipping, each rule in its order and seeing what the ones before it did.
 * Changes nothing.
 */
export function planRules(
  rules: readonly Rule[],
  clippings: readonly { readonly seq: number; readonly clipping: Clipping }[],
  removedByPerson: RemovedByPerson,
): PlannedChange[] {
  return clippings.flatMap(({ seq, clipping }) => {
    const state = new ClippingState(clipping);
    const subject = new RuleSubject(clipping, () => state.tagPaths());
    return rules.flatMap((rule) => {
      if (!meetsConditions(subject, rule.when)) return [];
      const actions = rule.then.filter(
        (action) =>
          !(action.do === 'add-tag' && removedByPerson(seq, rule.name, action.tag)) && state.take(action),
      );
      return actions.length === 0 ? [] : [{ seq, id: clipping.id, rule, actions }];
    });
  });
}

/** An action as people read it. */
export function describeAction(action: RuleAction): string {
  switch (action.do) {
    case 'add-tag':
      return `add tag ${action.tag}`;
    case 'remove-tag':
      return `remove tag ${action.tag}`;
    case 'set-field':
      return Object.entries(action.set)
        .map(
          ([field, value]) =>
            `set ${field} to ${typeof value === 'string' ? `“${value}”` : JSON.stringify(value)}`,
        )
        .join(', ');
    case 'star':
      return 'star';
    case 'exclude':
      return 'exclude';
    default:
      return assertNever(action);
  }
}

/** The changes of fields an action asks for; none for actions on tags. */
export function fieldChanges(action: RuleAction): ClippingChanges {
  switch (action.do) {
    case 'set-field':
      return action.set;
    case 'star':
      return { starred: true };
    case 'exclude':
      return { status: 'excluded' };
    default:
      return {};
  }
}

/** A clipping's tags and fields as they stand in the middle of a run. */
class ClippingState {
  private readonly tags: Map<string, string>;
  private readonly fields: Record<string, unknown>;
  private readonly corrected: ReadonlySet<string>;

  constructor(clipping: Clipping) {
    this.tags = new Map(clipping.tags.map((path) => [foldTagName(path), path]));
    this.fields = { ...clipping };
    this.corrected = new Set(clipping.corrected);
  }

  tagPaths(): readonly string[] {
    return [...this.tags.values()];
  }

  /** Carries an action out here; false when it would change nothing, or only what a person corrected. */
  take(action: RuleAction): boolean {
    if (action.do === 'add-tag') {
      const key = foldTagName(action.tag);
      if (this.tags.has(key)) return false;
      this.tags.set(key, action.tag);
      return true;
    }
    if (action.do === 'remove-tag') return this.tags.delete(foldTagName(action.tag));
    const changing = Object.entries(fieldChanges(action)).filter(
      ([field, value]) =>
        value !== undefined &&
        !this.corrected.has(field) &&
        JSON.stringify(this.fields[field]) !== JSON.stringify(value),
    );
    for (const [field, value] of changing) this.fields[field] = value;
    return changing.length > 0;
  }
}
