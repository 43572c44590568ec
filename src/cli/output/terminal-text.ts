/** Colour only on a terminal, and never when NO_COLOR is set (no-color.org). */
const colourful = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';

export const bold = (text: string): string => (colourful ? `\u001b[1m${text}\u001b[22m` : text);
export const dim = (text: string): string => (colourful ? `\u001b[2m${text}\u001b[22m` : text);

/** Imported text on a terminal: control characters must not move the cursor or change its title. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}

/** How many terminal cells a text takes: East Asian wide characters take two (UAX #11), marks none. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (/^[\p{M}\p{Cf}]$/u.test(char)) continue;
    width +=
      /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u.test(
        char,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Rows as aligned columns, two spaces apart; the last column is left as it is. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  const clean = rows.map((row) => row.map(printable));
  for (const row of clean) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cellWidth(cell))));
  return clean.map((row) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat((widths[i] ?? 0) - cellWidth(cell))))
      .join('  ')
      .trimEnd(),
  );
}
