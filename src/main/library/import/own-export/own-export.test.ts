import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importClipping, temporaryEngine, type TemporaryEngine } from '../../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../../test/temporary-library';
import type { Clipping } from '../../../../shared/model/clipping';
import type { ImportResult } from '../../../../shared/model/job';
import { clippingsHandlers } from '../../handlers/clippings-handlers';
import { importHandlers } from '../../handlers/import-handlers';
import { tagsHandlers } from '../../handlers/tags-handlers';
import { writeJson } from '../../reports/write-json';
import { readClipping } from '../../storage/clipping-table';

/** Two clippings, one of them corrected, tagged, starred and with notes; and the export of both. */
async function exported(): Promise<{ engine: TemporaryEngine; clippings: Clipping[]; file: string }> {
  const engine = await temporaryEngine();
  const body = 'The council agreed on eleven trees.\n\nThe drains are another matter.';
  const first = await importClipping(engine, { headline: 'Trees', body, outlet: 'Post' });
  const second = await importClipping(engine, { headline: 'Drains', body: 'They overflowed.' });
  await clippingsHandlers(engine)['clippings.edit']({
    target: { ids: [first.id] },
    changes: {
      outlet: 'Rivermouth Post',
      notes: 'Call the mayor.',
      starred: true,
      status: 'kept',
      highlights: [{ start: 4, end: 11, text: 'council', note: 'who?' }],
      tone: [{ subject: 'City', value: -1, coder: 'jd', note: null }],
    },
  });
  await tagsHandlers(engine)['tags.add']({ target: { ids: [first.id] }, tags: ['City/Trees', 'Press'] });
  const clippings = [first, second].map(({ id }) => readClipping(engine.db, id));
  const file = join(temporaryFolder(), 'export.json');
  let text = '';
  for await (const piece of writeJson(clippings, [])) text += piece;
  writeFileSync(file, text);
  return { engine, clippings, file };
}

/** Readers take their time to start: one pool for each engine. */
const handlers = new WeakMap<TemporaryEngine, ReturnType<typeof importHandlers>>();

async function importFile(engine: TemporaryEngine, file: string): Promise<ImportResult> {
  const calls = handlers.get(engine) ?? importHandlers(engine);
  handlers.set(engine, calls);
  const { job } = await calls['import.paths']({ paths: [file], tags: [], dryRun: false, resumable: true });
  return calls['import.result']({ job });
}

describe('an export of Clipdesk', () => {
  it('comes back in another library as it was: fields, tags, notes, highlights and what a person corrected', async () => {
    const { clippings, file } = await exported();
    const other = await temporaryEngine();
    const result = await importFile(other, file);
    expect(result.refused).toEqual([]);
    expect(result.imported.map(({ id }) => id)).toEqual(clippings.map(({ id }) => id));
    for (const clipping of clippings) {
      const back = readClipping(other.db, clipping.id);
      // The file is the original now, and the library's own times are its own.
      const { original, updatedAt, wordCount } = back;
      expect(back).toEqual({ ...clipping, original, updatedAt, wordCount });
      expect(original.name).toBe('export.json');
    }
    expect(readClipping(other.db, clippings[0]?.id ?? '')).toMatchObject({
      tags: ['City/Trees', 'Press'],
      corrected: expect.arrayContaining(['outlet', 'notes']) as string[],
    });
  });

  it('adds nothing where its clippings still are, and names them', async () => {
    const { engine, clippings, file } = await exported();
    const result = await importFile(engine, file);
    expect(result.imported).toEqual([]);
    expect(result.duplicates).toEqual(
      clippings.map(({ id }, i) => ({ path: `${file}#${i + 1}`, id, by: 'export' })),
    );
    expect(result.batch).toBeNull();
  });

  it('adds only what is not here yet, and refuses a record that was damaged by its number', async () => {
    const { clippings, file } = await exported();
    const other = await temporaryEngine();
    await importFile(other, file);
    const third = { ...clippings[1], id: '0123456789abcdef0123', headline: 'Third' };
    writeFileSync(file, JSON.stringify([...clippings, { ...third, headline: 7 }, third]));
    const result = await importFile(other, file);
    expect(result.imported.map(({ headline }) => headline)).toEqual(['Third']);
    expect(result.duplicates).toHaveLength(2);
    expect(result.refused).toEqual([
      {
        path: `${file}#3`,
        refusal: { reason: 'unreadable', detail: 'its field “headline” is not what an export holds there' },
      },
    ]);
  });
});
