import { databaseDocument } from '../databases/database-document';
import type { DocumentReader } from '../document-reader';
import type { ParsedArticle } from '../parsed-article';
import { articleOfTags } from './article-of-tags';

/** A notation of references whose fields are named in words. */
interface Notation {
  readonly via: string;
  /** How a file of it begins. */
  readonly start: RegExp;
  /** A line that names a field: its name and value. */
  readonly field: RegExp;
  /** True where lines that go on are indented: what looks like a label in them is none. */
  readonly indents?: true;
  /** The field each reference begins with, and by EndNote's tags what the others are. */
  readonly first: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** What databases (CNKI, Wanfang and others) offer beside EndNote's own notation. */
const NOTATIONS: readonly Notation[] = [
  {
    via: 'noteexpress',
    start: /^\{Reference Type\}:/u,
    field: /^\{([^{}]{1,40})\}:\s*(.*)$/u,
    first: 'Reference Type',
    tags: {
      Title: 'T',
      Author: 'A',
      Journal: 'J',
      Newspaper: 'J',
      Periodical: 'J',
      Media: 'J',
      'Secondary Title': 'J',
      Source: 'J',
      Year: 'D',
      Date: '8',
      'Issue Date': '8',
      'Access Date': '[',
      Pages: 'P',
      Edition: '7',
      Section: '&',
      Keywords: 'K',
      Abstract: 'X',
      URL: 'U',
      Link: 'U',
      'Place Published': 'C',
      Language: 'G',
      DOI: 'R',
      'Accession Number': 'M',
      Notes: 'Z',
    },
  },
  {
    // RefWorks' tagged format.
    via: 'refworks',
    start: /^RT [A-Z][A-Za-z/ ()]+\r?\n(?:SR|ID|A1|T1|JF|YR)\b/u,
    field: /^([A-Z][A-Z\d]) (.*)$/u,
    first: 'RT',
    tags: {
      T1: 'T',
      A1: 'A',
      JF: 'J',
      JO: 'J',
      YR: 'D',
      FD: '8',
      RD: '[',
      SP: 'P',
      OP: 'p',
      ED: '7',
      K1: 'K',
      AB: 'X',
      LK: 'U',
      UL: 'U',
      PP: 'C',
      LA: 'G',
      DO: 'R',
      AN: 'M',
      NO: 'Z',
    },
  },
  {
    // PubMed's (MEDLINE); names stand there whole and shortened.
    via: 'pubmed',
    start: /^PMID ?- ?\d+\r?\n/u,
    field: /^([A-Z]{2,4}) {0,2}- (.*)$/u,
    first: 'PMID',
    indents: true,
    tags: {
      TI: 'T',
      FAU: 'A',
      AU: 'a',
      JT: 'J',
      DP: '8',
      PG: 'P',
      OT: 'K',
      MH: 'K',
      AB: 'X',
      LA: 'G',
      LID: 'R',
      PL: 'C',
    },
  },
  {
    // Web of Science and databases beside it (ISI export format).
    via: 'isi',
    start: /^(?:FN [^\n]+\nVR \d[\d.]*\s+)?PT [A-Z][\w ]*\r?\n(?:A[UFB]|TI|BA|BE|CA|SO) \S/u,
    field: /^([A-Z][A-Z\d])(?: (.*))?$/u,
    first: 'PT',
    indents: true,
    tags: {
      TI: 'T',
      AF: 'A',
      AU: 'a',
      BE: 'E',
      SO: 'J',
      PY: 'D',
      PD: '8',
      BP: 'P',
      EP: 'p',
      AR: 'P',
      DE: 'K',
      ID: 'K',
      AB: 'X',
      LA: 'G',
      DI: 'R',
      UT: 'M',
      PI: 'C',
    },
  },
  {
    // CNKI's own list of fields, each named in English and Chinese.
    via: 'cnki',
    start: /^SrcDatabase-\p{Script=Han}+\s*[:：]/u,
    field: /^([A-Za-z]+)-\p{Script=Han}+\s*[:：]\s*(.*)$/u,
    first: 'SrcDatabase',
    tags: {
      Title: 'T',
      Author: 'A',
      Source: 'J',
      Year: 'D',
      PubTime: '8',
      PageCount: 'P',
      Page: 'P',
      Keyword: 'K',
      Summary: 'X',
      URL: 'U',
      Link: 'U',
      DOI: 'R',
    },
  },
];
/** Kinds of things as CNKI and Web of Science name them. */
const KINDS: Readonly<Record<string, string>> = {
  报纸: 'Newspaper Article',
  期刊: 'Journal Article',
  J: 'Journal Article',
};
/** Fields that hold a list. */
const LISTS = new Set(['A', 'a', 'K']);

/** References of databases whose fields are named in words or letters: NoteExpress, RefWorks, PubMed, Web of Science, CNKI's own. */
export const labelledReferencesReader: DocumentReader = {
  format: 'labelled references',
  accepts: (document) => notationOf(document.text()?.text ?? '') !== undefined,
  read: (document) => databaseDocument(document, 'text/plain', readLabelledReferences),
};

/** Every reference of a text, in order; a value may go on in the lines below its label. None of a text that is in no such notation. */
export function readLabelledReferences(text: string): ParsedArticle[] {
  const notation = notationOf(text);
  if (notation === undefined) return [];
  const { via, field, first, tags, indents } = notation;
  const references: Map<string, string[]>[] = [];
  let last: string[] | null = null;
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u)) {
    const [, label = '', value = ''] = field.exec(indents === true ? line.trimEnd() : line.trim()) ?? [];
    const current = references.at(-1);
    const tag = tags[label];
    if (label === first) references.push(new Map([['0', [KINDS[value.trim()] ?? value.trim()]]]));
    if (line.trim() === '' || (label !== '' && tag === undefined)) last = null;
    else if (tag !== undefined && current !== undefined) {
      last = current.get(tag) ?? [];
      last.push(
        ...(LISTS.has(tag) ? value.split(/\s*[;；]\s*/u) : [value.replace(/ \[(?:doi|pii)\]$/u, '').trim()]),
      );
      current.set(tag, last);
    } else if (last !== null && indents === true && last === current?.get('K'))
      last.push(...`${last.pop() ?? ''} ${line.trim()}`.trim().split(/\s*;\s*/u));
    else if (last !== null && (indents !== true || /^\s/u.test(line))) last.push(line.trim());
    else last = null;
  }
  const written = (tag: string): string => Object.keys(tags).find((label) => tags[label] === tag) ?? tag;
  return references.map((reference) => articleOfTags(reference, { via, written }));
}

function notationOf(text: string): Notation | undefined {
  const head = text
    .slice(0, 400)
    .replace(/^\uFEFF/u, '')
    .trimStart();
  return NOTATIONS.find(({ start }) => start.test(head));
}
