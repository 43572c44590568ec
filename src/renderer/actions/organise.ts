import type { Target } from '../../shared/model/target';
import { familyText } from '../../shared/messages/family-en';
import { toastText } from '../../shared/messages/window-en';
import type { ClippingChanges, ClippingId, ClippingStatus } from '../../shared/model/clipping';
import { indexOfRow, rowAt } from '../state/row-pages';
import type { WindowModel } from '../state/window-model';
import { change } from './undo';

/** The selected clippings, or null when there are none. */
function selected(model: WindowModel): Extract<Target, { ids: unknown }> | null {
  const ids = [...model.selection.state.get().ids];
  return ids.length === 0 ? null : { ids };
}

const statusToast: Readonly<Record<ClippingStatus, (n: number) => string>> = {
  kept: toastText.kept,
  excluded: toastText.excluded,
  inbox: toastText.toInbox,
};

/** Keeps, excludes or puts back into the Inbox what is selected. */
export async function setStatus(model: WindowModel, status: ClippingStatus): Promise<void> {
  const target = selected(model);
  if (target === null) return;
  await change(
    model,
    () => model.client.call('clippings.edit', { target, changes: { status } }),
    statusToast[status],
  );
}

/** Stars what is selected; takes the star away when all of it has one. */
export async function toggleStar(model: WindowModel): Promise<void> {
  const target = selected(model);
  if (target === null) return;
  const starred = !target.ids.every((id) => isStarred(model, id));
  const text = target.ids.length === 1 ? null : starred ? toastText.starred : toastText.unstarred;
  await change(model, () => model.client.call('clippings.edit', { target, changes: { starred } }), text);
}

/** As far as it is loaded; what is not counts as starred, so that the rest decides. */
function isStarred(model: WindowModel, id: ClippingId): boolean {
  const { pages } = model.list.state.get();
  const current = model.clipping.state.get().clipping;
  return rowAt(pages, indexOfRow(pages, id))?.starred ?? (current?.id === id ? current.starred : true);
}

/** Takes a clipping out of its story, for good: no comparing puts it back. */
export async function splitFamily(model: WindowModel, id: ClippingId): Promise<void> {
  await change(
    model,
    () => model.client.call('families.split', { id }),
    () => familyText.splitDone,
  );
}

/** Moves what is selected to the Trash. */
export async function trash(model: WindowModel): Promise<void> {
  const target = selected(model);
  if (target === null) return;
  await change(model, () => model.client.call('clippings.trash', { target }), toastText.trashed);
}

/** Puts what is selected back from the Trash. */
export async function restore(model: WindowModel): Promise<void> {
  const target = selected(model);
  if (target === null) return;
  await change(model, () => model.client.call('clippings.restore', { target }), toastText.restored);
}

/** Deletes what is in the Trash. */
export async function emptyTrash(model: WindowModel): Promise<void> {
  await change(model, () => model.client.call('clippings.emptyTrash', {}), toastText.emptied);
}

/** Adds a tag to clippings: the selected ones unless others are named. */
export async function addTag(model: WindowModel, path: string, ids?: readonly ClippingId[]): Promise<void> {
  const target = ids === undefined ? selected(model) : { ids: [...ids] };
  if (target === null) return;
  await change(
    model,
    () => model.client.call('tags.add', { target, tags: [path] }),
    (n) => toastText.tagged(n, path),
  );
}

/** Takes a tag from the selected clippings. */
export async function removeTag(model: WindowModel, path: string): Promise<void> {
  const target = selected(model);
  if (target === null) return;
  await change(
    model,
    () => model.client.call('tags.remove', { target, tags: [path] }),
    (n) => toastText.untagged(n, path),
  );
}

/** Corrects fields of one clipping. Resolves to whether it was done. */
export function editClipping(model: WindowModel, id: ClippingId, changes: ClippingChanges): Promise<boolean> {
  return change(model, () => model.client.call('clippings.edit', { target: { ids: [id] }, changes }), null);
}
