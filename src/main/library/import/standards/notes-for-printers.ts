/**
 * What whoever prints an item must know first: until when it may not be printed, and what the agency says of it.
 *
 * @param embargo the time as the agency writes it, or ''
 */
export function notesForPrinters(embargo: string, remarks: readonly string[]): string {
  return [embargo === '' ? '' : `Embargo: ${embargo}`, ...remarks].filter((line) => line !== '').join('\n');
}
