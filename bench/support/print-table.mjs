/** The bench's answer as a table for a terminal. */

import { figure, goalIsMet, goalText, ratioOf } from './row.mjs';

const HEAD = ['', 'Clipdesk', 'Peer', '', 'Ratio', 'Goal', ''];

/**
 * @param {readonly import('./row.mjs').Row[]} rows
 * @returns {string}
 */
export function printTable(rows) {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [text[0], rule, ...text.slice(1)].join('\n');
}

/** @param {import('./row.mjs').Row} row */
function cells(row) {
  const ratio = ratioOf(row);
  const met = goalIsMet(row);
  return [
    row.what,
    figure(row.clipdesk, row.unit),
    row.peer === undefined ? '' : figure(row.peer.value, row.unit),
    row.peer?.name ?? '',
    ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
    goalText(row),
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ];
}
