/**
 * The colour numbers of a BMP packed in runs (BI_RLE8, BI_RLE4), a byte each, row by row from the bottom; what no run reaches
 * is 0. Runs past a row's end or the top are cut.
 */
export function expandRuns(packed: Uint8Array, width: number, height: number, depth: 4 | 8): Uint8Array {
  const numbers = new Uint8Array(width * height);
  let [column, row, at] = [0, 0, 0];
  const put = (value: number): void => {
    if (column < width) numbers[row * width + column] = value;
    column += 1;
  };
  /** The number at a place among those of the bytes from `from` on. */
  const numberAt = (from: number, i: number): number => {
    if (depth === 8) return packed[from + i] ?? 0;
    const byte = packed[from + (i >> 1)] ?? 0;
    return i % 2 === 0 ? byte >> 4 : byte & 15;
  };
  while (at + 1 < packed.length && row < height) {
    const [count = 0, value = 0] = packed.subarray(at, at + 2);
    at += 2;
    if (count > 0) {
      // A run of 4 bits goes to and fro between two numbers.
      for (let i = 0; i < count; i += 1) put(depth === 8 ? value : numberAt(at - 1, i % 2));
    } else if (value === 0) [column, row] = [0, row + 1];
    else if (value === 1) break;
    else if (value === 2) {
      column += packed[at] ?? 0;
      row += packed[at + 1] ?? 0;
      at += 2;
    } else {
      for (let i = 0; i < value; i += 1) put(numberAt(at, i));
      // As they are, up to an even byte.
      at += Math.ceil(depth === 8 ? value / 2 : value / 4) * 2;
    }
  }
  return numbers;
}
