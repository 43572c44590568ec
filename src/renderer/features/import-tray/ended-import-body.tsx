import { useEffect, type RefObject } from 'react';
import { importText } from '../../../shared/messages/import-en';
import { toastText } from '../../../shared/messages/window-en';
import type { EndedImport, ImportProblem } from '../../../shared/model/ended-import';
import { showImported, undoImport } from '../../actions/imports';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { ProblemList } from './problem-list';

/** An import without anything to look into leaves by itself, but not from under the pointer or the keyboard. */
const LEAVE_MS = 12_000;

/** What became of an import: what came in, what was here before, and what to look into. */
export function EndedImportBody({
  ended,
  open,
  card,
}: {
  readonly ended: EndedImport;
  readonly open: boolean;
  /** The card around it. */
  readonly card: RefObject<HTMLElement | null>;
}) {
  const model = useWindow();
  const { id, imported, duplicates, brought, batch, undone } = ended;
  const hasProblems = ended.refused + ended.doubtful > 0;
  const isClean = !hasProblems && (undone || duplicates.length === 0);
  useEffect(() => {
    if (!isClean) return;
    const timer = setInterval(() => {
      if (card.current?.matches(':hover, :focus-within') !== true) model.imports.dismiss(id);
    }, LEAVE_MS);
    return () => {
      clearInterval(timer);
    };
  }, [isClean, id, model, card]);
  const refused = ended.problems.filter(({ refusal }) => refusal !== null);
  const doubtful = ended.problems.filter(({ refusal }) => refusal === null);
  return (
    <>
      {!undone && (imported.length > 0 || batch !== null) && (
        <div className="import-actions">
          {imported.length > 0 && (
            <Button kind="quiet" onClick={() => void showImported(model, imported)}>
              {importText.show}
            </Button>
          )}
          {batch !== null && (
            <span data-chosen-only>
              <Button kind="quiet" onClick={() => void undoImport(model, ended, batch)}>
                {toastText.undo}
              </Button>
            </span>
          )}
        </div>
      )}
      {duplicates.length > 0 && (
        <div className="import-line">
          <span>{importText.duplicates(duplicates.length, undone ? 0 : brought)}</span>
          <Button kind="quiet" onClick={() => void showImported(model, duplicates)}>
            {importText.show}
          </Button>
        </div>
      )}
      {ended.refused > 0 && (
        <ProblemList
          title={(areLinks(refused) ? importText.refusedLinks : importText.refused)(ended.refused)}
          problems={refused}
          count={ended.refused}
          open={open}
        />
      )}
      {ended.doubtful > 0 && (
        <ProblemList
          title={importText.doubtful(ended.doubtful)}
          problems={doubtful}
          count={ended.doubtful}
          open={open}
        />
      )}
    </>
  );
}

/** Links have no file that could be shown; what was pasted as text has no address. */
function areLinks(refused: readonly ImportProblem[]): boolean {
  return refused.every(({ isFile, canRetry }) => !isFile && canRetry);
}
