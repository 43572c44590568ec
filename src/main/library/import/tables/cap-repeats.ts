/** Rows, and columns, that one element may stand for; beyond these no sheet is read. */
const MOST_ROWS = 22_001;
const MOST_COLUMNS = 16_384;

const REPEATS = /<(?:\w+:)?table[\s>]|number-(rows|columns)-repeated="(\d+)"/gu;
/** Most sheets have none of these. */
const LARGE = /-repeated="\d{5,}"/u;

/**
 * The content of an OpenDocument workbook (OpenDocument 1.3, part 3, 9.1.3 and 9.1.4) whose rows and cells are repeated no more often than any sheet
 * is read: an element says in a few letters that a blank row comes a thousand million times, and who reads it makes each of them.
 */
export function capRepeats(content: string): string {
  if (!LARGE.test(content)) return content;
  let left = MOST_ROWS;
  return content.replace(REPEATS, (found: string, kind?: string, times?: string) => {
    if (kind === undefined) {
      left = MOST_ROWS;
      return found;
    }
    const wanted = Number(times);
    if (kind === 'columns') return repeats(kind, Math.min(wanted, MOST_COLUMNS));
    const rows = Math.max(1, Math.min(wanted, left));
    left -= rows;
    return repeats(kind, rows);
  });
}

function repeats(kind: string, times: number): string {
  return `number-${kind}-repeated="${String(times)}"`;
}
