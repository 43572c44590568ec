import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { flushSync } from 'react-dom';
import { scanText } from '../../../shared/messages/scan-en';
import type { ClippingId } from '../../../shared/model/clipping';
import type { PageArea, ScanPage } from '../../../shared/model/scan';
import { cropArticle } from '../../actions/scans';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { areaBetween, moveArea } from './page-area';
import './scans.css';

/** The area a keyboard starts with: the middle of the page. */
const START: PageArea = { x: 0.1, y: 0.1, width: 0.5, height: 0.3 };

/** Chooses a page of the current clipping and a part of it, which becomes a clipping of its own. */
export function CropDialog({ onClose }: { readonly onClose: () => void }) {
  const model = useWindow();
  const { id } = useStore(model.clipping.state);
  const [pages, setPages] = useState<readonly ScanPage[] | null>(null);
  useEffect(() => {
    if (id === null) return;
    let wanted = true;
    model.client.call('scans.pages', { id }).then((answer) => {
      if (wanted) setPages(answer.pages.filter(({ state, area }) => state === 'read' && area === null));
    }, model.fail);
    return () => {
      wanted = false;
    };
  }, [id, model]);
  if (id === null || pages === null) return null;
  return (
    <Dialog title={scanText.cropTitle} width={760} onClose={onClose}>
      {pages.length === 0 ? (
        <>
          <p className="crop-hint">{scanText.nothingToCrop}</p>
          <DialogActions>
            <Button kind="main" onClick={onClose}>
              {scanText.close}
            </Button>
          </DialogActions>
        </>
      ) : (
        <CropForm id={id} pages={pages} onClose={onClose} />
      )}
    </Dialog>
  );
}

function CropForm({
  id,
  pages,
  onClose,
}: {
  readonly id: ClippingId;
  readonly pages: readonly ScanPage[];
  readonly onClose: () => void;
}) {
  const model = useWindow();
  const [at, setAt] = useState(0);
  const [area, setArea] = useState<PageArea | null>(null);
  const page = pages[at]?.page ?? 1;
  /** A frame belongs to its page. */
  const turnTo = (next: number): void => {
    setAt(next);
    setArea(null);
  };
  return (
    <form
      className="crop"
      onSubmit={(event) => {
        event.preventDefault();
        if (area === null) return;
        void cropArticle(model, id, page, area).then((done) => {
          if (done) onClose();
        });
      }}
    >
      <p className="crop-hint">{scanText.cropHint}</p>
      <PageCanvas id={id} page={page} area={area} onArea={setArea} />
      {pages.length > 1 && (
        <div className="crop-pages">
          <Button disabled={at === 0} onClick={() => turnTo(at - 1)}>
            {scanText.previousPage}
          </Button>
          <output>{scanText.pageOf(page, pages.length)}</output>
          <Button disabled={at === pages.length - 1} onClick={() => turnTo(at + 1)}>
            {scanText.nextPage}
          </Button>
        </div>
      )}
      <DialogActions>
        <Button onClick={onClose}>{scanText.cancel}</Button>
        <Button kind="main" submit disabled={area === null}>
          {scanText.crop}
        </Button>
      </DialogActions>
    </form>
  );
}

/** The page with the chosen part: drawn by pointer, or moved and sized with the arrow keys. */
function PageCanvas({
  id,
  page,
  area,
  onArea,
}: {
  readonly id: ClippingId;
  readonly page: number;
  readonly area: PageArea | null;
  readonly onArea: (area: PageArea | null) => void;
}) {
  const sheet = useRef<HTMLDivElement>(null);
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const place = (event: PointerEvent): { x: number; y: number } => {
    const box = sheet.current?.getBoundingClientRect();
    if (box === undefined) return { x: 0, y: 0 };
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moved = moveArea(area ?? START, event.key, event.shiftKey);
    if (moved === null) return;
    event.preventDefault();
    flushSync(() => onArea(area === null ? START : moved));
    // A page may be larger than the dialog: the frame stays in sight.
    sheet.current?.querySelector('.crop-area')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return (
    <div className="crop-scroll">
      <div
        ref={sheet}
        className="crop-sheet"
        role="group"
        tabIndex={0}
        aria-label={scanText.cropArea(area)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = place(event);
          onArea(null);
        }}
        onPointerMove={(event) => {
          if (start.current !== null) onArea(areaBetween(start.current, place(event)));
        }}
        onPointerUp={() => {
          start.current = null;
        }}
      >
        <img src={`clip://${id}/page/${page}?whole=1`} alt={scanText.page(page)} draggable={false} />
        {area !== null && (
          <div
            className="crop-area"
            style={{
              left: `${area.x * 100}%`,
              top: `${area.y * 100}%`,
              width: `${area.width * 100}%`,
              height: `${area.height * 100}%`,
            }}
          />
        )}
      </div>
    </div>
  );
}
