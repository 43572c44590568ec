import { databaseDocument } from '../databases/database-document';
import type { DocumentReader } from '../document-reader';
import type { ParsedArticle } from '../parsed-article';
import { articleOfTags } from './article-of-tags';

/** Longer texts are no lists of references. */
const LONGEST_LIST = 200_000;
const NUMBER = /^\[\d{1,4}\]\s*/u;
/** `李明,王芳.重建旧港口公路[N].河口日报,2024-05-01(001).` */
const IN_PAPER =
  /^(?:(?<authors>[^.[\]]{1,120})\.\s*)?(?<title>[^[\]]{2,300})\[(?<kind>N|J|EB)(?:\/OL)?\][.,，]\s*(?:(?<outlet>[^,，]{1,80})[,，]\s*)?\(?(?<date>\d{4}(?:-\d{2}){0,2})?\)?(?:\[(?<seen>\d{4}-\d{2}-\d{2})\])?(?:\((?<page>[\p{L}\d-]{1,10})\))?[^\n]{0,40}?\.?\s*(?<url>https?:\/\/\S+?)?\.?$/u;
const KINDS: Readonly<Record<string, string>> = {
  N: 'Newspaper Article',
  J: 'Journal Article',
  EB: 'Web Page',
};

/** Lists of references as Chinese databases offer and papers print them (GB/T 7714-2015: `[N]` newspaper, `[EB/OL]` web page). */
export const citationListReader: DocumentReader = {
  format: 'lists of references',
  accepts(document) {
    const text = document.text()?.text ?? '';
    return text.length <= LONGEST_LIST && /^\uFEFF?\s*\[1\]/u.test(text) && matchesOf(text) !== null;
  },
  read: (document) => databaseDocument(document, 'text/plain', readCitationList),
};

/** Every reference of a list; none where a line of it is something else. */
export function readCitationList(text: string): ParsedArticle[] {
  return (matchesOf(text) ?? []).map(({ groups = {} }) => articleOf(groups));
}

function matchesOf(text: string): readonly RegExpExecArray[] | null {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const matches = lines.map((line) => (NUMBER.test(line) ? IN_PAPER.exec(line.replace(NUMBER, '')) : null));
  return matches.length > 0 && matches.every((match) => match !== null) ? matches : null;
}

function articleOf(groups: Readonly<Record<string, string | undefined>>): ParsedArticle {
  const { authors, title, kind = '', outlet, date, seen, page, url } = groups;
  const fields: readonly (readonly [tag: string, values: readonly (string | undefined)[]])[] = [
    ['0', [KINDS[kind]]],
    ['T', [title?.trim()]],
    ['A', authors?.split(/\s*[,，]\s*/u).filter((name) => name !== '等') ?? []],
    ['J', [outlet?.trim()]],
    ['8', [date]],
    ['[', [seen]],
    ['P', [page]],
    ['U', [url]],
  ];
  const reference = new Map(
    fields.map(([tag, values]) => [tag, values.filter((value) => value !== undefined)] as const),
  );
  return articleOfTags(reference, { via: 'gb-7714', written: () => `[${kind}]` });
}
