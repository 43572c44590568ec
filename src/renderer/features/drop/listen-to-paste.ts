import { carriedBy, importCarried } from '../../actions/import';
import { isTextField } from '../../commands/run-command';
import type { WindowModel } from '../../state/window-model';

/** Imports what is pasted outside text fields; returns the function that stops listening. */
export function listenToPaste(model: WindowModel): () => void {
  const onPaste = (event: ClipboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.clipboardData === null || isTextField(target) || model.overlay.get() !== null) return;
    event.preventDefault();
    void importCarried(model, carriedBy(event.clipboardData));
  };
  window.addEventListener('paste', onPaste);
  return () => window.removeEventListener('paste', onPaste);
}
