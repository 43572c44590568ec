import type { WebContents } from 'electron';
import type { DesktopEvent } from '../../../shared/desktop-contract';

/** Keys that move or act inside the reader itself and stay there. */
const readerKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ', 'Tab']);

/**
 * The reader's frame runs no script, so the shortcuts of the window would be dead while it has the focus. Keys pressed
 * there are sent to the window, which knows the commands.
 */
export function forwardReaderKeys(contents: WebContents, tell: (event: DesktopEvent) => void): void {
  contents.on('before-input-event', (event, input) => {
    const frame = contents.focusedFrame;
    if (input.type !== 'keyDown' || frame === null || frame === contents.mainFrame) return;
    const mod = process.platform === 'darwin' ? input.meta : input.control;
    if (readerKeys.has(input.key) && !mod) return;
    // Copy and select all belong to the text in the frame.
    if (mod && ['c', 'a'].includes(input.key.toLowerCase())) return;
    if (['Control', 'Shift', 'Alt', 'Meta'].includes(input.key)) return;
    if (!mod) event.preventDefault();
    if (mod) return; // Menu accelerators work everywhere by themselves.
    tell({ name: 'key', key: input.key, modifiers: { mod, shift: input.shift, alt: input.alt } });
  });
}
