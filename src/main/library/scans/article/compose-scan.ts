import type { ImportWarning } from '../../../../shared/model/clipping';
import { scanLanguages, type PageArea } from '../../../../shared/model/scan';
import { openPdf } from '../../import/documents/pdf/load-pdfjs';
import { pagesToHtml, pdfToHtml } from '../../import/documents/pdf/pdf-to-html';
import { readPageText } from '../../import/documents/pdf/text-pieces';
import { readConvertedDocument } from '../../import/documents/read-converted';
import type { ParsedArticle } from '../../import/parsed-article';
import type { RecognisedPage } from '../recognised-page';
import { emptyScanArticle } from './empty-scan-article';
import { pageLines } from './page-lines';
import { partOfPage } from './page-part';
import { findRunningHead, type RunningHead } from './running-head';
import { withRunningHead } from './with-running-head';

/** A page of an original that was recognised. */
export interface ComposedPage {
  readonly page: number;
  readonly area: PageArea | null;
  readonly recognised: RecognisedPage;
}

/** Words are sure enough on average to be taken without a word of doubt. */
const SURE = 75;
const PDF = 'application/pdf';
/** Few letters of a page's own, which may stand around a picture, stay where not even this share of them was recognised. */
const FEW = 400;
const WORTH = 0.5;

/**
 * Makes the article of a scan from what was recognised on its pages. Pages of a PDF that were not recognised keep the
 * text they have, in their place; but where only parts of pages belong to the clipping, nothing else does.
 */
export async function composeScan(
  original: { readonly bytes: Uint8Array; readonly name: string; readonly mimeType: string },
  pages: readonly ComposedPage[],
): Promise<ParsedArticle> {
  const heads: RunningHead[] = [];
  const parts = pages.map(({ page, area, recognised }) => {
    const part = partOfPage(recognised, area);
    const head = findRunningHead(part, languageOf(part));
    if (head === null) return { page, part };
    heads.push(head);
    return { page, part: { ...part, lines: part.lines.filter((line) => !head.lines.has(line)) } };
  });
  const whole = pages.every(({ area }) => area === null);
  const html =
    original.mimeType === PDF && whole
      ? await pdfHtml(original.bytes, parts)
      : pagesToHtml(
          parts.map(({ page, part }) => pageLines(part, page)),
          '',
        ).html;
  const warnings = warningsOf(parts.map(({ part }) => part));
  const outcome = readConvertedDocument(html, original.mimeType, warnings);
  const article = 'refusal' in outcome ? undefined : outcome.articles[0];
  if (article === undefined) return emptyScanArticle(original.name, ['no-text-found', ...warnings]);
  const [head] = heads;
  const told = head === undefined ? article : withRunningHead(article, head);
  return { ...told, fields: { ...told.fields, type: 'article-newspaper', mediaType: 'print' } };
}

function languageOf({ languages }: RecognisedPage): string | null {
  return scanLanguages.find(({ code }) => code === languages[0])?.tag ?? null;
}

async function pdfHtml(
  bytes: Uint8Array,
  parts: readonly { readonly page: number; readonly part: RecognisedPage }[],
): Promise<string> {
  const task = await openPdf(bytes);
  try {
    const document = await task.promise;
    const recognised = new Map<number, ReturnType<typeof pageLines>>();
    for (const { page, part } of parts) {
      const shown = await document.getPage(page);
      const [left = 0, , right = 0] = shown.view;
      const lines = pageLines(part, page, right - left);
      const own = lettersOf((await readPageText(shown)).directions.flat());
      if (own > FEW || lettersOf(lines.lines) >= own * WORTH) recognised.set(page, lines);
    }
    return (await pdfToHtml(document, recognised)).html;
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

const lettersOf = (lines: readonly { readonly text: string }[]): number =>
  lines.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);

function warningsOf(parts: readonly RecognisedPage[]): ImportWarning[] {
  const words = parts.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  const sure = words.reduce((sum, word) => sum + word.sure, 0) / Math.max(1, words.length);
  const warnings: ImportWarning[] = [];
  if (words.length > 0 && sure < SURE) warnings.push('recognition-unsure');
  if (parts.some(({ knownScript }) => !knownScript)) warnings.push('script-unknown');
  return warnings;
}
