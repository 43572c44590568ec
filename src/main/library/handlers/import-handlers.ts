import type { ImportOutcome } from '../import/ended/ended-import-table';
import type { Engine, Handlers } from '../engine';
import { createHeldOriginals } from '../import/job/held-originals';
import {
  ImportJournal,
  recordImport,
  unfinishedImports,
  type JournalEntry,
} from '../import/job/import-journal';
import { createParsePool } from '../import/job/parse-pool';
import { resumeAnswers } from '../import/questions/carry-out-answer';
import { runImport, type ImportOrder, type ImportServices } from '../import/job/run-import';

/** What stands for pasted text in results, and the name its original gets. */
const PASTED = { path: 'pasted text', name: 'pasted-text.txt' } as const;

/**
 * What all imports of a library share.
 * @throws Error when the HTML sanitiser does not work in this process: then nothing may be shown or imported.
 */
export function createImportServices(
  engine: Engine,
  options: Pick<ImportServices, 'scans' | 'keepsEnded'> = {},
): ImportServices {
  return {
    engine,
    pool: createParsePool(),
    held: createHeldOriginals(engine.db, engine.originals),
    ...options,
  };
}

/** Importing: each call starts a job and returns its id; `import.result` waits for what became of it. */
export function importHandlers(
  engine: Engine,
  services: ImportServices = createImportServices(engine),
): Handlers<'import'> {
  const start = (order: ImportOrder): { job: string } => ({
    job: engine.jobs.start('import', (progress) => runImport(services, order, progress)),
  });
  const goOn = ({ id, paths, tags, languages, ask, batch }: JournalEntry): { job: string } =>
    start({
      inputs: { paths, journal: { journal: new ImportJournal(engine.db, id), batch } },
      tags,
      languages,
      ask,
      dryRun: false,
    });
  return {
    'import.paths': ({ paths, resumable, ...how }) =>
      how.dryRun || !resumable
        ? start({ inputs: { paths }, ...how })
        : goOn(
            recordImport(engine.db, {
              paths,
              tags: how.tags,
              languages: how.languages ?? [],
              ask: how.ask === true,
            }),
          ),
    'import.resume': () => ({
      jobs: [...unfinishedImports(engine.db).map((entry) => goOn(entry).job), ...resumeAnswers(services)],
    }),
    'import.text': ({ text, tags, dryRun, ask }) =>
      start({
        inputs: { source: { kind: 'bytes', ...PASTED, bytes: new TextEncoder().encode(text) } },
        tags,
        dryRun,
        ask,
      }),
    'import.result': async ({ job }) => {
      const { refused, ...outcome } = (await engine.jobs.result(job)) as ImportOutcome;
      return { ...outcome, refused: refused.map(({ path, refusal }) => ({ path, refusal })) };
    },
  };
}
