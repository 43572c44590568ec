/** Where the link of a cell leads, and what the cell says. */
export interface FormulaLink {
  readonly address: string;
  readonly text: string;
}

const CALL = /^(?:of:)?=?\s*HYPERLINK\(/iu;
/** A text in quotes, a cell (`$A$5`, `[.$A$5]`), a number, or what stands between them. */
const TOKEN =
  /\s*(?:"(?<quoted>(?:[^"]|"")*)"|(?:\[\.)?\$?(?<column>[A-Z]{1,3})\$?(?<row>\d{1,7})(?![\w(:!.])\]?|(?<number>\d+(?:\.\d+)?)(?![\w.!])|(?<sign>(?:CONCAT(?:ENATE)?)?\(|[&,;)]))\s*/iuy;
/** Parts of a formula that are put together; more is no link that a person made. */
const MOST_PARTS = 40;

/**
 * The link a formula makes (`HYPERLINK`, OpenFormula 1.3, 6.11.3): its address and its words may be texts in quotes, other cells and
 * both put together, as in `HYPERLINK("https://post.example/"&A5,"Read")`. `textAt` gives what the cell of the same sheet holds in a
 * column, by its letters in capitals, and a row, counted from 1. Null where the formula makes no link or works its address out otherwise.
 */
export function linkOfFormula(
  formula: string | undefined,
  textAt: (column: string, row: number) => string,
): FormulaLink | null {
  const call = CALL.exec(formula ?? '');
  if (formula === undefined || call === null) return null;
  let address: string | null = null;
  let said = '';
  let open = 0;
  TOKEN.lastIndex = call[0].length;
  for (let count = 0; count < MOST_PARTS; count += 1) {
    const { quoted, column, row, number, sign } = TOKEN.exec(formula)?.groups ?? {};
    if (quoted !== undefined) said += quoted.replaceAll('""', '"');
    else if (column !== undefined) said += textAt(column.toUpperCase(), Number(row));
    else if (number !== undefined) said += number;
    else if (sign === undefined) break;
    else if (sign.endsWith('(')) open += 1;
    else if (sign === ')' && open > 0) open -= 1;
    else if (sign !== '&' && open === 0) {
      // Between the address and the words, or behind both.
      if (address !== null) break;
      address = said;
      said = '';
      if (sign === ')') break;
    }
  }
  return address === null || address === '' ? null : { address, text: said === '' ? address : said };
}
