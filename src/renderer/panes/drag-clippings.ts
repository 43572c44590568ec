/** What is dragged inside the window, apart from what is dragged in from outside. */
export const CLIPPINGS_DRAG = 'application/x-clipdesk-clippings';
export const TAG_DRAG = 'application/x-clipdesk-tag';
export const SAVED_DRAG = 'application/x-clipdesk-saved-search';

/** Whether a drag began in this window. */
export function isOwnDrag(transfer: DataTransfer): boolean {
  return [CLIPPINGS_DRAG, TAG_DRAG, SAVED_DRAG].some((kind) => transfer.types.includes(kind));
}
