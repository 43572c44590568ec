import { useEffect, useState } from 'react';
import type { TableChoice, TableLook } from '../../../shared/model/table-mapping';
import { useWindow } from '../../state/window-model';

/** What was chosen so far; the library guesses the rest. */
export type Wish = Partial<TableChoice>;

/** The table of a question as it would be read by the wish; null until the first answer. */
export function useTableLook(id: number, wish: Wish): TableLook | null {
  const { client, fail } = useWindow();
  const [look, setLook] = useState<TableLook | null>(null);
  useEffect(() => {
    let isWanted = true;
    client.call('questions.look', { id, ...wish }).then((seen) => {
      if (isWanted) setLook(seen);
    }, fail);
    return () => {
      isWanted = false;
    };
  }, [client, fail, id, wish]);
  return look;
}
