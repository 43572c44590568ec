import { FileText, Layers, X } from 'lucide-react';
import { readerText } from '../../../shared/messages/window-en';
import { onlySelected } from '../../state/selection-model';
import { useStore, useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { IconButton } from '../../ui/icon-button';
import { MatchBar } from './match-bar';
import { ReaderFrame } from './reader-frame';
import { ReaderToolbar } from './reader-toolbar';
import './reader-pane.css';

/** Reads the selected clipping: its clean text or the original, in a frame of its own origin without script. */
export function ReaderPane() {
  const model = useWindow();
  const selection = useStore(model.selection.state);
  const current = useStore(model.clipping.state);
  const peek = useStorePart(model.reader.state, (reader) => reader.peek);
  const id = onlySelected(selection);
  const clipping = id !== null && current.clipping?.id === id ? current.clipping : null;
  const several = selection.ids.size > 1;

  return (
    <main className="reader" data-pane="reader" data-peek={peek} aria-label={readerText.label}>
      {peek ? (
        <div className="reader-bar reader-peek-bar">
          <span className="reader-bar-space one-line" dir="auto">
            {clipping?.headline}
          </span>
          <IconButton icon={X} label={readerText.closePeek} onClick={() => model.reader.setPeek(false)} />
        </div>
      ) : (
        <ReaderToolbar clipping={clipping} selected={selection.ids.size} />
      )}
      {id !== null ? (
        <>
          <ReaderFrame id={id} clipping={clipping} />
          <MatchBar />
        </>
      ) : (
        <div className="reader-none">
          {several ? (
            <Layers size={34} strokeWidth={1.25} aria-hidden />
          ) : (
            <FileText size={34} strokeWidth={1.25} aria-hidden />
          )}
          <p className="reader-none-title">
            {several ? readerText.several(selection.ids.size) : readerText.none}
          </p>
          <p>{several ? readerText.severalHint : readerText.noneHint}</p>
        </div>
      )}
    </main>
  );
}
