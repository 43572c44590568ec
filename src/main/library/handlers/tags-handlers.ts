import type { LibraryOutput } from '../../../shared/contract';
import type { Engine, Handlers } from '../engine';
import { recordStep } from '../organise/history';
import { resolveTarget } from '../organise/resolve-target';
import { tagLabel } from '../organise/step-labels';
import { colorTag, createTag, deleteTag, mergeTags, moveTag, renameTag } from '../organise/tag-operations';
import { addTags, findTag, listTags, removeTags, requireTag, subtree } from '../organise/tag-table';
import { announceClippings } from './announce-clippings';

/** Tags: on clippings, and the tree itself. Every change is one step of the history. */
export function tagsHandlers(engine: Engine): Handlers<'tags'> {
  const { db } = engine;

  /** A change of the tree: `changed` counts the clippings whose tags read differently now. */
  const changeTree = (label: string, path: string, change: () => void): LibraryOutput<'tags.rename'> => {
    const step = recordStep(db, { actor: 'person', label, now: engine.now() }, () => {
      const clippings = clippingsWith(findTag(db, path));
      change();
      return clippings;
    });
    if (step.batch === null) return { changed: 0, batch: null };
    announceClippings(engine, step.value);
    engine.emit('tags.changed', {});
    return { changed: step.value.length, batch: step.batch };
  };
  const clippingsWith = (tag: number | null): number[] =>
    tag === null
      ? []
      : db
          .all<{ seq: number }>(
            'SELECT DISTINCT seq FROM clipping_tag WHERE tag_id IN (SELECT value FROM json_each(?))',
            JSON.stringify(subtree(db, tag)),
          )
          .map(({ seq }) => seq);

  /** Adds to or removes from clippings. */
  const changeClippings = (
    verb: 'Add' | 'Remove',
    paths: readonly string[],
    change: () => ReadonlySet<number>,
  ): LibraryOutput<'tags.add'> => {
    const label = (changed: ReadonlySet<number>): string => tagLabel(verb, paths, changed.size);
    const step = recordStep(db, { actor: 'person', label, now: engine.now() }, change);
    announceClippings(engine, step.value);
    if (step.batch !== null) engine.emit('tags.changed', {});
    return { changed: step.value.size, batch: step.batch };
  };

  return {
    'tags.list': () => ({ tags: listTags(db) }),
    'tags.create': ({ path, color }) =>
      changeTree(`Create tag ${path}`, path, () => createTag(db, path, color)),
    'tags.add': async ({ target, tags }) => {
      const seqs = await resolveTarget(engine, target);
      return changeClippings('Add', tags, () => addTags(db, seqs, tags, 'person'));
    },
    'tags.remove': async ({ target, tags }) => {
      for (const path of tags) requireTag(db, path);
      const seqs = await resolveTarget(engine, target);
      return changeClippings('Remove', tags, () => removeTags(db, seqs, tags));
    },
    'tags.rename': ({ path, to }) =>
      changeTree(`Rename tag ${path} to ${to}`, path, () => renameTag(db, path, to)),
    'tags.move': ({ path, parent }) =>
      changeTree(`Move tag ${path} ${parent === null ? 'to the top' : `under ${parent}`}`, path, () =>
        moveTag(db, path, parent),
      ),
    'tags.merge': ({ path, into }) =>
      changeTree(`Merge tag ${path} into ${into}`, path, () => mergeTags(db, path, into)),
    'tags.color': ({ path, color }) =>
      changeTree(color === null ? `Remove the colour of tag ${path}` : `Colour tag ${path}`, path, () =>
        colorTag(db, path, color),
      ),
    'tags.delete': ({ path }) => changeTree(`Delete tag ${path}`, path, () => deleteTag(db, path)),
  };
}
