import { normaliseTagPath, type Tag } from '../../shared/model/tag';
import { foldText } from './fold-text';

/** One line of the tag picker: a tag there is, or the one that would be made. */
export type TagChoice =
  | {
      readonly kind: 'existing';
      readonly path: string;
      readonly color: string | null;
      readonly count: number;
    }
  | { readonly kind: 'create'; readonly path: string };

/** How well a path fits what was typed: 0 not at all, more is better. */
function fit(path: string, typed: string): number {
  const whole = foldText(path);
  const name = whole.slice(whole.lastIndexOf('/') + 1);
  if (whole === typed || name === typed) return 5;
  if (name.startsWith(typed)) return 4;
  if (whole.startsWith(typed)) return 3;
  if (new RegExp(`(^|[\\s/-])${typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u').test(whole)) return 2;
  return whole.includes(typed) ? 1 : 0;
}

/**
 * What the picker offers for `typed`: the tags there are, best first and the more used first among equals, then making
 * the tag, unless there is one by exactly that path. Without anything typed: `first` (those on the selection), then all.
 */
export function tagChoices(
  tags: readonly Tag[],
  typed: string,
  first: ReadonlySet<string>,
): readonly TagChoice[] {
  const path = normaliseTagPath(typed);
  const wanted = foldText(path);
  const existing = tags
    .map((tag) => ({ tag, fit: wanted === '' ? (first.has(tag.path) ? 2 : 1) : fit(tag.path, wanted) }))
    .filter((choice) => choice.fit > 0)
    .sort(
      (a, b) =>
        b.fit - a.fit ||
        b.tag.countWithChildren - a.tag.countWithChildren ||
        a.tag.path.localeCompare(b.tag.path),
    )
    .map(({ tag }): TagChoice => ({ kind: 'existing', path: tag.path, color: tag.color, count: tag.count }));
  const exists = tags.some((tag) => foldText(tag.path) === wanted);
  return wanted === '' || exists ? existing : [...existing, { kind: 'create', path }];
}
