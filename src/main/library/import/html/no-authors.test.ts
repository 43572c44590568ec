import { describe, expect, it } from 'vitest';
import { samplePage, type PageParts } from '../../../../../test/sample-pages';
import { readHtml } from './read-html';

/** What stands where an author would and is none; and names with something behind them. Sites, names and texts are made up. */
function fieldsOf(parts: PageParts): {
  readonly authors: readonly string[];
  readonly source: string | null;
  readonly editor: string | null;
} {
  const article = readHtml(samplePage('en', parts));
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article.fields;
}

describe('no author is', () => {
  it.each<[string, PageParts]>([
    ['a heading inside the text', { after: '<h2>Server Software</h2><p>The harbour has none of it.</p>' }],
    ['a heading before the text', { above: '<h2>Executive Branch</h2>' }],
    ['the place before a date', { above: '<p>New Delhi, May 16, 2013</p>' }],
    ['the place before a bar and a date', { above: '<p>VATICAN CITY | Thu Jun 6, 2013 9:57am EDT</p>' }],
    ['a link to a feed beside a date', { above: '<p>July 18, 2013 RSS Feed Print</p>' }],
    ['a link to an author’s page', { above: '<a rel="author" href="/author/doe">View Author Page</a>' }],
    ['a link to an author’s feed', { above: '<a rel="author" href="/author/doe/feed">his RSS feed</a>' }],
    ['somebody without a name', { above: '<p class="byline">Community Contributor</p>' }],
    ['a bureau', { above: '<p class="byline">By The Rivermouth Bureau</p>' }],
    ['who took the picture', { above: '<p>Photo: Lynne Doe • Associated Press, June 5, 2013</p>' }],
    ['a firm', { head: '<meta name="author" content="Rivermouth Wprost Sp. z o.o.">' }],
  ])('%s', (_, parts) => {
    expect(fieldsOf(parts).authors).toEqual([]);
  });
});

describe('behind the name comes', () => {
  it.each<[string, string, readonly string[]]>([
    ['a post of two words', 'By Jane Doe, Contributing Writer, MedPage Today', ['Jane Doe']],
    ['a post with its field', 'By Jane Doe, Science Correspondent', ['Jane Doe']],
    ['a field with an "and"', 'By Jane Doe Health and science reporter, Rivermouth News', ['Jane Doe']],
    ['a post in brackets', 'BY JANE DOE (STAFF WRITER)', ['JANE DOE']],
    ['a day without a year', 'By Jane Doe March 18 at 3:57 PM Follow @janedoe', ['Jane Doe']],
    ['a day without a space before it', 'By Jane D. DoeJune 07, 2013', ['Jane D. Doe']],
    ['a degree', 'By Jane Doe, MA', ['Jane Doe']],
    ['a generation', 'By John Doe, Jr. and Jane Roe', ['John Doe Jr.', 'Jane Roe']],
  ])('%s', (_, line, authors) => {
    expect(fieldsOf({ above: `<p class="byline">${line}</p>` }).authors).toEqual(authors);
  });
});

it('The site’s name is not cut at the "and" in it', () => {
  const head =
    '<meta name="author" content="Mac &amp; i"><meta property="og:site_name" content="Mac &amp; i">';
  expect(fieldsOf({ head }).authors).toEqual(['Mac & i']);
});

it('Who helped, in brackets, is an author of its own', () => {
  const above = '<p itemprop="author">Marie Dupont (avec Jean Martin et Anne Petit)</p>';
  expect(fieldsOf({ above }).authors).toEqual(['Marie Dupont', 'Jean Martin', 'Anne Petit']);
});

it('A catalogue names one author each, surname first, also with initials and particles', () => {
  const head =
    '<meta name="dc.creator" content="Kooman, F."><meta name="dc.creator" content="Jong, Michiel de">';
  expect(fieldsOf({ head }).authors).toEqual(['F. Kooman', 'Michiel de Jong']);
});

it('A story its data calls an agency’s has no author from a list of other stories', () => {
  const head = '<meta name="author" content="Associated Press">';
  const others = Array.from(
    { length: 30 },
    (_, i) => `<p>The river rose again in week ${i} of the year.</p>`,
  );
  const after = `${others.join('')}<div><p class="byline">By Hayley Doe</p></div>`;
  expect(fieldsOf({ head, after })).toMatchObject({ authors: [], source: 'Associated Press' });
});

it('The last line of an agency’s story tells who reported and who edited it', () => {
  const after =
    '<p>(Reporting by Jane Doe in Rivermouth and John Roe in Hill Ford; Writing by Ann Poe; Additional reporting by Tom Low; Editing by Mary Major and Max Hill)</p>';
  expect(fieldsOf({ after })).toMatchObject({
    authors: ['Jane Doe', 'John Roe', 'Ann Poe'],
    editor: 'Mary Major, Max Hill',
  });
  const commas = '<p>(Reporting by Jane Doe, Writing by John Roe, Editing by Mary Major and Max Hill)</p>';
  expect(fieldsOf({ after: commas })).toMatchObject({
    authors: ['Jane Doe', 'John Roe'],
    editor: 'Mary Major, Max Hill',
  });
});

it('Neither a form’s labels nor the outlet’s own address are a source', () => {
  const head = '<link rel="canonical" href="https://www.rivermouth.example/trees">';
  expect(
    fieldsOf({ head, above: '<form><label>From: </label><label>To: </label></form>' }).source,
  ).toBeNull();
  expect(
    fieldsOf({ head, above: '<p>rivermouth.example , Thursday 18 July 2013 18.55 BST</p>' }).source,
  ).toBeNull();
});
