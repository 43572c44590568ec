/** What is to be undone when this process ends, the newest first: programs first, then their folders. */

/** @type {Set<() => void>} */
const undoings = new Set();

process.once('exit', () => {
  for (const undo of [...undoings].reverse()) undo();
});

/**
 * @param {() => void} undo
 * @returns {() => void} to be called when there is nothing to undo any more
 */
export function atExit(undo) {
  undoings.add(undo);
  return () => undoings.delete(undo);
}
