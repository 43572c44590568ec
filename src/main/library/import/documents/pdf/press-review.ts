import type { PdfDestination, PdfDocument, PdfOutlineItem, PdfReference } from './load-pdfjs';
import type { ReadPage, ReadPdf } from './read-pages';

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

/** Whether a document calls itself a press review: by its title, its file's name or what its first pages open with. */
export function isPressReview({ pages, info }: ReadPdf, name: string): boolean {
  const opening = pages.slice(0, OPENING_PAGES).flatMap(({ lines }) => lines.slice(0, OPENING_LINES));
  const title = typeof info.Title === 'string' ? info.Title : '';
  return [title, name.replace(/[_-]+/gu, ' '), ...opening.map(({ text }) => text)].some((text) =>
    PRESS_REVIEW.test(text),
  );
}

/**
 * The articles of a press review by the links in its contents, else by its outline; null where it
 * has neither, and where not every page after the first article has text. Articles that begin on one page stay together.
 */
export async function articlesOfReview(
  document: PdfDocument,
  { pages, textless, lostPages }: ReadPdf,
): Promise<readonly ReviewedArticle[] | null> {
  if (lostPages.length > 0) return null;
  const outline = await outlineEntries(document);
  const listed = await contentsEntries(document, pages);
  const byOutline = outline.filter(({ title, isLeaf }) => isLeaf && !NO_ARTICLE.test(title));
  const entries = isContents(listed) ? listed : byOutline;
  if (!isContents(entries)) return null;
  const articles = firstOfEachPage(entries);
  const first = articles[0]?.page ?? 1;
  if (textless.some((page) => page >= first)) return null;
  // The outline also knows what follows the last article; headings inside of articles lie deeper.
  const starts = new Set(articles.map(({ page }) => page));
  const level = Math.max(-1, ...articles.map(({ page }) => shallowestOn(outline, page)));
  for (const { page, depth } of outline) if (depth <= level) starts.add(page);
  return articles.map(({ title, page }) => ({
    title,
    from: page,
    to: Math.min(pages.length, ...[...starts].filter((start) => start > page).map((start) => start - 1)),
  }));
}

/** Parts of a press review that are none of its articles. */
const NO_ARTICLE =
  /^(?:cover(?: page)?|title page|contents|table of contents|index.*|summary|imprint|deckblatt|titel(?:seite|blatt)|inhalt(?:sverzeichnis)?|impressum|übersicht|couverture|sommaire|table des matières|mentions légales|portada|índice|contenido|sumario|copertina|indice|sommario|capa|sumário|inhoud(?:sopgave)?|omslag|innehåll|indhold|innhold|sisällys|spis treści|obsah|tartalom|cuprins|содержание|оглавление|зміст|içindekiler|daftar isi|kandungan|mục lục|สารบัญ|目录|目錄|目次|차례|목차|المحتويات|الفهرس)$/iu;

/** Articles that begin on one page stay together, under the name of the first. */
function firstOfEachPage(entries: readonly Entry[]): Entry[] {
  const byPage = new Map<number, Entry>();
  for (const entry of entries) if (!byPage.has(entry.page)) byPage.set(entry.page, entry);
  return [...byPage.values()].sort((a, b) => a.page - b.page);
}

interface Entry {
  readonly title: string;
  readonly page: number;
}

interface OutlineEntry extends Entry {
  /** Entries it lies in. */
  readonly depth: number;
  readonly isLeaf: boolean;
}

/** The depth of the outermost entry on a page; -1 without any. */
function shallowestOn(outline: readonly OutlineEntry[], page: number): number {
  const depths = outline.filter((entry) => entry.page === page).map(({ depth }) => depth);
  return depths.length === 0 ? -1 : Math.min(...depths);
}

/** Contents lead to several pages, in their order. */
function isContents(entries: readonly Entry[]): boolean {
  return new Set(entries.map(({ page }) => page)).size >= FEWEST;
}

async function outlineEntries(document: PdfDocument): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const visit = async (items: readonly PdfOutlineItem[], depth: number): Promise<void> => {
    for (const { title = '', dest, items: inner = [] } of items) {
      const entry = await entryOf(document, title, dest);
      if (entry !== null) entries.push({ ...entry, depth, isLeaf: inner.length === 0 });
      if (depth < DEEPEST) await visit(inner, depth + 1);
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
      const entry = await entryOf(document, title, dest);
      // What leads back is no contents.
      if (entry !== null && entry.page > i + 1) entries.push(entry);
    }
    page.cleanup();
  }
  return entries;
}

async function entryOf(
  document: PdfDocument,
  title: string,
  dest: string | PdfDestination | null | undefined,
): Promise<Entry | null> {
  const text = title.replace(/\s+/gu, ' ').trim();
  const page = await pageOf(document, dest);
  return page !== null && text.length >= SHORTEST_TITLE ? { title: text, page } : null;
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
