import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryEngine } from '../../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../../test/temporary-library';
import { importHandlers } from '../../handlers/import-handlers';
import { readClipping } from '../../storage/clipping-table';

it('gives clippings the tags their document names, beside those of the import', async () => {
  const engine = await temporaryEngine();
  const file = join(temporaryFolder(), 'list.ris');
  writeFileSync(
    file,
    'TY  - NEWS\nTI  - Trees\nKW  - City\nKW  - Green\nER  - \nTY  - NEWS\nTI  - Drains\nKW  - city\nER  - \n',
  );
  const calls = importHandlers(engine);
  const { job } = await calls['import.paths']({
    paths: [file],
    tags: ['Today'],
    dryRun: false,
    languages: [],
    resumable: true,
  });
  const { imported } = await calls['import.result']({ job });
  const tags = imported.map(({ id }) => readClipping(engine.db, id ?? '').tags);
  expect(tags).toEqual([
    ['City', 'Green', 'Today'],
    ['City', 'Today'],
  ]);
});
