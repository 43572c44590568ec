import { importText } from '../../shared/messages/import-en';
import type { WindowModel } from '../state/window-model';
import { addressesIn, offerLinks } from './links';

/** What a drop or a paste carries that can be imported. */
export interface Carried {
  readonly files: readonly File[];
  readonly html: string;
  readonly text: string;
  readonly links: string;
}

/** Reads what a DataTransfer carries; it is empty once its event is over. */
export function carriedBy(transfer: DataTransfer): Carried {
  return {
    files: [...transfer.files],
    html: transfer.getData('text/html'),
    text: transfer.getData('text/plain'),
    links: transfer.getData('text/uri-list'),
  };
}

/** A headline and so many paragraphs are an article, whatever else of its page was copied. */
const FEWEST_PARAGRAPHS = 3;

/**
 * Whether the HTML flavour is a whole article, so that it says more than the plain text: a document with its own
 * headers, an article element, or a headline with its paragraphs; not the fragment a browser gives for a copied passage.
 */
export function isWholeArticle(html: string): boolean {
  const hasHeadline = /<h1[\s>]/i.test(html);
  return (
    /<article[\s>]/i.test(html) ||
    (/<html[\s>]/i.test(html) && (hasHeadline || /<(?:title|meta)[\s>]/i.test(html))) ||
    (hasHeadline && (html.match(/<p[\s>]/gi) ?? []).length >= FEWEST_PARAGRAPHS)
  );
}

/** The text to import of what was carried; empty when there is none. */
export function importableText({ html, text, links }: Carried): string {
  if (isWholeArticle(html) && text.trim() !== '') return html;
  return text.trim() === '' ? links.trim() : text;
}

/** Imports what was dropped or pasted. Never moves focus or scroll; the tray tells. */
export async function importCarried(model: WindowModel, carried: Carried): Promise<void> {
  try {
    if (carried.files.length > 0 && (await model.bridge.importFiles(carried.files)) !== null) return;
    const text = importableText(carried);
    const addresses = addressesIn(text);
    if (addresses.length > 0) {
      offerLinks(model, addresses);
      return;
    }
    if (text !== '') await model.client.call('import.text', { text, ask: true });
    else model.toasts.show({ tone: 'error', text: importText.pasteEmpty, action: null });
  } catch (thrown) {
    model.fail(thrown);
  }
}

/** Imports what the clipboard holds, through a paste event: it alone carries files, and needs no permission to read. */
export async function importClipboard(model: WindowModel): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await model.desktop('clipboard.paste', {}).catch(model.fail);
}

/** Lets the person choose files or a folder. */
export async function chooseImport(model: WindowModel, what: 'files' | 'folder'): Promise<void> {
  await model.desktop('import.choose', { what }).catch(model.fail);
}

export async function importSamples(model: WindowModel): Promise<void> {
  await model.desktop('import.samples', {}).catch(model.fail);
}
