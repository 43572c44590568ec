import { useEffect, useState, type PointerEvent } from 'react';
import { readerText } from '../../../shared/messages/window-en';
import type { Clipping, ClippingId } from '../../../shared/model/clipping';
import { useStore, useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { clipAddress } from './clip-address';
import { tellReaderFocus } from './tell-reader-focus';
import { useSettled } from './use-settled';

/** Running through the list with a key held down loads only where it rests. */
const SETTLE_MS = 90;

/**
 * The frame: sandboxed to nothing, its own origin, no referrer. Keys pressed in it come back through main.
 *
 * What is dragged over a frame of another origin never reaches the window. So a cover lies over the frame and takes
 * drags from outside; a pointer that moves without a button held lifts it, until the pointer leaves.
 */
export function ReaderFrame({
  id,
  clipping,
}: {
  readonly id: ClippingId;
  readonly clipping: Clipping | null;
}) {
  const model = useWindow();
  const { view, match, query } = useStore(model.reader.state);
  const size = useStorePart(model.settings.state, (settings) => settings.readerTextSize);
  const known = clipping?.id === id ? clipping : null;
  const wanted = clipAddress({ id, view, query, size, match, version: known?.updatedAt ?? '' });
  const address = useSettled(wanted, SETTLE_MS);
  const [covered, setCovered] = useState(true);

  useEffect(() => {
    const cover = (): void => {
      setCovered(true);
    };
    document.documentElement.addEventListener('mouseleave', cover);
    return () => {
      document.documentElement.removeEventListener('mouseleave', cover);
    };
  }, []);

  useEffect(() => tellReaderFocus(model), [model]);

  const uncover = (event: PointerEvent): void => {
    if (event.buttons === 0) setCovered(false);
  };

  return (
    <div
      className="reader-frame-holder"
      onPointerMove={uncover}
      onPointerLeave={() => {
        setCovered(true);
      }}
    >
      <iframe
        className="reader-frame"
        title={readerText.frame(clipping?.headline ?? '')}
        src={address}
        sandbox=""
        referrerPolicy="no-referrer"
        tabIndex={0}
        data-pane-focus
      />
      {covered && <div className="reader-cover" />}
    </div>
  );
}
