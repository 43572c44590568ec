import type { ClippingChanges } from '../../../shared/model/clipping';

/** How the history names what a person did. One sentence without a full stop, beginning with the verb. */

/** `1 clipping`, `3 clippings`. */
export function clippingCount(count: number): string {
  return count === 1 ? '1 clipping' : `${new Intl.NumberFormat('en').format(count)} clippings`;
}

/** `Add tag Environment to 3 clippings`. */
export function tagLabel(verb: 'Add' | 'Remove', paths: readonly string[], count: number): string {
  const tags = paths.length === 1 ? `tag ${paths.join()}` : `tags ${paths.join(', ')}`;
  return `${verb} ${tags} ${verb === 'Add' ? 'to' : 'from'} ${clippingCount(count)}`;
}

/** `Star 2 clippings`, `Exclude 1 clipping`, `Edit headline and outlet of 1 clipping`. */
export function editLabel(changes: ClippingChanges, count: number): string {
  const fields = Object.keys(changes);
  if (fields.length === 1 && changes.starred !== undefined) {
    return `${changes.starred ? 'Star' : 'Unstar'} ${clippingCount(count)}`;
  }
  if (fields.length === 1 && changes.status !== undefined) {
    return changes.status === 'inbox'
      ? `Put ${clippingCount(count)} back into the Inbox`
      : `${changes.status === 'kept' ? 'Keep' : 'Exclude'} ${clippingCount(count)}`;
  }
  const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(fields.map(spokenFieldName));
  return `Edit ${names} of ${clippingCount(count)}`;
}

/** `datePublished` → `date published`. */
function spokenFieldName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
