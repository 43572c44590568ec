import { scanText } from '../../shared/messages/scan-en';
import type { ClippingId } from '../../shared/model/clipping';
import type { PageArea, ScanLanguage } from '../../shared/model/scan';
import type { WindowModel } from '../state/window-model';
import { showClippings } from './navigate';
import { undo } from './undo';

/** Recognises the text of the selected clippings' pages, in these languages or what the pages are written in. */
export async function recogniseSelected(
  model: WindowModel,
  languages: readonly ScanLanguage[],
): Promise<void> {
  const ids = [...model.selection.state.get().ids];
  if (ids.length === 0) return;
  try {
    const { pages } = await model.client.call('scans.recognise', {
      target: { ids },
      languages: [...languages],
    });
    if (pages === 0) model.toasts.show({ tone: 'error', text: scanText.noPages, action: null });
  } catch (thrown) {
    model.fail(thrown);
  }
}

/** Makes a clipping of a part of a page and shows it. Resolves to whether it was done. */
export async function cropArticle(
  model: WindowModel,
  id: ClippingId,
  page: number,
  area: PageArea,
): Promise<boolean> {
  try {
    const cut = await model.client.call('scans.crop', { id, page, area });
    const { batch } = cut;
    model.toasts.show({
      tone: 'done',
      text: scanText.cropped,
      action: batch === null ? null : { label: scanText.undo, run: () => void undo(model, batch) },
    });
    await showClippings(model, [cut.id]);
    return true;
  } catch (thrown) {
    model.fail(thrown);
    return false;
  }
}
