import { tagNames, type Tag } from '../../shared/model/tag';

/** One visible line of the tag tree. */
export interface TagLine {
  readonly tag: Tag;
  /** From 1. */
  readonly level: number;
  readonly hasChildren: boolean;
  readonly open: boolean;
}

/** The lines to show: each tag under its parent, by name, without what lies inside a collapsed tag. */
export function tagLines(tags: readonly Tag[], collapsed: ReadonlySet<string>): readonly TagLine[] {
  const byParent = new Map<number | null, Tag[]>();
  const known = new Set(tags.map((tag) => tag.id));
  for (const tag of tags) {
    const parent = tag.parentId !== null && known.has(tag.parentId) ? tag.parentId : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), tag]);
  }
  const lines: TagLine[] = [];
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const walk = (parent: number | null, level: number): void => {
    for (const tag of (byParent.get(parent) ?? []).toSorted((a, b) => collator.compare(a.name, b.name))) {
      const hasChildren = byParent.has(tag.id);
      const open = hasChildren && !collapsed.has(tag.path);
      lines.push({ tag, level, hasChildren, open });
      if (open) walk(tag.id, level + 1);
    }
  };
  walk(null, 1);
  return lines;
}

/** `Environment/Water` as it is read: the way to it, and its own name. */
export function splitTagPath(path: string): { readonly parents: readonly string[]; readonly name: string } {
  const names = tagNames(path);
  return { parents: names.slice(0, -1), name: names.at(-1) ?? path };
}

/** Whether moving `path` under `parent` makes sense: not into itself, its own children, or where it is already. */
export function canNest(path: string, parent: string | null): boolean {
  if (parent === null) return path.includes('/');
  if (parent === path || parent.startsWith(`${path}/`)) return false;
  return splitTagPath(path).parents.join('/') !== parent;
}
