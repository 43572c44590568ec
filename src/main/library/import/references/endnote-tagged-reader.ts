import { databaseDocument } from '../databases/database-document';
import type { DocumentReader } from '../document-reader';
import type { ParsedArticle } from '../parsed-article';
import { articleOfTags } from './article-of-tags';

const START = /^\s*%0 \S/u;
const FIELD = /^%([0-9A-Za-z@!#$&()*+<>?[\]=~^,.;/'"|{}-])(?: (.*))?$/u;

/** References in EndNote's tagged notation (Refer; `.enw`), as publishers' pages and Google Scholar offer them. */
export const endnoteTaggedReader: DocumentReader = {
  format: 'EndNote references',
  accepts: (document) => START.test((document.text()?.text ?? '').slice(0, 400).replace(/^\uFEFF/u, '')),
  read: (document) => databaseDocument(document, 'application/x-endnote-refer', readEndnoteTagged),
};

/** Every reference of a text, in order; each begins with its type (`%0`), a value may go on in the lines below its tag. */
export function readEndnoteTagged(text: string): ParsedArticle[] {
  const references: Map<string, string[]>[] = [];
  let last: string[] | null = null;
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u)) {
    const [, tag = '', value = ''] = FIELD.exec(line.trimEnd()) ?? [];
    const current = references.at(-1);
    if (tag === '0') references.push(new Map([['0', [value.trim()]]]));
    if (tag === '0' || line.trim() === '') last = null;
    else if (tag !== '' && current !== undefined) {
      last = current.get(tag) ?? [];
      last.push(value.trim());
      current.set(tag, last);
    } else if (last !== null) last.push(line.trim());
  }
  return references.map((reference) =>
    articleOfTags(reference, { via: 'endnote', written: (tag) => `%${tag}` }),
  );
}
