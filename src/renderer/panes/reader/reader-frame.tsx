import { readerText } from '../../../shared/messages/window-en';
import type { Clipping, ClippingId } from '../../../shared/model/clipping';
import { useStore, useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { clipAddress } from './clip-address';
import { useSettled } from './use-settled';

/** Running through the list with a key held down loads only where it rests. */
const SETTLE_MS = 90;

/** The frame: sandboxed to nothing, its own origin, no referrer. Keys pressed in it come back through main. */
export function ReaderFrame({ id, clipping }: { readonly id: ClippingId; readonly clipping: Clipping | null }) {
  const model = useWindow();
  const { view, match, query } = useStore(model.reader.state);
  const size = useStorePart(model.settings.state, (settings) => settings.readerTextSize);
  const wanted = clipAddress({ id, view, query, size, match });
  const address = useSettled(wanted, SETTLE_MS);
  return (
    <iframe
      // A corrected text is shown at once: another key makes another frame.
      key={clipping?.id === id ? clipping.updatedAt : ''}
      className="reader-frame"
      title={readerText.frame(clipping?.headline ?? '')}
      src={address}
      sandbox=""
      referrerPolicy="no-referrer"
      tabIndex={0}
      data-pane-focus
    />
  );
}
