import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryEngine, type TemporaryEngine } from '../../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../../test/temporary-library';
import type { Clipping } from '../../../../shared/model/clipping';
import type { TableChoice } from '../../../../shared/model/table-mapping';
import { clippingsHandlers } from '../../handlers/clippings-handlers';
import { historyHandlers } from '../../handlers/history-handlers';
import { createImportServices, importHandlers } from '../../handlers/import-handlers';
import { tablesHandlers } from '../../handlers/tables-handlers';
import { checkLibrary } from '../../storage/check-library';
import { findByOriginal, readClipping } from '../../storage/clipping-table';
import { listMappings } from './saved-mapping-table';

/** The headlines stand under a name nobody knows; the last row has none where they are looked for. */
const CSV =
  'Date,Title,Outlet,Xyz\n2021-04-03,N1,Post,Trees along the road\n2021-04-04,N2,The Courier,Drains overflow\n2021-04-05,,Post,Bridge opens\n';

async function tableOf(csv: string) {
  const engine: TemporaryEngine = await temporaryEngine();
  const services = createImportServices(engine);
  onTestFinished(() => services.pool.close());
  const file = join(temporaryFolder(), 'list.csv');
  writeFileSync(file, csv);
  const calls = {
    ...importHandlers(engine, services),
    ...tablesHandlers(services),
    ...clippingsHandlers(engine),
    ...historyHandlers(engine),
  };
  const { job } = await calls['import.paths']({ paths: [file], tags: [], dryRun: false, resumable: true });
  const { imported } = await calls['import.result']({ job });
  const [first] = imported;
  if (first === undefined || first.id === null) throw new Error('nothing came in');
  const { id } = first;
  const all = (): Clipping[] =>
    findByOriginal(engine.db, readClipping(engine.db, id).original.sha256).map((one) =>
      readClipping(engine.db, one),
    );
  return { engine, calls, id, all };
}

/** The headlines are the fourth column's. */
const byRemark = ({ columns, ...rest }: TableChoice): TableChoice => ({
  ...rest,
  columns: [
    ...columns.filter(({ field, column }) => field !== 'headline' && column !== 3),
    { column: 3, field: 'headline', metric: null, dayOrder: null },
  ],
});

it('a table mapped again changes its clippings but for corrections, adds rows that were none, and is one step', async () => {
  const { engine, calls, id, all } = await tableOf(CSV);
  expect(all().map(({ headline }) => headline)).toEqual(['N1', 'N2']);
  await calls['clippings.edit']({ target: { ids: [id] }, changes: { outlet: 'Harbour Post' } });

  const { name, look } = await calls['tables.look']({ clipping: id });
  expect(name).toBe('list.csv');
  const mapped = await calls['tables.map']({ clipping: id, choice: byRemark(look.choice), keep: true });
  expect(mapped).toMatchObject({ changed: 2, added: 1 });
  expect(all()).toMatchObject([
    { headline: 'Trees along the road', outlet: 'Harbour Post', datePublished: { value: '2021-04-03' } },
    { headline: 'Drains overflow', outlet: 'The Courier' },
    { headline: 'Bridge opens', outlet: 'Post', datePublished: { value: '2021-04-05' } },
  ]);
  expect(listMappings(engine.db)).toHaveLength(1);
  expect((await checkLibrary(engine)).lostOriginals).toEqual([]);

  // The same again has nothing to do.
  expect(
    await calls['tables.map']({ clipping: id, choice: byRemark(look.choice), keep: false }),
  ).toMatchObject({ changed: 0, added: 0 });

  const { batch } = mapped;
  if (batch === null) throw new Error('it was no step');
  await calls['history.undo']({ batch });
  expect(all().map(({ headline, outlet }) => [headline, outlet])).toEqual([
    ['N1', 'Harbour Post'],
    ['N2', 'The Courier'],
  ]);
  // And once more, after the undo.
  expect(
    await calls['tables.map']({ clipping: id, choice: byRemark(look.choice), keep: false }),
  ).toMatchObject({ changed: 2, added: 1 });
});

it('a field whose column is not taken any more is emptied, and one that was no column is kept', async () => {
  const { calls, id, all } = await tableOf('Date,Title,Section\n2021-04-03,Trees along the road,Local\n');
  await calls['clippings.edit']({ target: { ids: [id] }, changes: { notes: 'Ask the mayor' } });
  expect(all()).toMatchObject([{ section: 'Local' }]);
  const { look } = await calls['tables.look']({ clipping: id });
  const choice = { ...look.choice, columns: look.choice.columns.filter(({ field }) => field !== 'section') };
  await calls['tables.map']({ clipping: id, choice, keep: false });
  expect(all()).toMatchObject([{ section: null, notes: 'Ask the mayor', headline: 'Trees along the road' }]);
});

it('a clipping that came from no table is refused with that reason', async () => {
  const { calls, engine } = await tableOf(CSV);
  const story = join(temporaryFolder(), 'story.txt');
  writeFileSync(story, `Ferry runs again\n\n${'The ferry runs again after the storm. '.repeat(8)}`);
  const { job } = await calls['import.paths']({ paths: [story], tags: [], dryRun: false, resumable: true });
  const [one] = (await calls['import.result']({ job })).imported;
  if (one === undefined || one.id === null) throw new Error('it did not come in');
  await expect(calls['tables.look']({ clipping: one.id })).rejects.toThrow();
  expect(readClipping(engine.db, one.id).headline).toBe('Ferry runs again');
});
