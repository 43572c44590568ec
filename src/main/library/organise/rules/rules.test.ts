import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addClipping, temporaryDatabase, TEST_NOW } from '../../../../../test/temporary-library';
import { emptyClippingFields, type Clipping, type ClippingFields } from '../../../../shared/model/clipping';
import { ruleDefinitionSchema, type RuleCondition, type RuleDefinition } from '../../../../shared/model/rule';
import { readClippings, updateClipping } from '../../storage/clipping-table';
import type { LibraryDatabase } from '../../storage/library-database';
import { recordStep } from '../history';
import { addTags, removeTags, tagsOf } from '../tag-table';
import { undoStep } from '../undo-step';
import { applyRulesToNew, carryOut, planForLibrary } from './apply-rules';
import { meetsConditions, RuleSubject } from './evaluate-rule';
import { holdsPattern } from './match-pattern';
import { describeAction } from './plan-rules';
import { addRule, removeRule } from './rule-table';

const subject = (fields: Partial<ClippingFields>, tags: readonly string[] = []): RuleSubject =>
  new RuleSubject({ ...emptyClippingFields(), ...fields } as Clipping, () => tags);

const condition = (
  match: RuleCondition['match'],
  value: string,
  field: RuleCondition['field'] = 'text',
): RuleCondition => ({ field, match, value, not: false });

const rule = (name: string, when: RuleDefinition['when'], ...then: RuleDefinition['then']): RuleDefinition =>
  ruleDefinitionSchema.parse({ name, when, then });

describe('A condition', () => {
  it.each<[string, RuleCondition, boolean]>([
    ['any word', condition('any-word', 'flood drought'), true],
    ['a word whatever its case and accents', condition('any-word', 'ECOLE'), true],
    ['a part of a word is no word', condition('any-word', 'floo'), false],
    ['all words', condition('all-words', 'flood school'), false],
    ['all words, both there', condition('all-words', 'flood École'), true],
    ['a phrase', condition('phrase', 'after the flood'), true],
    ['a phrase in another order', condition('phrase', 'flood the after'), false],
    ['Chinese inside a sentence', condition('any-word', '生态环境'), true],
    ['Chinese characters in another order', condition('any-word', '境环'), false],
    ['one slip of the pen', condition('fuzzy', 'flod'), true],
    ['a pattern', condition('regex', 'fl[ou]+d'), true],
    ['a pattern that is not there', condition('regex', '^flood$'), false],
    ['the whole outlet', condition('is', 'le matin', 'outlet'), true],
    ['a part of the outlet', condition('is', 'matin', 'outlet'), false],
    ['an author', condition('any-word', 'dupont', 'author'), true],
    ['a field without a value', condition('any-word', 'x', 'campaign'), false],
    ['a tag', condition('is', 'topics/water', 'tag'), true],
  ])('sees %s', (_name, one, met) => {
    const clipping = subject(
      {
        headline: 'École closed after the flood',
        body: '广西生态环境厅在南宁举行论坛。',
        outlet: 'Le Matin',
        authors: ['A. Dupont'],
      },
      ['Topics/Water'],
    );
    expect(meetsConditions(clipping, one)).toBe(met);
    expect(meetsConditions(clipping, { ...one, not: true })).toBe(!met);
  });

  it('may be grouped, all of and any of, to any depth', () => {
    const clipping = subject({ headline: 'Flood in the north' });
    const flood = condition('any-word', 'flood');
    const south = condition('any-word', 'south');
    expect(meetsConditions(clipping, { all: [flood, { any: [south, { ...south, not: true }] }] })).toBe(true);
    expect(meetsConditions(clipping, { all: [flood, { any: [south] }] })).toBe(false);
  });

  it('with a pattern that would run for ever is stopped with a sentence', () => {
    expect(() => holdsPattern(`${'a'.repeat(40)}!`, '^(a+)+$')).toThrow(
      expect.objectContaining({
        data: expect.objectContaining({ code: 'invalid-input' }) as object,
      }) as Error,
    );
  });
});

const tagsNow = (db: LibraryDatabase, seq: number): string[] =>
  (tagsOf(db, [seq]).get(seq) ?? []).map(({ path }) => path);

function run(db: LibraryDatabase): number | null {
  const planned = planForLibrary(db);
  return recordStep(db, { actor: 'rules', label: 'Run', now: TEST_NOW }, () =>
    carryOut(db, planned, TEST_NOW),
  ).batch;
}

describe('A run', () => {
  const water = rule('Water', { any: [condition('any-word', 'river')] }, { do: 'add-tag', tag: 'Water' });

  it('sees what the rules before it did, and a second run finds nothing left to do', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db, { headline: 'The river rose' });
    addRule(db, water);
    addRule(
      db,
      rule(
        'Topic',
        { all: [condition('is', 'Water', 'tag')] },
        { do: 'star' },
        { do: 'remove-tag', tag: 'water' },
      ),
    );
    expect(
      planForLibrary(db).map(({ rule: { name }, actions }) => [name, actions.map(describeAction)]),
    ).toEqual([
      ['Water', ['add tag Water']],
      ['Topic', ['star', 'remove tag water']],
    ]);
    run(db);
    expect(readClippings(db, [seq])[0]).toMatchObject({ starred: true, tags: [] });
  });

  it('leaves alone what a person corrected, and a tag a person took off', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db, { headline: 'The river rose' });
    addRule(db, water);
    addRule(
      db,
      rule(
        'Place',
        { any: [condition('any-word', 'river')] },
        { do: 'set-field', set: { place: 'Nanning', country: 'CN' } },
      ),
    );
    run(db);
    const byPerson = { actor: 'person', label: 'Edit', now: TEST_NOW };
    recordStep(db, byPerson, () => updateClipping(db, seq, { place: 'Beihai' }, TEST_NOW, 'person'));
    recordStep(db, byPerson, () => removeTags(db, [seq], ['Water']));
    expect(planForLibrary(db)).toEqual([]);
    recordStep(db, byPerson, () => updateClipping(db, seq, { country: 'VN' }, TEST_NOW, 'person'));
    expect(run(db)).toBeNull();
    expect(readClippings(db, [seq])[0]).toMatchObject({ place: 'Beihai', country: 'VN', tags: [] });
  });

  it('that was undone may be run again', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db, { headline: 'The river rose' });
    addRule(db, water);
    const batch = run(db);
    undoStep(db, batch, TEST_NOW);
    expect(tagsNow(db, seq)).toEqual([]);
    run(db);
    expect(tagsNow(db, seq)).toEqual(['Water']);
    expect(db.all('SELECT added_by FROM clipping_tag')).toEqual([{ added_by: 'rule:Water' }]);
  });

  it('on new clippings leaves out a rule that cannot be run and says which', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db, { headline: 'The river rose', body: `${'a'.repeat(40)}!` });
    addRule(db, rule('Endless', { any: [condition('regex', '^(a+)+$', 'body')] }, { do: 'star' }));
    addRule(db, water);
    const failures = applyRulesToNew(db, [seq], TEST_NOW);
    expect(failures).toEqual([expect.stringContaining('Endless')]);
    expect(tagsNow(db, seq)).toEqual(['Water']);
  });

  it('passes over rules that are off or meant for the other kind of clipping', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db, { headline: 'The river rose' });
    addRule(db, { ...water, name: 'Off', enabled: false });
    addRule(db, { ...water, name: 'New only', scope: 'new', then: [{ do: 'add-tag', tag: 'New' }] });
    addRule(db, {
      ...water,
      name: 'Existing only',
      scope: 'existing',
      then: [{ do: 'add-tag', tag: 'Old' }],
    });
    run(db);
    expect(tagsNow(db, seq)).toEqual(['Old']);
    applyRulesToNew(db, [seq], TEST_NOW);
    expect(tagsNow(db, seq)).toEqual(['New', 'Old']);
  });

  it('changes exactly what the dry run listed, and undo brings everything back', async () => {
    const word = fc.constantFrom('river', 'school', 'budget', 'forum');
    const tag = fc.constantFrom('A', 'B', 'A/C');
    const action = fc.oneof(
      fc.record({ do: fc.constant('add-tag' as const), tag }),
      fc.record({ do: fc.constant('remove-tag' as const), tag }),
      fc.constant({ do: 'star' as const }),
      fc.constant({ do: 'exclude' as const }),
      fc.record({ do: fc.constant('set-field' as const), set: fc.record({ place: word }) }),
    );
    const definition = fc
      .record({
        words: fc.array(word, { minLength: 1, maxLength: 2 }),
        then: fc.array(action, { minLength: 1, maxLength: 3 }),
      })
      .map(({ words, then }, i = 0) =>
        rule(`Rule ${String(i)} ${words.join()}`, { any: [condition('any-word', words.join(' '))] }, ...then),
      );
    const clipping = fc.record({
      words: fc.array(word, { maxLength: 3 }),
      tags: fc.array(tag, { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(definition, { minLength: 1, maxLength: 4 }),
        fc.array(clipping, { minLength: 1, maxLength: 4 }),
        async (definitions, clippings) => {
          const { db } = await temporaryDatabase();
          const seqs = clippings.map(({ words, tags }, i) => {
            const { seq } = addClipping(db, { headline: `${words.join(' ')} ${String(i)}` });
            addTags(db, [seq], tags, 'person');
            return seq;
          });
          for (const one of definitions) addRule(db, one);
          const content = (): unknown =>
            readClippings(db, seqs).map(({ id, tags, starred, status, place }) => ({
              id,
              tags,
              starred,
              status,
              place,
            }));
          const before = content();
          const touched = new Set(planForLibrary(db).map(({ id }) => id));
          const batch = run(db);
          const after = content() as { id: string }[];
          const changed = after.filter(
            (one, i) => JSON.stringify(one) !== JSON.stringify((before as unknown[])[i]),
          );
          for (const { id } of changed) expect(touched.has(id as never)).toBe(true);
          if (batch !== null) undoStep(db, batch, TEST_NOW);
          expect(content()).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('The list of rules', () => {
  it('refuses a pattern that cannot be read, and forgets a rule when asked', async () => {
    const { db } = await temporaryDatabase();
    expect(() => addRule(db, rule('Bad', { any: [condition('regex', '(')] }, { do: 'star' }))).toThrow(
      'invalid-input',
    );
    const { id } = addRule(db, rule('Good', { any: [condition('regex', 'a|b')] }, { do: 'star' }));
    removeRule(db, id);
    expect(() => removeRule(db, id)).toThrow('rule-not-found');
  });
});
