import { parentPort, workerData } from 'node:worker_threads';
import type { Clipping } from '../../../../shared/model/clipping';
import { chooseColumns } from '../table-columns';
import { batchWorkbook, type BatchResult } from '../write-batch';
import { writeWorkbook } from '../write-workbook';
import type { WorkbookOrder, WorkbookPiece } from './workbook-messages';

const order = workerData as WorkbookOrder;
const gathered: (Clipping | BatchResult)[] = [];

/** Entry of the thread that makes one workbook: gathers the pieces, answers the last one with the file's bytes, and ends. */
parentPort?.on('message', (piece: WorkbookPiece) => {
  if (piece !== null) {
    gathered.push(...piece);
    return;
  }
  // The pieces are of what was ordered.
  const book =
    order.of === 'list'
      ? batchWorkbook(gathered as BatchResult[])
      : writeWorkbook(gathered as Clipping[], chooseColumns(order.columns));
  parentPort?.postMessage(book);
  parentPort?.close();
});
