import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importHandlers } from '../src/main/library/handlers/import-handlers';
import type { Engine } from '../src/main/library/engine';
import type { ImportResult } from '../src/shared/model/job';
import { temporaryFolder } from './temporary-library';

/** Writes a file to a folder of its own and imports it as the window does, without tags. */
export async function importWritten(engine: Engine, name: string, content: string): Promise<ImportResult> {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  const calls = importHandlers(engine);
  const { job } = await calls['import.paths']({
    paths: [file],
    tags: [],
    dryRun: false,
    languages: [],
    resumable: true,
  });
  return calls['import.result']({ job });
}
