import type { WindowModel } from '../../state/window-model';

/**
 * Tells main whenever the reader's frame gets or loses the focus, so that keys pressed in it come back to the window.
 * Returns the function that stops it; the frame then has no focus any more.
 */
export function tellReaderFocus({ desktop, fail }: Pick<WindowModel, 'desktop' | 'fail'>): () => void {
  let told = false;
  const tell = (focused: boolean): void => {
    if (focused === told) return;
    told = focused;
    desktop('reader.focus', { focused }).catch(fail);
  };
  // The page hears nothing from inside the frame, only that the focus went to it or came from it.
  const look = (): void => {
    tell(document.activeElement instanceof HTMLIFrameElement);
  };
  window.addEventListener('blur', look);
  window.addEventListener('focus', look);
  document.addEventListener('focusin', look);
  look();
  return () => {
    tell(false);
    window.removeEventListener('blur', look);
    window.removeEventListener('focus', look);
    document.removeEventListener('focusin', look);
  };
}
