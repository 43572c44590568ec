import { AlignmentType, BorderStyle, Table, TableCell, TableRow, WidthType, type IBorderOptions } from 'docx';
import { HAIRLINE, styleIds } from './word-style';
import { paragraph } from './word-text';

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE };
const rules = {
  top: none,
  left: none,
  right: none,
  insideVertical: none,
  bottom: line,
  insideHorizontal: line,
};

/** Labels with a value each, the values at the right. */
export function plainTable(rows: readonly (readonly [label: string, value: string])[]): Table {
  return new Table({
    width: { size: 70, type: WidthType.PERCENTAGE },
    columnWidths: [4_300, 2_200],
    borders: rules,
    rows: rows.map(
      ([label, value]) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ children: [paragraph(label, { style: styleIds.cell })] }),
            new TableCell({
              children: [paragraph(value, { style: styleIds.cell, alignment: AlignmentType.RIGHT })],
            }),
          ],
        }),
    ),
  });
}

/** Rows under headings that stand again on every page. */
export function headedTable(headings: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cells = (texts: readonly string[], bold: boolean): TableCell[] =>
    texts.map(
      (text) => new TableCell({ children: [paragraph(text, { style: styleIds.cell, look: { bold } })] }),
    );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: rules,
    rows: [
      new TableRow({ tableHeader: true, children: cells(headings, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}
