import { useEffect, useState } from 'react';
import type { TableChoice, TableLook } from '../../../shared/model/table-mapping';
import { lookAtTable, type TableToMap } from '../../actions/tables';
import { useWindow } from '../../state/window-model';

/** What was chosen so far; the library guesses the rest. */
export type Wish = Partial<TableChoice>;

/** A table as it would be read by the wish; null until the first answer. */
export function useTableLook(table: TableToMap, wish: Wish): TableLook | null {
  const model = useWindow();
  const [look, setLook] = useState<TableLook | null>(null);
  useEffect(() => {
    let isWanted = true;
    lookAtTable(model, table, wish).then((seen) => {
      if (isWanted) setLook(seen);
    }, model.fail);
    return () => {
      isWanted = false;
    };
  }, [model, table, wish]);
  return look;
}
