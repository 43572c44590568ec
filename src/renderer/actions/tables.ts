import { tableText } from '../../shared/messages/table-en';
import type { ClippingId } from '../../shared/model/clipping';
import type { ImportQuestion } from '../../shared/model/import-question';
import type { TableChoice, TableLook } from '../../shared/model/table-mapping';
import type { WindowModel } from '../state/window-model';
import { answerQuestion } from './questions';
import { undo } from './undo';

/** A table whose columns a person maps: one that waits for it, or the one a clipping came from. */
export type TableToMap =
  { readonly question: ImportQuestion } | { readonly clipping: ClippingId; readonly name: string };

/** The table as it would be read: as chosen so far, the rest as guessed or as before. */
export async function lookAtTable(
  { client }: WindowModel,
  table: TableToMap,
  wish: Partial<TableChoice>,
): Promise<TableLook> {
  if ('question' in table) return client.call('questions.look', { id: table.question.id, ...wish });
  return (await client.call('tables.look', { clipping: table.clipping, ...wish })).look;
}

/** Reads a table by a choice; true when the library took it. `keep` remembers it for tables with these columns. */
export async function mapTable(
  model: WindowModel,
  table: TableToMap,
  { choice, keep }: { readonly choice: TableChoice; readonly keep: boolean },
): Promise<boolean> {
  if ('question' in table) return answerQuestion(model, table.question, { kind: 'columns', choice, keep });
  try {
    const { changed, added, batch } = await model.client.call('tables.map', {
      clipping: table.clipping,
      choice,
      keep,
    });
    model.toasts.show({
      tone: 'done',
      text: tableText.mapped(changed, added),
      action:
        batch === null || changed + added === 0
          ? null
          : { label: tableText.undo, run: () => void undo(model, batch) },
    });
    if (batch !== null) model.history.changed();
    return true;
  } catch (thrown) {
    model.fail(thrown);
    return false;
  }
}

/** Opens the columns of the table the current clipping came from; says so where it came from none. */
export function mapColumnsAgain(model: WindowModel): void {
  const { clipping } = model.clipping.state.get();
  if (clipping === null) return;
  const isOfTable = Object.values(clipping.provenance).some((note) => note.via === 'table-column');
  if (isOfTable)
    model.overlay.set({ kind: 'columns', table: { clipping: clipping.id, name: clipping.original.name } });
  else model.toasts.show({ tone: 'error', text: tableText.noTable, action: null });
}
