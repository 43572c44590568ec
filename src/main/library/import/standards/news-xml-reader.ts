import { databaseDocument } from '../databases/database-document';
import { rootElement } from '../decode/root-element';
import type { DocumentReader } from '../document-reader';
import type { DomElement } from '../html/dom';
import type { ParsedArticle } from '../parsed-article';
import { isNewsMl1, newsMl1Articles } from './newsml-1';
import { newsMlArticles } from './newsml-g2';
import { nitfArticle } from './nitf';
import { parseXml, xmlAll, xmlName } from './xml';

const ROOTS = new Set(['nitf', 'newsItem', 'newsMessage', 'packageItem', 'NewsML']);
/** Roots that quote articles and are something else. */
const OTHER_ROOTS = /^(?:html|rss|rdf|feed|svg|en-export)$/iu;
const WRAPPED = /<(?:\w+:)?(?:nitf|newsItem|newsMessage|NewsML)[\s>]/u;

/** NITF 3, NewsML 1 and NewsML-G2, the XML formats of news agencies, bare or in the envelope of a delivery service. */
export const newsXmlReader: DocumentReader = {
  format: 'NITF and NewsML articles',
  accepts(document) {
    const head = document.text()?.text.slice(0, 20_000) ?? '';
    const root = rootElement(head);
    if (root === null) return false;
    return ROOTS.has(root) || (!OTHER_ROOTS.test(root) && WRAPPED.test(head));
  },
  read: (document) =>
    databaseDocument(document, 'text/xml', (text) => {
      const root = parseXml(text);
      return root === null ? [] : articlesOf(root);
    }),
};

function articlesOf(root: DomElement): ParsedArticle[] {
  if (isNewsMl1(root)) return newsMl1Articles(root);
  if (xmlName(root) === 'nitf') return [nitfArticle(root)];
  const items = newsMlArticles(root);
  if (items.length > 0 || ROOTS.has(xmlName(root))) return items;
  const [message] = xmlAll(root, 'NewsML');
  return message === undefined ? xmlAll(root, 'nitf').map(nitfArticle) : newsMl1Articles(message);
}
