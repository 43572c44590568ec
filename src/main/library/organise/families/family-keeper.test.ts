import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeCopy } from '../../../../../test/syndication/make-copy';
import { addClipping, temporaryDatabase } from '../../../../../test/temporary-library';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { recordStep } from '../history';
import { undoStep } from '../undo-step';
import { updateClipping } from '../../storage/clipping-table';
import type { LibraryDatabase } from '../../storage/library-database';
import { createFamilyKeeper } from './family-keeper';
import { splitFromFamily } from './split-family';

/** Sentences no two of which have a shingle in common. */
const sentences = (n: number, about: string): string[] =>
  Array.from({ length: n }, (_, i) =>
    Array.from({ length: 14 }, (__, k) => `${about}${String(i)}x${String(k)}`)
      .join(' ')
      .concat('.'),
  );
const story = (about: string, n = 12): { headline: string; body: string } => ({
  headline: `${about} agrees`,
  body: sentences(n, about).join('\n\n'),
});

async function library() {
  const { db } = await temporaryDatabase();
  const filed: number[][] = [];
  const keeper = createFamilyKeeper({
    db,
    onFiled: (seqs) => filed.push([...seqs]),
    onFailure: (thrown) => {
      throw thrown;
    },
  });
  const add = async (fields: Partial<ClippingFields>): Promise<number> => {
    const { seq } = addClipping(db, fields);
    await keeper.settled();
    return seq;
  };
  return { db, keeper, add, filed };
}

/** Families as lists of clippings, in order. */
function familiesOf(db: LibraryDatabase): number[][] {
  const families = new Map<string, number[]>();
  for (const { seq, family_id } of db.all<{ seq: number; family_id: string }>(
    'SELECT seq, family_id FROM clipping WHERE family_id IS NOT NULL ORDER BY seq',
  ))
    families.set(family_id, [...(families.get(family_id) ?? []), seq]);
  return [...families.values()];
}

afterEach(() => vi.useRealTimers());

describe('families', () => {
  it('hold the copies customers make of a story: new headline, cut tail, other credit, sentences added', async () => {
    const { db, add, filed } = await library();
    const original = story('forum');
    const first = await add({ ...original, outlet: 'Agency' });
    const other = await add(story('budget'));
    const copies = [];
    for (const keep of [1, 0.85, 0.6, 0.4]) {
      const copy = makeCopy(original, {
        headline: `Headline ${String(keep)}`,
        keep,
        credit: 'With material from Agency',
        sentences: [{ after: 1, text: 'Our town was represented too.' }],
      });
      copies.push(await add({ ...copy, outlet: `Daily ${String(keep)}` }));
    }
    expect(familiesOf(db)).toEqual([[first, ...copies]]);
    expect(filed.flat()).not.toContain(other);
    expect(filed[0]).toEqual([first, copies[0]]);
  });

  it('do not hold a story that shares less than four fifths of the shorter text', async () => {
    const { db, add } = await library();
    const shared = sentences(7, 'shared');
    await add({ headline: 'A', body: [...shared, ...sentences(3, 'a')].join(' ') });
    await add({ headline: 'B', body: [...shared, ...sentences(3, 'b')].join(' ') });
    expect(familiesOf(db)).toEqual([]);
    await add({ headline: 'C', body: [...sentences(9, 'shared'), ...sentences(1, 'c')].join(' ') });
    await add({ headline: 'D', body: [...sentences(9, 'shared'), ...sentences(1, 'd')].join(' ') });
    expect(familiesOf(db)).toEqual([[3, 4]]);
  });

  it('do not become one through a digest that repeats them both', async () => {
    const { db, add } = await library();
    const [forum, budget] = [story('forum'), story('budget', 8)];
    const a = await add(forum);
    const digest = await add({ headline: 'The day', body: `${forum.body}\n\n${budget.body}` });
    const b = await add(budget);
    const copy = await add({ ...budget, headline: 'Other words' });
    expect(familiesOf(db)).toEqual([
      [a, digest],
      [b, copy],
    ]);
  });

  it('hold all copies that come in together, though a clipping is more like one than like the others', async () => {
    const { db, keeper } = await library();
    const seqs = [story('forum', 12), story('forum', 9), story('forum', 8)].map(
      ({ body }, i) => addClipping(db, { headline: String(i), body }).seq,
    );
    await keeper.settled();
    expect(familiesOf(db)).toEqual([seqs]);
  });

  it('are the same when everything is compared anew', async () => {
    const { db, add, keeper } = await library();
    for (const about of ['a', 'b', 'c']) {
      await add(story(about));
      await add({ ...story(about), headline: 'Copy' });
      await add(story(`${about}alone`));
    }
    const before = db.all('SELECT seq, family_id FROM clipping');
    expect(familiesOf(db)).toHaveLength(3);
    await keeper.rescan();
    expect(db.all('SELECT seq, family_id FROM clipping')).toEqual(before);
  });

  it('leave out what a person said is not the same story, for good, until that is undone', async () => {
    const { db, add, keeper } = await library();
    const forum = story('forum');
    const [a, b, c] = [
      await add(forum),
      await add({ ...forum, headline: 'B' }),
      await add({ ...forum, headline: 'C' }),
    ];
    const { batch } = recordStep(db, { actor: 'person', label: 'Split', now: 0 }, () =>
      splitFromFamily(db, b, 'b'),
    );
    expect(familiesOf(db)).toEqual([[a, c]]);
    await keeper.rescan();
    expect(familiesOf(db)).toEqual([[a, c]]);
    const d = await add({ ...forum, headline: 'D' });
    expect(familiesOf(db)).toEqual([[a, c, d]]);
    undoStep(db, batch, 0);
    await keeper.settled();
    expect(familiesOf(db)).toEqual([[a, b, c, d]]);
  });

  it('of two are none when one is taken out, and undoing brings both back', async () => {
    const { db, add, keeper } = await library();
    const [a, b] = [await add(story('forum')), await add({ ...story('forum'), headline: 'B' })];
    const { batch } = recordStep(db, { actor: 'person', label: 'Split', now: 0 }, () =>
      splitFromFamily(db, a, 'a'),
    );
    expect(familiesOf(db)).toEqual([]);
    expect(() => splitFromFamily(db, a, 'a')).toThrow('not-in-family');
    undoStep(db, batch, 0);
    expect(familiesOf(db)).toEqual([[a, b]]);
    await keeper.settled();
    expect(familiesOf(db)).toEqual([[a, b]]);
  });

  it('follow a corrected text, and let the one go that is left alone', async () => {
    const { db, add, keeper } = await library();
    const a = await add(story('forum'));
    const b = await add({ ...story('forum'), headline: 'B' });
    updateClipping(db, b, { body: story('budget').body }, 0, 'person');
    await keeper.settled();
    expect(familiesOf(db)).toEqual([]);
    updateClipping(db, b, { body: story('forum').body }, 0, 'person');
    await keeper.settled();
    expect(familiesOf(db)).toEqual([[a, b]]);
    db.run('DELETE FROM clipping_text WHERE seq = ?', a);
    db.run('DELETE FROM clipping WHERE seq = ?', a);
    await keeper.settled();
    expect(familiesOf(db)).toEqual([]);
  });

  it('are found when the library is opened again after work was cut short', async () => {
    const { db } = await library();
    addClipping(db, story('forum'));
    addClipping(db, { ...story('forum'), headline: 'B' });
    const again = createFamilyKeeper({ db, onFiled: () => undefined, onFailure: () => undefined });
    again.wake();
    await again.settled();
    expect(familiesOf(db)).toEqual([[1, 2]]);
  });

  it('are looked for once while changes follow each other, a second after the first at the latest', async () => {
    vi.useFakeTimers();
    const { db, keeper } = await library();
    for (const headline of ['A', 'B']) addClipping(db, { ...story('forum'), headline });
    for (let change = 0; change < 10; change += 1) {
      keeper.wake();
      await vi.advanceTimersByTimeAsync(99);
    }
    expect(familiesOf(db)).toEqual([]);
    keeper.wake();
    await vi.advanceTimersByTimeAsync(20);
    expect(familiesOf(db)).toEqual([[1, 2]]);
  });

  it('are not made of texts of a few words', async () => {
    const { db, add } = await library();
    await add({ headline: 'Weather', body: 'Sunny.' });
    await add({ headline: 'Weather', body: 'Sunny.' });
    expect(familiesOf(db)).toEqual([]);
  });
});
