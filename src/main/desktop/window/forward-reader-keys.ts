import type { WebContents } from 'electron';
import type { DesktopEvent } from '../../../shared/desktop-contract';

/** Keys that move or act inside the reader itself and stay there. */
const readerKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ', 'Tab']);

/** Passes keys from the reader's frame on to the window. */
export interface ReaderKeys {
  /** Listens to the keys of a window. */
  readonly watch: (contents: WebContents) => void;
  /** The window tells when the frame gets and loses the focus: not every Electron knows which frame has it. */
  readonly setFocused: (focused: boolean) => void;
}

/**
 * The reader's frame runs no script, so the shortcuts of the window would be dead while it has the focus. Keys pressed
 * there are sent to the window, which knows the commands.
 */
export function createReaderKeys(tell: (event: DesktopEvent) => void): ReaderKeys {
  let readerFocused = false;
  const watch = (contents: WebContents): void => {
    contents.on('did-start-loading', () => {
      if (contents.isLoadingMainFrame()) readerFocused = false;
    });
    contents.on('before-input-event', (event, input) => {
      if (!readerFocused || input.type !== 'keyDown') return;
      const mod = process.platform === 'darwin' ? input.meta : input.control;
      // With Mod, menu accelerators work everywhere by themselves, and copying belongs to the text in the frame.
      if (mod || readerKeys.has(input.key)) return;
      if (['Control', 'Shift', 'Alt', 'Meta'].includes(input.key)) return;
      event.preventDefault();
      tell({ name: 'key', key: input.key, modifiers: { mod, shift: input.shift, alt: input.alt } });
    });
  };
  return {
    watch,
    setFocused: (focused) => {
      readerFocused = focused;
    },
  };
}
