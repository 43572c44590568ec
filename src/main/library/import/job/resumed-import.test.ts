import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryEngine } from '../../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../../test/temporary-library';
import { importText } from '../../../../shared/messages/import-en';
import { importHandlers } from '../../handlers/import-handlers';
import { ImportJournal, recordImport } from './import-journal';

it('An import that goes on after the app was closed says how many of its files were done before', async () => {
  const engine = await temporaryEngine();
  const folder = temporaryFolder();
  const paths = ['one', 'two', 'three'].map((name) => {
    const path = join(folder, `${name}.txt`);
    writeFileSync(
      path,
      `Pier ${name} reopens\n\nThe council of Elmsley reopened pier ${name} after the storm.`,
    );
    return path;
  });
  const entry = recordImport(engine.db, { paths, tags: [], languages: [], ask: false });
  const journal = new ImportJournal(engine.db, entry.id);
  journal.recordFiles(paths.map((path) => ({ path, refusal: null })));
  journal.begin(0);
  journal.settle(0, {});
  journal.write(null);

  const calls = importHandlers(engine);
  const [job = ''] = (await calls['import.resume']({})).jobs;
  await calls['import.result']({ job });
  expect(engine.jobs.list().at(-1)).toMatchObject({ done: 3, total: 3, before: 1 });
});

it('An import that has just begun says nothing of the kind', async () => {
  const engine = await temporaryEngine();
  const path = join(temporaryFolder(), 'one.txt');
  writeFileSync(path, 'Pier reopens\n\nThe council of Elmsley reopened the pier after the storm.');
  const calls = importHandlers(engine);
  const { job } = await calls['import.paths']({
    paths: [path],
    tags: [],
    dryRun: false,
    languages: [],
    resumable: true,
  });
  await calls['import.result']({ job });
  expect(engine.jobs.list().at(-1)).not.toHaveProperty('before');
});

it('The window says so in a sentence', () => {
  expect(importText.goesOn(1204, 5000)).toBe(
    'Going on after Clipdesk was closed: 1,204 of 5,000 were done already.',
  );
});
