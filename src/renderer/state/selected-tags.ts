import type { ClippingId } from '../../shared/model/clipping';
import { indexOfRow, rowAt, type RowPages } from './row-pages';

/** A tag of the selection, and on how many of its clippings it is. */
export interface SelectedTag {
  readonly path: string;
  readonly on: number;
}

/**
 * The tags of the selected clippings as far as their rows are loaded, the most shared first; `known` says of how many.
 */
export function selectedTags(
  pages: RowPages,
  ids: ReadonlySet<ClippingId>,
): { readonly tags: readonly SelectedTag[]; readonly known: number } {
  const counts = new Map<string, number>();
  let known = 0;
  for (const rows of pages.values()) {
    for (const row of rows) {
      if (!ids.has(row.id)) continue;
      known += 1;
      for (const { path } of row.tags) counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  const tags = [...counts]
    .map(([path, on]) => ({ path, on }))
    .sort((a, b) => b.on - a.on || a.path.localeCompare(b.path));
  return { tags, known };
}

/** The loaded row of a clipping, wherever it is. */
export function loadedRow(pages: RowPages, id: ClippingId) {
  return rowAt(pages, indexOfRow(pages, id));
}
