import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';
import { bibtexFields, bibtexMacros } from './bibtex-fields';
import { latexText } from './latex-text';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');
const cases = resolve(corpora, 'refs/zotero-testcases');

/** A reference as the collection says it must come in. */
interface Truth {
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
  readonly tags?: readonly (string | { readonly tag: string })[];
}

async function articles(content: string | Uint8Array): Promise<readonly ParsedArticle[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const outcome = await parseDocument({ bytes, name: 'x' });
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

const fold = (title: string): string =>
  title
    .replace(/<[^<>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
const addressOf = (text: string | undefined): string | null =>
  text !== undefined && URL.canParse(text) ? new URL(text).href : null;
/** Only days, months and years that are written as such; the collection also holds names of fields in their place. */
const dayOf = (text: string | undefined): string | null =>
  text !== undefined && /^[1-9]\d{3}(?:-\d\d){0,2}$/u.test(text) ? text : null;
const named = (word: string | { readonly tag: string }): string =>
  (typeof word === 'string' ? word : word.tag).replace(/\s*\/\s*/gu, ' - ').toLowerCase();

describe.each([
  ['RIS', '.ris', 60],
  ['BibTeX', '.bib', 19],
  ['CSL_JSON', '.json', 1],
  ['Bookmarks', '.html', 1],
  ['MODS', '.xml', 12],
  ['Endnote_XML', '.xml', 4],
])('references of a public collection in %s', (kind, extension, atLeast) => {
  const folder = resolve(cases, kind);
  it.skipIf(!existsSync(folder))(
    `keep their number, titles, dates, addresses and tags (skipped without ${folder})`,
    async () => {
      let count = 0;
      for (const name of readdirSync(folder).filter(
        (file) => file.endsWith(extension) && !file.includes('expected'),
      )) {
        const truth = JSON.parse(
          readFileSync(resolve(folder, name.replace(extension, '.expected.json')), 'utf8'),
        ) as Truth[];
        const found = await articles(readFileSync(resolve(folder, name)));
        expect([name, found.length]).toEqual([name, truth.length]);
        for (const [index, { fields, tags = [] }] of found.entries()) {
          const { title, date, url, tags: words = [] } = truth[index] ?? {};
          const where = `${name} ${String(index)}`;
          // The collection makes one character of "TEL", and prefers a bill's short title to its own.
          if (title !== undefined && !title.includes('℡') && name !== '022.xml')
            expect([where, fold(fields.headline)]).toEqual([where, fold(title)]);
          if (dayOf(date) !== null)
            expect([where, fields.datePublished?.value]).toEqual([where, dayOf(date)]);
          expect([where, fields.url]).toEqual([where, addressOf(url)]);
          expect([where, tags.map((tag) => tag.toLowerCase()).sort()]).toEqual([
            where,
            [...new Set(words.map(named))].sort(),
          ]);
          count += 1;
        }
      }
      expect(count).toBeGreaterThanOrEqual(atLeast);
    },
  );
});

describe('CSL-JSON', () => {
  it('gives a clipping for each reference, with its date as precise as it is written', async () => {
    const references = [
      {
        id: 'a1',
        type: 'article-newspaper',
        title: 'Harbour road <i>gets</i> trees',
        'container-title': 'Rivermouth Post',
        author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Mark Poe' }],
        issued: { 'date-parts': [['2019', 9]] },
        accessed: { 'date-parts': [[2019, 9, 19]] },
        URL: 'https://post.example/1',
        page: '7',
        keyword: 'trees, city',
      },
    ];
    expect(await articles(JSON.stringify(references))).toMatchObject([
      {
        fields: {
          headline: 'Harbour road gets trees',
          outlet: 'Rivermouth Post',
          authors: ['Jane Doe', 'Mark Poe'],
          datePublished: { value: '2019-09', precision: 'month' },
          dateAccessed: { value: '2019-09-19' },
          url: 'https://post.example/1',
          page: '7',
          type: 'article-newspaper',
        },
        tags: ['trees', 'city'],
      },
    ]);
  });
});

describe('BibTeX', () => {
  it('knows its macros, joined values and a forgotten comma', () => {
    const text =
      '@string{post = "Rivermouth Post"}\n@article{a, title = {Trees}\n journal = post # " on " # {Sunday}, year = 2019}';
    const fields = bibtexFields(text, text.indexOf('a,') + 2, bibtexMacros(text));
    expect(Object.fromEntries(fields)).toEqual({
      title: 'Trees',
      journal: 'Rivermouth Post on Sunday',
      year: '2019',
    });
  });

  it('writes letters and short formulas as they are read', () => {
    expect(latexText(String.raw`P\'olit{\'i}skt jafnr{\ae}{\dh}i of $\Sigma^{0}$ and H$_2$O for \$5`)).toBe(
      'Pólitískt jafnræði of Σ⁰ and H₂O for $5',
    );
  });
});

describe('Zotero RDF', () => {
  it('gives each item with its newspaper, persons, tags, collections and notes; attachments are none', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:link="http://purl.org/rss/1.0/modules/link/">
<bib:Article rdf:about="#item_1"><z:itemType>newspaperArticle</z:itemType>
<dcterms:isPartOf><bib:Newspaper><dc:title>Rivermouth Post</dc:title></bib:Newspaper></dcterms:isPartOf>
<bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Doe</foaf:surname><foaf:givenName>Jane</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
<dcterms:isReferencedBy rdf:resource="#item_3"/><link:link rdf:resource="#item_2"/>
<dc:subject>trees</dc:subject><dc:subject><z:AutomaticTag><rdf:value>city</rdf:value></z:AutomaticTag></dc:subject>
<dc:title>Harbour road &amp; trees</dc:title><dc:date>2019-09-18</dc:date><bib:pages>7</bib:pages>
<dc:identifier><dcterms:URI><rdf:value>https://post.example/1</rdf:value></dcterms:URI></dc:identifier></bib:Article>
<z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment>
<bib:Memo rdf:about="#item_3"><rdf:value>&lt;p&gt;Call the mayor.&lt;/p&gt;</rdf:value></bib:Memo>
<z:Collection rdf:about="#collection_1"><dc:title>City</dc:title><dcterms:hasPart rdf:resource="#collection_2"/></z:Collection>
<z:Collection rdf:about="#collection_2"><dc:title>Trees</dc:title><dcterms:hasPart rdf:resource="#item_1"/></z:Collection></rdf:RDF>`;
    expect(await articles(rdf)).toMatchObject([
      {
        fields: {
          headline: 'Harbour road & trees',
          outlet: 'Rivermouth Post',
          authors: ['Jane Doe'],
          datePublished: { value: '2019-09-18' },
          url: 'https://post.example/1',
          page: '7',
          notes: 'Call the mayor.',
          type: 'article-newspaper',
        },
        tags: ['trees', 'city', 'City/Trees'],
      },
    ]);
  });
});
