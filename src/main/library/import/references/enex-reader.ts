import { databaseDocument } from '../databases/database-document';
import { nitfDate } from '../standards/nitf';
import { readByline } from '../databases/byline';
import type { DocumentReader } from '../document-reader';
import type { DomElement } from '../html/dom';
import { webAddress } from '../html/page-url';
import { importLimits } from '../limits';
import type { ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { bodyOfHtml } from '../standards/body-of-html';
import { parseXml, xmlAt, xmlAll, xmlChildren, xmlName, xmlText } from '../standards/xml';
import { tagsOfWords } from '../tag-names';
import { attachedTo, resourcesOf, withPictures } from './enex-resources';

/** Notes exported from Evernote (ENEX) with their pictures; clipped pages carry their address, files in a note are documents of their own. */
export const enexReader: DocumentReader = {
  format: 'Evernote exports',
  accepts: (document) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<en-export\b/iu.test(
      document
        .text()
        ?.text.slice(0, 4000)
        .replace(/^\uFEFF/u, '') ?? '',
    ),
  read(document) {
    const root = parseXml(document.text()?.text ?? '');
    const notes = root === null ? [] : xmlName(root) === 'note' ? [root] : xmlAll(root, 'note');
    // One more than is taken is enough to say so.
    const read = notes
      .slice(0, importLimits.innerCount + 1)
      .map((note) => ({ note, resources: resourcesOf(note) }));
    const outcome = databaseDocument(document, 'application/enex+xml', () =>
      read.map(({ note, resources }) => articleOf(note, resources)),
    );
    const inner = read.flatMap(({ note, resources }) =>
      attachedTo(resources, xmlText(xmlAt(note, 'title')) || 'note'),
    );
    return 'refusal' in outcome || inner.length === 0 ? outcome : { ...outcome, inner };
  },
};

function articleOf(note: DomElement, resources: ReturnType<typeof resourcesOf>): ParsedArticle {
  const taken = new RecordFields('enex');
  const attributes = xmlAt(note, 'note-attributes');
  taken.take('headline', xmlText(xmlAt(note, 'title')), 'title');
  const url = webAddress(xmlText(xmlAt(attributes, 'source-url')) || null, null);
  taken.take('url', url, url ?? '');
  const author = xmlText(xmlAt(attributes, 'author'));
  taken.take('authors', readByline(author).authors, author);
  const created = xmlText(xmlAt(note, 'created'));
  // When it was clipped is not when it was published.
  taken.take('dateAccessed', nitfDate(created), `created ${created}`);
  const content = (xmlAt(note, 'content')?.textContent ?? '')
    .replace(/^[\s\S]*?<en-note[^>]*>/iu, '')
    .replace(/<\/en-note>[\s\S]*$/iu, '')
    // What only its password opens is no text.
    .replace(/<en-crypt\b[^>]*>[^<]*<\/en-crypt>/giu, '');
  const { body, bodyHtml } = bodyOfHtml(withPictures(content, resources), url);
  taken.take('body', body, body.slice(0, 150));
  return settleArticle(taken, { bodyHtml, tags: tagsOfWords(xmlChildren(note, 'tag').map(xmlText)) });
}
