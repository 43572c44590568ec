import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addClipping, dumpContent, temporaryDatabase, TEST_NOW } from '../../../../test/temporary-library';
import { AppError } from '../../../shared/app-error';
import { updateClipping } from '../storage/clipping-table';
import type { LibraryDatabase } from '../storage/library-database';
import { recordStep } from './history';
import { addTags, removeTags } from './tag-table';
import { colorTag, createTag, deleteTag, mergeTags, moveTag, renameTag } from './tag-operations';
import { tagTreeIsWhole } from './tag-tree-is-whole';
import { redoStep, undoStep } from './undo-step';

/** Few names, in both cases, one of them under its own like: collisions are what a tag tree breaks on. */
const name = fc.constantFrom('A', 'a', 'B', 'Ç', '水');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
const place = fc.nat({ max: 3 });
const text = fc.string({ unit: 'grapheme', maxLength: 30 });

type Change = (db: LibraryDatabase, seqs: readonly number[], now: number) => unknown;
const onClipping =
  (index: number, change: (db: LibraryDatabase, seq: number, now: number) => unknown): Change =>
  (db, seqs, now) =>
    change(db, seqs[index % seqs.length] ?? 0, now);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(place, text, text)
    .map(([i, headline, body]) =>
      onClipping(i, (db, seq, now) => updateClipping(db, seq, { headline, body }, now, 'person')),
    ),
  fc
    .tuple(place, fc.array(text, { maxLength: 3 }))
    .map(([i, authors]) =>
      onClipping(i, (db, seq, now) =>
        updateClipping(db, seq, { authors, starred: authors.length > 1 }, now, 'person'),
      ),
    ),
  fc
    .tuple(place, fc.boolean())
    .map(([i, trashed]) =>
      onClipping(i, (db, seq, now) =>
        db.run(
          'UPDATE clipping SET trashed_at = ? WHERE seq = ?',
          trashed ? new Date(now).toISOString() : null,
          seq,
        ),
      ),
    ),
  place.map((i): Change =>
    onClipping(i, (db, seq) => {
      // What taking back an import does, as a step of its own.
      db.run('DELETE FROM clipping_tag WHERE seq = ?', seq);
      db.run('DELETE FROM clipping_text WHERE seq = ?', seq);
      db.run('DELETE FROM clipping WHERE seq = ?', seq);
    }),
  ),
  fc
    .tuple(place, fc.array(path, { minLength: 1, maxLength: 2 }))
    .map(([i, paths]) => onClipping(i, (db, seq) => addTags(db, [seq], paths, 'person'))),
  fc.tuple(place, path).map(([i, tag]) => onClipping(i, (db, seq) => removeTags(db, [seq], [tag]))),
  fc.tuple(path, fc.constantFrom(null, '#336699')).map(
    ([tag, color]): Change =>
      (db) =>
        createTag(db, tag, color),
  ),
  fc.tuple(path, path).map(
    ([tag, to]): Change =>
      (db) =>
        renameTag(db, tag, to),
  ),
  fc.tuple(path, fc.option(path)).map(
    ([tag, parent]): Change =>
      (db) =>
        moveTag(db, tag, parent),
  ),
  fc.tuple(path, path).map(
    ([tag, into]): Change =>
      (db) =>
        mergeTags(db, tag, into),
  ),
  path.map(
    (tag): Change =>
      (db) =>
        colorTag(db, tag, '#112233'),
  ),
  path.map(
    (tag): Change =>
      (db) =>
        deleteTag(db, tag),
  ),
);

/** Runs a change as a step; one that cannot be done (no such tag, no such clipping) changes nothing. */
function attempt(db: LibraryDatabase, seqs: readonly number[], run: Change, now: number): void {
  try {
    recordStep(db, { actor: 'person', label: 'Random', now }, () => run(db, seqs, now));
  } catch (thrown) {
    const gone = thrown instanceof Error && thrown.message.includes('FOREIGN KEY');
    if (!(thrown instanceof AppError) && !gone) throw thrown;
  }
}

it('gives the beginning back after any changes when all are undone, every state on the way, and the end when all are redone', async () => {
  let now = TEST_NOW;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const { db, close } = await temporaryDatabase();
      const seqs = [0, 1, 2, 3].map(
        (i) => addClipping(db, { headline: `Clipping ${String(i)}` }, (now += 1)).seq,
      );
      const states: unknown[] = [];
      for (const run of changes) {
        const before = JSON.stringify(dumpContent(db));
        attempt(db, seqs, run, (now += 1));
        expect(tagTreeIsWhole(db)).toBe(true);
        if (JSON.stringify(dumpContent(db)) !== before) states.push(before);
      }
      const end = JSON.stringify(dumpContent(db));
      for (let i = states.length - 1; i >= 0; i -= 1) {
        undoStep(db, null, (now += 1));
        expect(JSON.stringify(dumpContent(db))).toBe(states[i]);
      }
      for (let i = 1; i <= states.length; i += 1) {
        redoStep(db, (now += 1));
        expect(JSON.stringify(dumpContent(db))).toBe(i === states.length ? end : states[i]);
      }
      await close();
    }),
    { numRuns: 50 },
  );
}, 60_000);

it('never leaves a broken library behind, whichever steps are undone in whatever order', async () => {
  let now = TEST_NOW;
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 2, maxLength: 10 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 10 }),
      async (changes, picks) => {
        const { db, close } = await temporaryDatabase();
        const seqs = [0, 1].map(
          (i) => addClipping(db, { headline: `Clipping ${String(i)}` }, (now += 1)).seq,
        );
        for (const run of changes) attempt(db, seqs, run, (now += 1));
        const batches = db
          .all<{ id: number }>('SELECT id FROM history_batch ORDER BY id DESC LIMIT 12')
          .map(({ id }) => id);
        for (const pick of picks) {
          const before = JSON.stringify(dumpContent(db));
          try {
            undoStep(db, batches[pick % batches.length] ?? null, (now += 1));
          } catch (thrown) {
            if (!(thrown instanceof AppError)) throw thrown;
            expect(JSON.stringify(dumpContent(db))).toBe(before);
          }
          expect(tagTreeIsWhole(db)).toBe(true);
          expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
          expect(db.all('SELECT * FROM history_current')).toEqual([]);
        }
        await close();
      },
    ),
    { numRuns: 50 },
  );
}, 60_000);
