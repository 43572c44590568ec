import { clippingSchema, type Clipping } from '../../../shared/model/clipping';
import { unknownColumn } from './table-columns';

/**
 * Clippings as a JSON array, one to a line, each whole as the command `show` gives it; reading the file back gives the
 * same clippings. With `columns`, only these of their fields.
 *
 * @throws AppError `invalid-input` for a column that is no field of a clipping; at once, not on the first piece.
 */
export function writeJson(
  clippings: AsyncIterable<Clipping> | Iterable<Clipping>,
  columns: readonly string[],
): AsyncGenerator<string> {
  const known = Object.keys(clippingSchema.shape);
  const unknown = columns.find((name) => !known.includes(name));
  if (unknown !== undefined) throw unknownColumn(unknown, known);
  return pieces(clippings, columns);
}

async function* pieces(
  clippings: AsyncIterable<Clipping> | Iterable<Clipping>,
  columns: readonly string[],
): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const clipping of clippings) {
    yield separator + JSON.stringify(columns.length === 0 ? clipping : pick(clipping, columns));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

function pick(clipping: Clipping, columns: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> = clipping;
  return Object.fromEntries(columns.map((name) => [name, fields[name]]));
}
