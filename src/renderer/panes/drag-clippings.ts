/** What is dragged inside the window, apart from what is dragged in from outside. */
export const CLIPPINGS_DRAG = 'application/x-clipdesk-clippings';
export const TAG_DRAG = 'application/x-clipdesk-tag';

/** Whether a drag began in this window. */
export function isOwnDrag(transfer: DataTransfer): boolean {
  return transfer.types.includes(CLIPPINGS_DRAG) || transfer.types.includes(TAG_DRAG);
}
