/** The figures of one size as a table for a terminal. */

import { goalsFor } from './goals.mjs';

/** @param {any} figures of one size, as `search.mjs` collects them */
export function printSize({ clippings, start, build, window, hits, change, peers }) {
  const goals = goalsFor(clippings);
  const engines = Object.entries(peers).filter(([, figures]) => typeof figures !== 'string');
  const head = [
    'ms, p50 / p95',
    'window: rows',
    'rows and counts',
    'goal',
    '',
    'hits alone',
    ...engines.map(([name]) => name),
  ];
  const lines = Object.keys(window.both).map((name) => {
    const both = window.both[name];
    return [
      name,
      pair(window.rows[name]),
      pair(both),
      goals.p50 === undefined ? `≤ ${goals.p95}` : `≤ ${goals.p50} / ${goals.p95}`,
      verdict((goals.p50 === undefined || both.p50 <= goals.p50) && both.p95 <= goals.p95),
      pair(hits[name]),
      ...engines.map(([, figures]) => pair(figures.times[name])),
    ];
  });
  const rest = [
    [
      'first answer after the start',
      seconds(start),
      '',
      `≤ ${seconds(goals.startMs)}`,
      verdict(start <= goals.startMs),
      '',
    ],
    [
      'memory of the library process',
      window.megabytes === null ? '–' : megabytes(window.megabytes),
      '',
      `≤ ${megabytes(goals.megabytes)}`,
      window.megabytes === null ? '' : verdict(window.megabytes <= goals.megabytes),
      '',
      ...engines.map(([, figures]) => megabytes(figures.megabytes)),
    ],
    [
      'index built',
      build === null ? '–' : seconds(build),
      '',
      '',
      '',
      '',
      ...engines.map(([, figures]) => seconds(figures.buildMs)),
    ],
    ['a headline changed, on the disk', pair(change.change), '', '', '', ''],
    [
      'found under its new word',
      pair(change.find),
      '',
      `≤ ${goals.changeMs}`,
      verdict(change.find.p50 <= goals.changeMs),
      '',
    ],
  ];
  const notes = Object.entries(peers).flatMap(([name, figures]) =>
    typeof figures === 'string' ? [`${name}: ${figures}`] : [],
  );
  return [`${clippings} clippings`, ...aligned([head, ...lines, ...rest]), ...notes].join('\n');
}

/** @param {readonly (readonly string[])[]} lines */
function aligned(lines) {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** @param {{p50: number, p95: number} | null | undefined} times */
function pair(times) {
  return times === null || times === undefined ? '–' : `${short(times.p50)} / ${short(times.p95)}`;
}

/** @param {number} value */
function short(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** @param {boolean} met */
function verdict(met) {
  return met ? 'met' : 'MISSED';
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toPrecision(2)} s`;
}

/** @param {number} value */
function megabytes(value) {
  return `${value.toFixed(0)} MB`;
}
