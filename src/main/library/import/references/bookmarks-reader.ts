import { databaseDocument } from '../databases/database-document';
import { readMachineDate } from '../dates/read-machine-date';
import type { DocumentReader } from '../document-reader';
import { lineOf, parsePage, type DomElement } from '../html/dom';
import { webAddress } from '../html/page-url';
import { plainText } from '../html/unescape';
import type { ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { linesOfElement } from '../databases/export-lines';
import { tagsOfWords } from '../tag-names';
import { folderOf, folderPaths } from './bookmark-folders';
import { placeHighlights, type KeptHighlight } from './kept-highlights';

/** Browser bookmarks (Netscape's notation, as every browser and most services export) and Pocket's page of saved articles. */
export const bookmarksReader: DocumentReader = {
  format: 'bookmarks',
  accepts(document) {
    const head = document.text()?.text.slice(0, 5000) ?? '';
    return (
      /<!doctype\s+netscape-bookmark-file/iu.test(head) ||
      /<dl>[\s\S]{0,400}<dt>\s*<(?:a|h3)\s[^>]*add_date=/iu.test(head) ||
      (/<title>\s*(?:pocket export|instapaper: export)/iu.test(head) && /<a\s[^>]*href=/iu.test(head))
    );
  },
  read: (document) => databaseDocument(document, 'text/html', readBookmarks),
};

/** Every bookmark with an address on the web and every note, in order; the folder it lies in is a tag of it. */
export function readBookmarks(html: string): ParsedArticle[] {
  // The notation leaves its elements open; only links, headings and lists matter.
  const { body } = parsePage(html.replace(/<\/?(?:p|html|head|body)>/giu, ''));
  const folders = folderPaths(body);
  return [...body.querySelectorAll('a')].flatMap((link) => {
    const href = attribute(link, 'href');
    const url = webAddress(href, null);
    return url === null && !isNote(link, href) ? [] : [articleOf(link, url, folderOf(link, folders))];
  });
}

/** A bookmark of the service itself ("?Z-mb0g") is a note; scripts and searches of browsers are none. */
function isNote(link: DomElement, href: string): boolean {
  return (
    href !== '' &&
    !/^[a-z][a-z0-9+.-]*:|^#/iu.test(href) &&
    lineOf(link) !== '' &&
    attribute(link, 'add_date') !== ''
  );
}

function articleOf(link: DomElement, url: string | null, folder: string): ParsedArticle {
  const taken = new RecordFields('bookmark');
  const title = lineOf(link);
  taken.take('headline', title === '' ? url : title, title);
  taken.take('url', url, url ?? '');
  const added = attribute(link, 'add_date') || attribute(link, 'time_added');
  const seconds = /^\d{16}$/u.test(added) ? added.slice(0, 10) : added;
  // When it was kept is not when it was published.
  taken.take(
    'dateAccessed',
    seconds === '' || Number(seconds) === 0 ? null : readMachineDate(seconds),
    `ADD_DATE ${added}`,
  );
  const description = descriptionOf(link);
  const marked = [...(description?.querySelectorAll('blockquote') ?? [])].map(highlightIn);
  const note =
    plainText(attribute(link, 'description')) || (description === null ? '' : linesIn(description));
  taken.take('summary', note, note);
  const { notes } = placeHighlights(marked, '');
  taken.take('notes', notes, notes);
  const words = attribute(link, 'tags').split(/\s*,\s*/u);
  return settleArticle(taken, {
    isReference: true,
    tags: [...tagsOfWords(words), ...(folder === '' ? [] : [folder])],
  });
}

/** Raindrop writes a marked passage as a quotation below the description, with what was noted on the lines after it. */
function highlightIn(quotation: DomElement): KeptHighlight {
  const [text = '', ...note] = linesOfElement(quotation).map((line) => line.text);
  quotation.remove();
  return { text, note: note.join('\n') };
}

function linesIn(element: DomElement): string {
  return linesOfElement(element)
    .map(({ text }) => text)
    .join(' ');
}

function attribute(link: DomElement, name: string): string {
  return (link.getAttribute(name) ?? link.getAttribute(name.toUpperCase()) ?? '').trim();
}

function descriptionOf(link: DomElement): DomElement | null {
  const next = link.closest('dt')?.nextElementSibling ?? link.nextElementSibling;
  return next?.localName === 'dd' ? next : null;
}
