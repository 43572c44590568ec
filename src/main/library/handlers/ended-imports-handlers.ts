import { AppError } from '../../../shared/app-error';
import type { Handlers } from '../engine';
import { dismissEndedImport, dismissProblems } from '../import/ended/ended-import-table';
import { listEndedImports } from '../import/ended/list-ended-imports';
import { fileOfProblem, planRetry } from '../import/ended/retry-problems';
import { runImport, type ImportServices } from '../import/job/run-import';
import { importLinks, keepLinks } from './links-handlers';

/** What became of imports: listed, done with, and tried again. Another try is a job like any import. */
export function endedImportsHandlers(services: ImportServices): Handlers<'endedImports'> {
  const { db, emit, jobs } = services.engine;
  const changed = (): Record<string, never> => {
    emit('endedImports.changed', {});
    return {};
  };
  return {
    'endedImports.list': () => ({ imports: listEndedImports(db) }),
    'endedImports.dismiss': (input) => {
      dismissEndedImport(db, input.import);
      return changed();
    },
    'endedImports.skip': ({ problems }) => {
      dismissProblems(db, problems);
      return changed();
    },
    'endedImports.retry': ({ problems }) => {
      const retry = planRetry(db, problems);
      const { files, links, tags, languages } = retry;
      const shared = { tags, languages, dryRun: false };
      if (files.length > 0 && links.length > 0)
        throw new AppError({ code: 'invalid-input', detail: 'Files and links are tried again apart.' });
      // As with the first try: without a network they wait instead of being lost.
      if (links.length > 0) keepLinks(services.engine, links, tags);
      return {
        job: jobs.start('import', (progress) =>
          files.length > 0
            ? runImport(services, { ...shared, inputs: { paths: files }, ask: true, retry }, progress)
            : importLinks(
                services,
                {
                  ...shared,
                  inputs: { links: links.map((url) => ({ url, tags: [...tags] })) },
                  retry,
                },
                progress,
              ),
        ),
      };
    },
    'endedImports.file': ({ problem }) => ({ file: fileOfProblem(db, problem) }),
  };
}
