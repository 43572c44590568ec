import { useEffect, useState } from 'react';
import { Download } from 'lucide-react';
import { dropText } from '../../../shared/messages/window-en';
import { carriedBy, importCarried } from '../../actions/import';
import { isOwnDrag } from '../../panes/drag-clippings';
import { useWindow } from '../../state/window-model';
import './drop-overlay.css';

/** Takes what is dragged in from outside, anywhere in the window, and shows that it will. */
export function DropOverlay() {
  const model = useWindow();
  const [over, setOver] = useState(false);

  useEffect(() => {
    // Entering a child comes before leaving its parent: the pointer is outside when as many left as entered.
    let depth = 0;
    const fromOutside = (event: DragEvent): DataTransfer | null =>
      event.dataTransfer === null || isOwnDrag(event.dataTransfer) ? null : event.dataTransfer;
    const onEnter = (event: DragEvent): void => {
      if (fromOutside(event) === null) return;
      depth += 1;
      setOver(true);
    };
    const onOver = (event: DragEvent): void => {
      const transfer = fromOutside(event);
      if (transfer === null) return;
      event.preventDefault();
      transfer.dropEffect = 'copy';
    };
    const end = (): void => {
      depth = 0;
      setOver(false);
    };
    const onLeave = (event: DragEvent): void => {
      if (fromOutside(event) === null) return;
      depth -= 1;
      if (depth <= 0) end();
    };
    const onDrop = (event: DragEvent): void => {
      const transfer = fromOutside(event);
      if (transfer === null) return;
      event.preventDefault();
      end();
      void importCarried(model, carriedBy(transfer));
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [model]);

  if (!over) return null;
  return (
    <div className="drop-overlay" role="status">
      <div className="drop-frame">
        <Download size={36} strokeWidth={1.5} aria-hidden />
        <p className="drop-title">{dropText.title}</p>
        <p>{dropText.text}</p>
      </div>
    </div>
  );
}
