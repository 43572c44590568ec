import type { DocumentReader } from '../document-reader';
import { lineOf, parsePage, type DomElement } from '../html/dom';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { databaseDocument } from './database-document';
import {
  EUROPRESSE_ID,
  takeDocumentHead,
  takeDocumentId,
  takeDocumentText,
  takeOutletName,
} from './europresse-record';
import { htmlOfBody, linesOfElement } from './export-lines';

const OUTLET = '[class*="DocPublicationName"]';
/** Where a title is, the closest place first: the box around it may hold a line below it, too. */
const TITLES = [
  '[class*="articletitle"]',
  '.titreArticleVisu, .TitreArticleVisu',
  '.titreArticle, .TitreArticle',
];
const SUBTITLE = '[class*="subtitle"], .sousTitreArticle, .SousTitreArticle';
/** Exports of Europresse (Cision, CEDROM-SNi): the old page of tables and the new one of `article` elements. */
export const europresseReader: DocumentReader = {
  format: 'Europresse exports',
  accepts: (document) => isEuropresseHtml(document.text()?.text ?? ''),
  read: (document) => databaseDocument(document, 'text/html', readEuropresse),
};

/** Whether a page is an export of Europresse. */
export function isEuropresseHtml(html: string): boolean {
  return /DocPublicationName/u.test(html) && /TitreArticle/iu.test(html);
}

/** Every article of an export, in order. */
export function readEuropresse(html: string): ParsedArticle[] {
  const { body } = parsePage(html);
  const parts = [...body.querySelectorAll('article')].filter((part) => part.querySelector(OUTLET) !== null);
  const found = parts.length > 0 ? parts : outermost([...body.querySelectorAll(OUTLET)]);
  return found.map(readArticle);
}

/** In the old page the cell around the outlet's name is the article. */
function outermost(outlets: readonly DomElement[]): DomElement[] {
  return [...new Set(outlets.map((outlet) => outlet.closest('td') ?? outlet.parentElement ?? outlet))];
}

function readArticle(part: DomElement): ParsedArticle {
  const taken = new RecordFields('europresse');
  takeOutletName(taken, lineOf(part.querySelector(OUTLET)));
  const title = TITLES.map((place) => lineOf(part.querySelector(place))).find((line) => line !== '') ?? '';
  taken.take('headline', title, title);
  const subtitle = lineOf(part.querySelector(SUBTITLE));
  taken.take('subheadline', cutWhole(subtitle, fieldLimits.name * 3), subtitle);
  const head = [...part.querySelectorAll('.DocHeader, [class*="DocHeader"]')]
    .map(lineOf)
    .join(' ')
    .replace(/\s+,/gu, ',');
  takeDocumentHead(taken, head);
  const lines = linesOfElement(part);
  const at = lines.findIndex(({ text }) => text === title);
  const after = lines.slice((lines[at + 1]?.text === subtitle ? at + 1 : at) + 1);
  takeDocumentText(
    taken,
    after.filter(({ text }) => !head.includes(text)),
  );
  takeDocumentId(taken, EUROPRESSE_ID.exec(lineOf(part))?.[0] ?? null);
  return settleArticle(taken, { bodyHtml: htmlOfBody(taken.fields.body) });
}
