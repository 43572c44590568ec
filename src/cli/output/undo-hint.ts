/** How to take a step back, to follow a full stop; empty when nothing was changed. */
export function undoHint(batch: number | null): string {
  return batch === null ? '' : ` Undo with: clipdesk undo ${batch}`;
}
