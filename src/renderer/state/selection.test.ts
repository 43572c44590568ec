import { describe, expect, it } from 'vitest';
import { clippingIdSchema, type ClippingId } from '../../shared/model/clipping';
import {
  keepFocus,
  noSelection,
  rangeTo,
  rowAfterRemoval,
  rowBy,
  selectAll,
  selectOnly,
  selectRange,
  toggleRow,
} from './selection';

const id = (n: number): ClippingId => clippingIdSchema.parse(n.toString(16).padStart(20, '0'));
const ids = (...numbers: number[]): Set<ClippingId> => new Set(numbers.map(id));

describe('selecting rows', () => {
  it('selects one row and forgets the others', () => {
    const several = toggleRow(selectOnly(noSelection, 1, id(1)), 4, id(4));
    expect(selectOnly(several, 2, id(2))).toMatchObject({ anchor: 2, focus: 2, focusId: id(2), ids: ids(2) });
  });

  it('adds a row and takes it away again', () => {
    const two = toggleRow(selectOnly(noSelection, 1, id(1)), 4, id(4));
    expect(two.ids).toEqual(ids(1, 4));
    expect(toggleRow(two, 4, id(4)).ids).toEqual(ids(1));
  });

  it('keeps the anchor while a range grows and shrinks over it', () => {
    const start = selectOnly(noSelection, 3, id(3));
    expect(rangeTo(start, 6)).toEqual([3, 6]);
    const down = selectRange(start, 6, id(6), ids(3, 4, 5, 6));
    expect(rangeTo(down, 1)).toEqual([1, 3]);
    expect(selectRange(down, 1, id(1), ids(1, 2, 3))).toMatchObject({
      anchor: 3,
      focus: 1,
      ids: ids(1, 2, 3),
    });
  });

  it('selects everything without moving the focus', () => {
    const all = selectAll(selectOnly(noSelection, 2, id(2)), [id(0), id(1), id(2)]);
    expect(all).toMatchObject({ focus: 2, focusId: id(2), ids: ids(0, 1, 2) });
    expect(selectAll(noSelection, [id(7)])).toMatchObject({ focus: 0, focusId: id(7) });
    expect(selectAll(noSelection, [])).toMatchObject({ focus: -1, focusId: null, ids: ids() });
  });
});

describe('moving by keyboard', () => {
  it.each([
    { focus: -1, steps: 1, rows: 5, to: 0 },
    { focus: -1, steps: -1, rows: 5, to: 4 },
    { focus: 2, steps: 1, rows: 5, to: 3 },
    { focus: 4, steps: 1, rows: 5, to: 4 },
    { focus: 1, steps: -7, rows: 5, to: 0 },
    { focus: 0, steps: 1, rows: 0, to: -1 },
  ])('leads from row $focus by $steps of $rows to $to', ({ focus, steps, rows, to }) => {
    expect(rowBy({ ...noSelection, focus }, steps, rows)).toBe(to);
  });
});

describe('when rows come and go', () => {
  it('follows the focused row when others were put before it', () => {
    const now = selectOnly(noSelection, 3, id(3));
    expect(keepFocus(now, 5, () => true)).toMatchObject({ focus: 5, anchor: 5, ids: ids(3) });
  });

  it('changes nothing when nothing moved, so that nothing is painted again', () => {
    const now = selectOnly(noSelection, 3, id(3));
    expect(keepFocus(now, 3, () => true)).toBe(now);
  });

  it('lets go of selected rows that are gone', () => {
    const now = toggleRow(selectOnly(noSelection, 1, id(1)), 4, id(4));
    expect(keepFocus(now, 3, (one) => one === id(4)).ids).toEqual(ids(4));
  });

  it('goes to the row that took the place of the removed one, or to the new last one', () => {
    const now = selectOnly(noSelection, 3, id(3));
    expect(rowAfterRemoval(now, 10)).toBe(3);
    expect(rowAfterRemoval(now, 3)).toBe(2);
    expect(rowAfterRemoval(now, 0)).toBe(-1);
    expect(rowAfterRemoval(noSelection, 5)).toBe(-1);
  });

  it('goes to where the removed range began', () => {
    const range = selectRange(selectOnly(noSelection, 2, id(2)), 5, id(5), ids(2, 3, 4, 5));
    expect(rowAfterRemoval(range, 20)).toBe(2);
  });
});
