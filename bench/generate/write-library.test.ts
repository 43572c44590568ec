import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkLibrary } from '../../src/main/library/storage/check-library';
import { openDatabase } from '../../src/main/library/storage/open-database';
import { createOriginalStore } from '../../src/main/library/storage/original-store';
import { asTyped, drawClasses } from './draw-classes';
import { drawQueries, keystrokesOf } from './draw-queries';
import { writeLibrary } from './write-library';

const root = mkdtempSync(join(tmpdir(), 'clipdesk-generated-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a generated library', () => {
  it('opens, is whole with its originals, and has as many clippings as were asked for', async () => {
    const folder = join(root, 'library');
    await writeLibrary({ folder, clippings: 300, seed: 3 });
    const opened = await openDatabase(folder, { now: () => 0 });
    const found = await checkLibrary({ ...opened, originals: createOriginalStore(folder) });
    const counts = opened.db.get<{ clippings: number; originals: number; tags: number; steps: number }>(`
      SELECT (SELECT count(*) FROM clipping) AS clippings, (SELECT count(*) FROM original) AS originals,
        (SELECT count(*) FROM tag) AS tags, (SELECT count(*) FROM history_batch) AS steps`);
    await opened.close();
    expect(found).toMatchObject({ damage: null, lostOriginals: [], strayOriginals: [], partialFiles: [] });
    expect(counts).toMatchObject({ clippings: 300, originals: 300, steps: 2 });
    expect(counts?.tags).toBeGreaterThan(20);
  });
});

describe('the queries drawn from it', () => {
  it('are the same for the same seed', () => {
    const plan = { seed: 3, clippings: 300, queries: 20 };
    expect(drawQueries(plan)).toEqual(drawQueries(plan));
    expect(new Set(drawQueries(plan)).size).toBeGreaterThan(15);
  });

  it('have a class for everything people type, each as many as asked for', () => {
    const drawn = drawClasses({ seed: 3, clippings: 300, queries: 4 });
    expect(drawClasses({ seed: 3, clippings: 300, queries: 4 })).toEqual(drawn);
    for (const [name, queries] of Object.entries(drawn))
      expect(queries.length, name).toBeGreaterThanOrEqual(4);
    expect(drawn.phrase.map(asTyped).every((text) => /^"\S+ \S+"$/u.test(text))).toBe(true);
    expect(drawn.filter.map(asTyped).every((text) => / outlet:=".+" published:\d{4}$/u.test(text))).toBe(
      true,
    );
    expect(drawn.Chinese.every(({ words }) => /^\p{Script=Han}+$/u.test(words[0] ?? ''))).toBe(true);
  });

  it('are typed character by character, a space never last', () => {
    expect(keystrokesOf('ab 论坛')).toEqual(['a', 'ab', 'ab 论', 'ab 论坛']);
  });
});
