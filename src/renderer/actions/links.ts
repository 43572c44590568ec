import { linkText } from '../../shared/messages/dialogs-en';
import type { WindowModel } from '../state/window-model';

const ADDRESS = /^https?:\/\/\S+$/i;
/** Browsers show addresses without their beginning. */
const SHORT_ADDRESS = /^www\.[^\s/?#]+\.\p{L}{2,}(?:[/?#]\S*)?$/iu;

/** The web addresses of a text that holds nothing else, one on each line; none when it holds more. */
export function addressesIn(text: string): readonly string[] {
  const lines = text
    .split(/\s*\n\s*/u)
    .map((line) => line.trim())
    .map((line) => (SHORT_ADDRESS.test(line) ? `https://${line}` : line))
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.every((line) => ADDRESS.test(line)) ? [...new Set(lines)] : [];
}

/** Asks whether to fetch what was pasted or dropped. */
export function offerLinks(model: WindowModel, urls: readonly string[]): void {
  model.overlay.set({ kind: 'links', urls });
}

/** Fetches pages; the tray tells what became of them. True when the library took the order. */
export async function fetchLinks(model: WindowModel, urls: readonly string[]): Promise<boolean> {
  try {
    await model.client.call('links.fetch', { urls: [...urls] });
    return true;
  } catch (thrown) {
    model.fail(thrown);
    return false;
  }
}

/** Tries the links that wait. */
export async function fetchWaitingLinks(model: WindowModel): Promise<void> {
  try {
    const { job } = await model.client.call('links.fetchWaiting', {});
    if (job === null) model.toasts.show({ tone: 'done', text: linkText.noneWait, action: null });
  } catch (thrown) {
    model.fail(thrown);
  }
}

/** Takes a link off the list of those that wait. */
export async function removeWaitingLink(model: WindowModel, url: string): Promise<void> {
  await model.client.call('links.remove', { url }).catch(model.fail);
}
