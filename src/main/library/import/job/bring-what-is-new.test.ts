import { describe, expect, it } from 'vitest';
import { importWritten } from '../../../../../test/import-written';
import { temporaryEngine } from '../../../../../test/temporary-engine';
import type { Engine } from '../../engine';
import { recordStep } from '../../organise/history';
import { addTags, removeTags } from '../../organise/tag-table';
import { undoStep } from '../../organise/undo-step';
import { readClipping, seqOf, updateClipping } from '../../storage/clipping-table';

const NOW = Date.UTC(2026, 10, 29);
const reference = (...lines: readonly string[]): string =>
  ['TY  - NEWS', 'TI  - Trees', 'UR  - https://post.example/trees', ...lines, 'ER  - ', ''].join('\n');

async function withReference(...lines: readonly string[]): Promise<{ engine: Engine; id: string }> {
  const engine = await temporaryEngine();
  const { imported } = await importWritten(engine, 'first.ris', reference(...lines));
  return { engine, id: imported[0]?.id ?? '' };
}

describe('A reference that is imported again', () => {
  it('gives the clipping its new tags and its new note, which one undo takes back', async () => {
    const { engine, id } = await withReference('KW  - City', 'N1  - Ask the mayor.');
    const { duplicates, batch } = await importWritten(
      engine,
      'second.ris',
      reference('KW  - City', 'KW  - Green', 'N1  - The mayor has answered.'),
    );
    expect(duplicates).toMatchObject([{ id, brought: ['notes', 'tags'] }]);
    expect(readClipping(engine.db, id)).toMatchObject({
      tags: ['City', 'Green'],
      notes: 'Ask the mayor.\n\nThe mayor has answered.',
      corrected: [],
    });
    undoStep(engine.db, batch, NOW);
    expect(readClipping(engine.db, id)).toMatchObject({ tags: ['City'], notes: 'Ask the mayor.' });
  });

  it('with nothing new changes nothing', async () => {
    const { engine, id } = await withReference('KW  - City', 'N1  - Ask the mayor.');
    const { duplicates, batch } = await importWritten(
      engine,
      'second.ris',
      `${reference('KW  - City', 'N1  - Ask the mayor.')}\n`,
    );
    expect(duplicates).toEqual([{ path: expect.stringContaining('second.ris') as string, id, by: 'page' }]);
    expect(batch).toBeNull();
  });

  it('leaves a note that a person wrote, and a tag that a person took off', async () => {
    const { engine, id } = await withReference('KW  - City', 'N1  - Ask the mayor.');
    const seq = seqOf(engine.db, id);
    recordStep(engine.db, { actor: 'person', label: 'Edit', now: NOW }, () => {
      updateClipping(engine.db, seq, { notes: 'Mine.' }, NOW, 'person');
      removeTags(engine.db, [seq], ['City']);
      addTags(engine.db, [seq], ['Own'], 'person');
    });
    await importWritten(engine, 'second.ris', reference('KW  - City', 'KW  - Green', 'N1  - Theirs.'));
    expect(readClipping(engine.db, id)).toMatchObject({ tags: ['Green', 'Own'], notes: 'Mine.' });
  });
});
