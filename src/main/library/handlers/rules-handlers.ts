import type { Engine, Handlers } from '../engine';
import { recordStep } from '../organise/history';
import { carryOut, planForLibrary } from '../organise/rules/apply-rules';
import { describeAction } from '../organise/rules/plan-rules';
import { addRule, listRules, removeRule } from '../organise/rules/rule-table';
import { clippingCount } from '../organise/step-labels';
import { announceClippings } from './announce-clippings';

/** Auto-tag rules: kept, tried dry, run as one step. */
export function rulesHandlers(engine: Engine): Handlers<'rules'> {
  const { db } = engine;
  return {
    'rules.list': () => ({ rules: listRules(db) }),
    'rules.add': ({ rule }) => {
      const step = { actor: 'person', label: `Add rule ${rule.name}`, now: engine.now() };
      return { rule: recordStep(db, step, () => addRule(db, rule)).value };
    },
    'rules.remove': ({ id }) => {
      recordStep(db, { actor: 'person', label: `Remove rule ${id}`, now: engine.now() }, () =>
        removeRule(db, id),
      );
      return {};
    },
    'rules.run': ({ dryRun }) => {
      const planned = planForLibrary(db);
      const changes = planned.map(({ id, rule, actions }) => ({
        id,
        rule: rule.name,
        actions: actions.map(describeAction),
      }));
      if (dryRun || planned.length === 0) return { changes, batch: null };
      const seqs = new Set(planned.map(({ seq }) => seq));
      const names = [...new Set(planned.map(({ rule }) => rule.name))];
      const now = engine.now();
      const step = {
        actor: names.length === 1 ? `rule:${names.join()}` : 'rules',
        label: `Run ${names.length === 1 ? 'rule' : 'rules'} ${names.join(', ')} on ${clippingCount(seqs.size)}`,
        now,
      };
      const { batch } = recordStep(db, step, () => carryOut(db, planned, now));
      announceClippings(engine, seqs);
      engine.emit('tags.changed', {});
      return { changes, batch };
    },
  };
}
