import { countOf } from './en';

/** What the window says about mapping the columns of a table that came in before. */
export const tableText = {
  map: (rows: number) => `Map ${countOf(rows, 'Row', 'Rows')} Again`,
  mapHint: 'What you corrected by hand stays as it is.',
  mapped: (changed: number, added: number): string =>
    changed + added === 0
      ? 'Nothing changed: the clippings say this already.'
      : added === 0
        ? `${countOf(changed, 'clipping', 'clippings')} changed`
        : `${countOf(changed, 'clipping', 'clippings')} changed, ${added.toLocaleString('en')} added`,
  noTable: 'This clipping came from no table.',
  undo: 'Undo',
} as const;
