import type { EndedImport, ImportProblem } from '../../shared/model/ended-import';
import type { ClippingId } from '../../shared/model/clipping';
import type { WindowModel } from '../state/window-model';
import { showClippings } from './navigate';
import { undo } from './undo';

/** Selects clippings an import tells of; whoever looks has seen what is new. */
export async function showImported(model: WindowModel, clippings: readonly ClippingId[]): Promise<void> {
  model.arrivals.set([]);
  await showClippings(model, clippings);
}

/** Takes a whole import back. What it refused stays to be looked into. */
export async function undoImport(model: WindowModel, ended: EndedImport, batch: number): Promise<void> {
  if (ended.refused === 0) model.imports.dismiss(ended.id);
  const undone = new Set(ended.imported);
  model.arrivals.update((now) => now.filter((id) => !undone.has(id)));
  await undo(model, batch);
}

/** Imports refused inputs again. */
export async function retryProblems(model: WindowModel, problems: readonly ImportProblem[]): Promise<void> {
  const ids = problems.filter(({ canRetry }) => canRetry).map(({ id }) => id);
  await model.client.call('endedImports.retry', { problems: ids }).catch(model.fail);
}

/** Takes problems off the list. */
export async function skipProblems(model: WindowModel, problems: readonly ImportProblem[]): Promise<void> {
  await model.client.call('endedImports.skip', { problems: problems.map(({ id }) => id) }).catch(model.fail);
}

/** Shows the file of a problem in the system's file manager. */
export async function revealProblem(model: WindowModel, problem: ImportProblem): Promise<void> {
  await model.desktop('import.reveal', { problem: problem.id }).catch(model.fail);
}
