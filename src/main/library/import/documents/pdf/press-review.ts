import type { PdfDestination, PdfDocument, PdfOutlineItem, PdfReference } from './load-pdfjs';
import type { ReadPage, ReadPdf } from './pdf-to-html';

/** An article of a press review: what its contents call it, and its pages (from 1). */
export interface ReviewedArticle {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** How press reviews are called, in the languages of those who make them. A press kit is none: it is one sender's own text. */
const PRESS_REVIEW =
  /(?:press|media) (?:review|digest|clippings?|cuttings?)|news ?clippings?|clip ?book|media monitoring report|(?:presse|medien)spiegel|presseschau|revue de (?:presse|médias)|panorama de presse|rassegna stampa|(?:resumen|revista|recortes) de (?:prensa|medios)|(?:revista|recortes) de imprensa|clipping de (?:prensa|medios|notícias|imprensa)|knipselkrant|(?:media|pers)overzicht|pressklipp|presseklipp|presseklip|pressekatsaus|lehdistökatsaus|przegląd (?:prasy|mediów)|(?:přehled|monitoring) tisku|monitoring (?:médií|mediów)|sajtó(?:szemle|figyelés)|revista presei|обзор (?:прессы|сми)|мониторинг сми|огляд (?:преси|змі)|basın (?:özeti|bülteni)|k?liping (?:berita|media|pers)|keratan akhbar|điểm báo|กฤตภาค|ข่าวตัด|剪报|剪報|新闻摘编|报刊摘要|新聞摘要|クリッピング|切り抜き|언론\s?(?:스크랩|모니터링)|신문\s?스크랩|أقوال الصحف|الملف الصحفي|סקירת (?:עיתונות|תקשורת)/iu;
const OPENING_PAGES = 2;
const OPENING_LINES = 15;
/** The contents stand on the first pages. */
const CONTENTS_PAGES = 6;
const DEEPEST = 5;
/** One article is an article. */
const FEWEST = 2;
const SHORTEST_TITLE = 4;

/**
 * The articles of a press review (a document that calls itself one) by its outline, else by the links in its contents; null for
 * any other document, and where not every page after the first article has text. Articles that begin on one page stay together.
 */
export async function articlesOfReview(
  document: PdfDocument,
  { pages, textless, lostPages, info }: ReadPdf,
  name: string,
): Promise<readonly ReviewedArticle[] | null> {
  const opening = pages.slice(0, OPENING_PAGES).flatMap(({ lines }) => lines.slice(0, OPENING_LINES));
  const called = [typeof info.Title === 'string' ? info.Title : '', name.replace(/[_-]+/gu, ' ')];
  if (
    lostPages > 0 ||
    ![...called, ...opening.map(({ text }) => text)].some((text) => PRESS_REVIEW.test(text))
  )
    return null;
  const outline = await outlineEntries(document);
  const entries = isContents(outline) ? outline : await contentsEntries(document, pages);
  if (!isContents(entries)) return null;
  const starts = [...new Map(entries.toReversed().map((entry) => [entry.page, entry])).values()]
    .toReversed()
    .sort((a, b) => a.page - b.page);
  const first = starts[0]?.page ?? 1;
  if (textless.some((page) => page >= first)) return null;
  return starts.map(({ title, page }, i) => ({
    title,
    from: page,
    to: (starts[i + 1]?.page ?? pages.length + 1) - 1,
  }));
}

interface Entry {
  readonly title: string;
  readonly page: number;
}

/** Contents lead to several pages, in their order. */
function isContents(entries: readonly Entry[]): boolean {
  return new Set(entries.map(({ page }) => page)).size >= FEWEST;
}

/** The innermost entries of the outline: those around them are sections. */
async function outlineEntries(document: PdfDocument): Promise<Entry[]> {
  const entries: Entry[] = [];
  const visit = async (items: readonly PdfOutlineItem[], depth: number): Promise<void> => {
    for (const { title = '', dest, items: inner = [] } of items) {
      if (inner.length > 0 && depth < DEEPEST) await visit(inner, depth + 1);
      else await addEntry(document, entries, title, dest);
    }
  };
  await visit((await document.getOutline().catch(() => null)) ?? [], 0);
  return entries;
}

/** What the links on the first pages say that lead to later ones. */
async function contentsEntries(document: PdfDocument, pages: readonly ReadPage[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const [i, { lines }] of pages.slice(0, CONTENTS_PAGES).entries()) {
    const page = await document.getPage(i + 1);
    for (const { subtype, dest, rect } of await page.getAnnotations().catch(() => [])) {
      const [left, bottom = 0, right = 0, top = 0] = rect ?? [];
      if (subtype !== 'Link' || left === undefined || dest === undefined || dest === null) continue;
      const title = lines
        .filter(
          ({ x, right: end, y, size }) =>
            x < right && end > left && -y + size * 0.3 > bottom && -y + size * 0.3 < top,
        )
        .map(({ text }) => text)
        .join(' ')
        // "Harbour road gets trees ........ 3"
        .replace(/[\s.·…_]*\d{1,4}$/u, '');
      const before = entries.length;
      await addEntry(document, entries, title, dest);
      const added = entries[before];
      // What leads back is no contents.
      if (added !== undefined && added.page <= i + 1) entries.pop();
    }
    page.cleanup();
  }
  return entries;
}

async function addEntry(
  document: PdfDocument,
  entries: Entry[],
  title: string,
  dest: string | PdfDestination | null | undefined,
): Promise<void> {
  const text = title.replace(/\s+/gu, ' ').trim();
  const page = await pageOf(document, dest);
  if (page !== null && text.length >= SHORTEST_TITLE) entries.push({ title: text, page });
}

/** The page (from 1) a destination is on; null for one that leads nowhere. */
async function pageOf(
  document: PdfDocument,
  dest: string | PdfDestination | null | undefined,
): Promise<number | null> {
  try {
    const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const page: unknown = place?.[0];
    if (typeof page === 'number') return page < document.numPages ? page + 1 : null;
    return isReference(page) ? (await document.getPageIndex(page)) + 1 : null;
  } catch {
    // A damaged destination: the document is whole without it.
    return null;
  }
}

function isReference(value: unknown): value is PdfReference {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}
