import type { ClippingId } from '../../shared/model/clipping';

/** Which clippings of the list are selected, and where the keyboard is. Positions are rows of the list, -1 is none. */
export interface Selection {
  /** Where a range began. */
  readonly anchor: number;
  readonly focus: number;
  readonly focusId: ClippingId | null;
  readonly ids: ReadonlySet<ClippingId>;
  /** Grows when the focus was moved on purpose, so that the list scrolls it into view. */
  readonly reveal: number;
}

export const noSelection: Selection = { anchor: -1, focus: -1, focusId: null, ids: new Set(), reveal: 0 };

/** Only this row. */
export function selectOnly(now: Selection, index: number, id: ClippingId): Selection {
  return { anchor: index, focus: index, focusId: id, ids: new Set([id]), reveal: now.reveal + 1 };
}

/** This row joins or leaves the selection. */
export function toggleRow(now: Selection, index: number, id: ClippingId): Selection {
  const ids = new Set(now.ids);
  if (!ids.delete(id)) ids.add(id);
  return { anchor: index, focus: index, focusId: id, ids, reveal: now.reveal + 1 };
}

/** The rows from the anchor to `index`, whose ids are `ids`, and no others. */
export function selectRange(
  now: Selection,
  index: number,
  id: ClippingId,
  ids: Iterable<ClippingId>,
): Selection {
  const anchor = now.anchor === -1 ? index : now.anchor;
  return { anchor, focus: index, focusId: id, ids: new Set(ids), reveal: now.reveal + 1 };
}

/** First and last row of the range from the anchor to `index`. */
export function rangeTo(now: Selection, index: number): readonly [number, number] {
  const anchor = now.anchor === -1 ? index : now.anchor;
  return [Math.min(anchor, index), Math.max(anchor, index)];
}

/** Every row; the focus stays. */
export function selectAll(now: Selection, ids: readonly ClippingId[]): Selection {
  const focusId = now.focusId ?? ids[0] ?? null;
  const focus = now.focus === -1 && ids.length > 0 ? 0 : now.focus;
  return { ...now, anchor: 0, focus, focusId, ids: new Set(ids) };
}

/** The selection after rows came and went while the focused one stayed, now at `index`. */
export function keepFocus(now: Selection, index: number, stillThere: (id: ClippingId) => boolean): Selection {
  const ids = new Set([...now.ids].filter(stillThere));
  const moved = index - now.focus;
  if (moved === 0 && ids.size === now.ids.size) return now;
  return { ...now, focus: index, anchor: now.anchor === -1 ? -1 : Math.max(0, now.anchor + moved), ids };
}

/** Where the focus goes when the focused row is gone: to the row that took its place, else to the new last one; -1 for none. */
export function rowAfterRemoval(now: Selection, rows: number): number {
  if (rows === 0 || now.focus === -1) return -1;
  const top = now.ids.size > 1 && now.anchor !== -1 ? Math.min(now.anchor, now.focus) : now.focus;
  return Math.min(top, rows - 1);
}

/** The row a key leads to: `steps` rows away, within the list. From nowhere, forward is the first row, back the last. */
export function rowBy(now: Selection, steps: number, rows: number): number {
  if (rows === 0) return -1;
  if (now.focus === -1) return steps >= 0 ? 0 : rows - 1;
  return Math.max(0, Math.min(rows - 1, now.focus + steps));
}
