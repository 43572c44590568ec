import type { DocumentReader } from '../document-reader';
import { parsePage, type DomElement } from '../html/dom';
import { escapeHtml } from '../html/escape-html';
import { readConvertedArticles } from './read-converted';

/** How word processors sign the pages they write. */
const WRITER =
  /<meta\b[^>]*\bname\s*=\s*["']?(?:generator|progid)["']?[^>]*\bcontent\s*=\s*["']?(?:microsoft word|word\.document|libreoffice|openoffice|staroffice|cocoa html writer|abiword)/iu;
/** A page that stands on the web, or was saved there, is read as one. */
const OF_THE_WEB =
  /<link\b[^>]*\brel\s*=\s*["']?canonical|<meta\b[^>]*\bproperty\s*=\s*["']?og:|<!--\s*saved from url|application\/ld\+json|<(?:nav|article|main|script)\b/iu;
const LOOKED_AT = 20_000;
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, ul, ol, table, div, hr';
const PAGE_END = /page-break-before\s*:\s*always|break-before\s*:\s*page/iu;

/** Documents that Word, LibreOffice and their like saved as a page: read as documents, since what their heads say is of the file. */
export const officePageReader: DocumentReader = {
  format: 'documents saved as pages',
  accepts(document) {
    const head = document.text()?.text.slice(0, LOOKED_AT) ?? '';
    return WRITER.test(head) && !OF_THE_WEB.test(document.text()?.text ?? '');
  },
  read(document) {
    const decoded = document.text();
    // What only Word reads stands in comments and in elements of its own.
    const { body } = parsePage((decoded?.text ?? '').replace(/<!--[^]*?-->|<!\[[^>]*>|<\/?o:p>/gu, ''));
    for (const element of [...body.querySelectorAll('style, script, template, img')]) element.remove();
    return readConvertedArticles(
      blocksIn(body).join('\n'),
      'text/html',
      decoded?.by === 'guess' ? ['charset-guessed'] : [],
    );
  },
};

/** The paragraphs and tables of a page without the boxes around them; ends of pages are rules. */
function blocksIn(box: DomElement): readonly string[] {
  const blocks: string[] = [];
  for (const element of box.children) {
    if (endsPage(element)) blocks.push('<hr>');
    const isBox = !/^(?:p|h[1-6]|ul|ol|table|hr)$/u.test(element.localName);
    if (isBox && element.querySelector(BLOCKS) !== null) blocks.push(...blocksIn(element));
    else if (isBox) blocks.push(`<p>${escapeHtml((element.textContent ?? '').trim())}</p>`);
    else blocks.push(written(element));
  }
  return blocks;
}

function endsPage(element: DomElement): boolean {
  const inside = [element, ...element.querySelectorAll('br')];
  return inside.some((one) => PAGE_END.test(one.getAttribute('style') ?? ''));
}

/** The title of a document is a paragraph of a style. */
function written(element: DomElement): string {
  const isTitle =
    element.localName === 'p' && /^(?:MsoTitle|title)$/iu.test(element.getAttribute('class') ?? '');
  return isTitle ? `<h1>${element.innerHTML}</h1>` : element.outerHTML;
}
