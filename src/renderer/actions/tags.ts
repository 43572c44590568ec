import { toastText } from '../../shared/messages/window-en';
import { TAG_SEPARATOR } from '../../shared/model/tag';
import { splitTagPath } from '../state/tag-tree';
import type { WindowModel } from '../state/window-model';
import { change } from './undo';

/** Makes a tag. Resolves to whether it was made. */
export function createTag(model: WindowModel, path: string): Promise<boolean> {
  return change(model, () => model.client.call('tags.create', { path }), null);
}

/** Renames the last name of a tag; its children and every clipping follow. */
export async function renameTag(model: WindowModel, path: string, name: string): Promise<boolean> {
  const to = [...splitTagPath(path).parents, name].join(TAG_SEPARATOR);
  const done = await change(
    model,
    () => model.client.call('tags.rename', { path, to }),
    () => toastText.tagRenamed(path, to),
  );
  if (done) follow(model, path, to);
  return done;
}

/** Puts a tag with its children under another, or at the top. */
export async function moveTag(model: WindowModel, path: string, parent: string | null): Promise<void> {
  const to = [...(parent === null ? [] : [parent]), splitTagPath(path).name].join(TAG_SEPARATOR);
  const done = await change(
    model,
    () => model.client.call('tags.move', { path, parent }),
    () => toastText.tagRenamed(path, to),
  );
  if (done) follow(model, path, to);
}

/** Makes two tags one. */
export async function mergeTag(model: WindowModel, path: string, into: string): Promise<boolean> {
  const done = await change(
    model,
    () => model.client.call('tags.merge', { path, into }),
    () => toastText.tagMerged(path, into),
  );
  if (done) follow(model, path, into);
  return done;
}

export async function colorTag(model: WindowModel, path: string, color: string | null): Promise<void> {
  await change(model, () => model.client.call('tags.color', { path, color }), null);
}

/** Removes a tag and its children from everything. */
export async function deleteTag(model: WindowModel, path: string): Promise<void> {
  const done = await change(
    model,
    () => model.client.call('tags.delete', { path }),
    () => toastText.tagDeleted(path),
  );
  const { place } = model.list.state.get().question;
  if (done && place.kind === 'tag' && isWithin(place.path, path)) model.list.ask({ place: { kind: 'all' } });
}

/** When the list shows a tag whose path changed, it goes on showing it. */
function follow(model: WindowModel, path: string, to: string): void {
  const { place } = model.list.state.get().question;
  if (place.kind === 'tag' && isWithin(place.path, path)) {
    model.list.ask({ place: { kind: 'tag', path: to + place.path.slice(path.length) } });
  }
}

function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(ancestor + TAG_SEPARATOR);
}
