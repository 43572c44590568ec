import { formatBytes } from '../../../shared/messages/en';
import type { Clipping } from '../../../shared/model/clipping';
import { markup, trustHtml, type SafeHtml } from '../html/html-template';
import { decodeText } from '../import/decode/decode-text';
import { mhtmlView } from '../import/archives/mhtml-view';
import { sanitisePageHtml } from '../import/sanitise-html';
import { assemble, type ReaderDocument, type ReaderOptions } from './reader-document';

/** The original as it came: a page (with its saved pictures) without what loads or runs, a text to the character; else what it is. */
export function originalDocument(
  clipping: Clipping,
  bytes: Uint8Array,
  options: ReaderOptions,
): ReaderDocument {
  return assemble(clipping, originalContent(clipping, bytes), options);
}

const PAGE_TYPES = ['text/html', 'application/xhtml+xml'];

function originalContent({ original }: Clipping, bytes: Uint8Array): SafeHtml {
  const mimeType = original.mimeType.split(';')[0]?.trim().toLowerCase() ?? '';
  const saved = mimeType === 'multipart/related' ? mhtmlView(bytes) : null;
  if (saved !== null) return markup`<div class="page">${trustHtml(sanitisePageHtml(saved))}</div>`;
  const decoded = mimeType.startsWith('text/') || PAGE_TYPES.includes(mimeType) ? decodeText(bytes) : null;
  if (decoded === null) {
    return markup`<p class="note" lang="en" data-unmatched>
      <strong>${original.name}</strong>
      This original (${mimeType}, ${formatBytes(original.bytes)}) cannot be shown here. Save it to open it in another program.
    </p>`;
  }
  if (PAGE_TYPES.includes(mimeType))
    return markup`<div class="page">${trustHtml(sanitisePageHtml(decoded.text))}</div>`;
  return markup`<main><pre class="as-it-came" dir="auto">${trustHtml('\n')}${decoded.text}</pre></main>`;
}
