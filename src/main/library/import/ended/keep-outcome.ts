import type { Engine } from '../../engine';
import { isWaiting, keepEndedImport, type ImportManner, type ImportOutcome } from './ended-import-table';
import { foldRetry, type Retry } from './retry-problems';

/** Keeps what became of an import for the window, at the moment from which nothing else remembers it. */
export function keepOutcome(
  engine: Engine,
  keepsEnded: boolean,
  job: string,
  {
    tags,
    languages = [],
    retry,
  }: Pick<ImportManner, 'tags'> & {
    readonly languages?: ImportManner['languages'] | undefined;
    readonly retry?: Retry;
  },
  outcome: ImportOutcome,
): void {
  if (retry !== undefined) foldRetry(engine.db, retry, outcome);
  // The questions, and the links that wait, say it all.
  else if (keepsEnded && !onlyWaits(outcome))
    keepEndedImport(engine.db, job, outcome, { tags, languages }, engine.now());
  else return;
  engine.emit('endedImports.changed', {});
}

function onlyWaits({ imported, duplicates, refused, waiting }: ImportOutcome): boolean {
  return (
    waiting.length + refused.length > 0 &&
    imported.length + duplicates.length === 0 &&
    refused.every((input) => isWaiting(input))
  );
}
