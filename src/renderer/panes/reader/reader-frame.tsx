import { useEffect, useState, type PointerEvent } from 'react';
import { readerText } from '../../../shared/messages/window-en';
import type { Clipping, ClippingId } from '../../../shared/model/clipping';
import { useStore, useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { clipAddress } from './clip-address';
import { useReaderVersion } from './reader-version';
import { tellReaderFocus } from './tell-reader-focus';
import { useFrameAddress } from './use-frame-address';

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
  const connected = useStorePart(model.client.connection, ({ state }) => state === 'connected');
  const known = clipping?.id === id ? clipping : null;
  const version = useReaderVersion(id, known);
  const { address, onLoad } = useFrameAddress(
    clipAddress({ id, view, query, size, match, version }),
    !connected,
  );
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
        onLoad={(event) => {
          onLoad();
          keepFocus(event.currentTarget);
        }}
        sandbox=""
        referrerPolicy="no-referrer"
        tabIndex={0}
        data-pane-focus
      />
      {covered && <div className="reader-cover" />}
    </div>
  );
}

/**
 * A frame that takes the focus while it changes its process for another origin can lose it in both: no key would go anywhere any more.
 * Once its document is there, it takes the focus again.
 */
function keepFocus(frame: HTMLIFrameElement): void {
  if (document.activeElement !== frame || document.hasFocus()) return;
  frame.blur();
  frame.focus();
}
