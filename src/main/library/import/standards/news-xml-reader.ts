import { databaseDocument } from '../databases/database-document';
import type { DocumentReader } from '../document-reader';
import { isNewsMl1, newsMl1Articles } from './newsml-1';
import { newsMlArticles } from './newsml-g2';
import { nitfArticle } from './nitf';
import { parseXml, xmlName } from './xml';

const ROOT =
  /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?\s*>\s*)*<(?:\w+:)?(nitf|newsItem|newsMessage|packageItem|NewsML)\b/u;

/** NITF 3, NewsML 1 and NewsML-G2, the XML formats of news agencies. */
export const newsXmlReader: DocumentReader = {
  format: 'NITF and NewsML articles',
  accepts: (document) =>
    ROOT.test(
      document
        .text()
        ?.text.slice(0, 20_000)
        .replace(/^\uFEFF/u, '') ?? '',
    ),
  read: (document) =>
    databaseDocument(document, 'text/xml', (text) => {
      const root = parseXml(text);
      if (root === null) return [];
      if (isNewsMl1(root)) return newsMl1Articles(root);
      return xmlName(root) === 'nitf' ? [nitfArticle(root)] : newsMlArticles(root);
    }),
};
