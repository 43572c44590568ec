import { describe, expect, it } from 'vitest';
import type { ParsedArticle } from '../parsed-article';
import { readHtml } from './read-html';

const PARAGRAPHS = [
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.',
  'Opponents said the money was needed for the drains, which overflowed twice last spring and once in the autumn before it.',
  'The mayor, Ann Lee, promised that the drains would come next, and that the trees would make the summers easier to bear.',
];
const BODY = PARAGRAPHS.join('\n\n');
const TEXT = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const HEADLINE = 'Harbour road gets eleven thousand trees';

function page(
  head: string,
  body = `<article><h1>${HEADLINE}</h1>${TEXT}</article>`,
  attributes = 'lang="en-GB"',
): string {
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

function read(html: string): ParsedArticle {
  const article = readHtml(html);
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article;
}

const jsonLd = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const news = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: HEADLINE };

describe('metadata of a page', () => {
  it('is read from JSON-LD, through graphs and references, day and zone as written', () => {
    const article = read(
      page(
        jsonLd({
          '@graph': [
            { '@type': 'WebSite', name: 'Not the outlet' },
            {
              ...news,
              datePublished: '2019-09-18T00:30:00+08:00',
              dateModified: '2019-09-19',
              author: [{ '@id': '#jane' }, { '@type': 'Person', name: 'John Roe' }],
              publisher: { '@id': '#post' },
              articleSection: 'City',
              editor: { name: 'Ann Lee' },
            },
            { '@id': '#jane', '@type': 'Person', name: 'Jane Doe' },
            { '@id': '#post', '@type': 'NewsMediaOrganization', name: 'Rivermouth Post' },
          ],
        }),
      ),
    );
    expect(article.fields).toMatchObject({
      headline: HEADLINE,
      authors: ['Jane Doe', 'John Roe'],
      editor: 'Ann Lee',
      outlet: 'Rivermouth Post',
      section: 'City',
      datePublished: {
        value: '2019-09-18T00:30:00+08:00',
        precision: 'second',
        zoneGiven: true,
        inferred: false,
      },
      dateModified: { value: '2019-09-19', precision: 'day' },
      language: 'en-GB',
      mediaType: 'online',
      body: BODY,
    });
    expect(article.provenance['authors']).toMatchObject({ via: 'json-ld', evidence: 'Jane Doe; John Roe' });
    expect(article.warnings).toEqual([]);
  });

  it.each([
    ['a comma too many', `{"@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2019-09-18",}`],
    [
      'raw line breaks in a string',
      `{"@type":"NewsArticle","description":"two\nlines","headline":"${HEADLINE}","datePublished":"2019-09-18"}`,
    ],
    [
      'a CDATA frame',
      `//<![CDATA[\n{"@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2019-09-18"}\n//]]>`,
    ],
  ])('is read from JSON-LD with %s', (_, block) => {
    expect(
      read(page(`<script type="application/ld+json">${block}</script>`)).fields.datePublished?.value,
    ).toBe('2019-09-18');
  });

  it('does not need a JSON-LD block that is broken beyond that', () => {
    const article = read(
      page(
        `<script type="application/ld+json">{"headline": </script><meta property="article:published_time" content="2019-09-18T16:34:09Z">`,
      ),
    );
    expect(article.fields).toMatchObject({
      headline: HEADLINE,
      datePublished: { value: '2019-09-18T16:34:09Z' },
    });
  });

  it('is read from OpenGraph and meta elements', () => {
    const article = read(
      page(
        `<title>${HEADLINE} | Rivermouth Post</title><meta property="og:title" content="${HEADLINE} | Rivermouth Post"><meta property="og:site_name" content="Rivermouth Post">
         <meta name="author" content="By Jane Doe and John Roe"><meta name="description" content="Eleven thousand trees, and no drains."><meta property="article:section" content="City">
         <meta name="pubdate" content="2019-09-18"><link rel="canonical" href="https://post.example/trees">`,
        `<main>${TEXT}</main>`,
      ),
    );
    expect(article.fields).toMatchObject({
      headline: HEADLINE,
      outlet: 'Rivermouth Post',
      authors: ['Jane Doe', 'John Roe'],
      summary: 'Eleven thousand trees, and no drains.',
      section: 'City',
      datePublished: { value: '2019-09-18' },
      url: 'https://post.example/trees',
    });
  });

  it('is read from microdata', () => {
    const article = read(
      page(
        '',
        `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${HEADLINE}</h1><span itemprop="author" itemscope><span itemprop="name">Jane Doe</span></span>
         <time itemprop="datePublished" datetime="2019-09-18T16:34:09+02:00">today</time>${TEXT}</article>`,
      ),
    );
    expect(article.fields).toMatchObject({
      headline: HEADLINE,
      authors: ['Jane Doe'],
      datePublished: { value: '2019-09-18T16:34:09+02:00' },
    });
  });

  it('is read from what the page shows when it has no data', () => {
    const article = read(
      page(
        `<title>${HEADLINE}</title>`,
        `<article><h1>${HEADLINE}</h1><div class="byline">By Jane Doe</div><p class="date">Wednesday, 18 September 2019</p>${TEXT}</article>`,
      ),
    );
    expect(article.fields).toMatchObject({
      authors: ['Jane Doe'],
      datePublished: { value: '2019-09-18', inferred: false },
    });
    expect(article.warnings).toEqual(['outlet-unknown']);
  });

  it.each([
    [
      'an agency is a source, not a person',
      { author: { name: 'Xinhua' } },
      { authors: [], source: 'Xinhua' },
    ],
    [
      'a desk is no person',
      { author: [{ name: 'News Desk' }, { name: 'Jane Doe' }] },
      { authors: ['Jane Doe'] },
    ],
    ['addresses are no names', { author: 'https://social.example/post' }, { authors: [] }],
  ])('%s', (_, more, fields) => {
    expect(read(page(jsonLd({ ...news, ...more }))).fields).toMatchObject(fields);
  });

  it('infers the publication day from the last change, and says so', () => {
    const article = read(page(jsonLd({ ...news, dateModified: '2019-09-18T16:34:09Z' })));
    expect(article.fields.datePublished).toMatchObject({ value: '2019-09-18', inferred: true });
    expect(article.warnings).toContain('date-inferred');
  });

  it('finds the breadcrumb without the front page and the article itself', () => {
    const items = ['Home', 'News', 'City', HEADLINE].map((name, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
    }));
    expect(
      read(page(jsonLd([news, { '@type': 'BreadcrumbList', itemListElement: items }]))).fields.sectionPath,
    ).toEqual(['News', 'City']);
  });

  it.each([
    ['a browser', '<!-- saved from url=(0026)https://post.example/trees -->'],
    [
      'SingleFile',
      '<!--\n Page saved with SingleFile \n url: https://post.example/trees \n saved date: Wed Sep 18 2019 16:34:09 GMT+0200\n-->',
    ],
  ])('knows the address a page was saved from by %s', (_, comment) => {
    const { fields } = read(page('').replace('<html', `${comment}<html`));
    expect(fields).toMatchObject({ url: 'https://post.example/trees', outlet: 'post.example' });
  });

  it('resolves a relative canonical address against the saved one, and prefers the article to a front page', () => {
    const saved = '<!-- saved from url=(0030)https://post.example/city/trees -->';
    expect(
      read(page('<link rel="canonical" href="/city/trees">').replace('<html', `${saved}<html`)).fields.url,
    ).toBe('https://post.example/city/trees');
    expect(
      read(page('<link rel="canonical" href="https://post.example/">').replace('<html', `${saved}<html`))
        .fields.url,
    ).toBe('https://post.example/city/trees');
  });

  it('keeps the region of the declared language only when the text is in that language', () => {
    expect(read(page('', undefined, 'lang="de-AT"')).fields.language).toBe('en');
    expect(read(page('', undefined, 'lang="en_us"')).fields.language).toBe('en-US');
  });
});

describe('the body of a page', () => {
  it('leaves out what surrounds an article and keeps captions as media', () => {
    const article = read(
      page(
        '<meta property="og:image" content="https://post.example/img/harbour-road-2019.jpg"><link rel="canonical" href="https://post.example/trees">',
        `<nav><a href="/">Home</a></nav><article><h1>${HEADLINE}</h1><div class="social-share">Share on everything</div>
         <figure><img src="/img/harbour-road-2019.jpg?w=800"><figcaption>The harbour road in spring. [Photo by Jo Park/Rivermouth Post]</figcaption></figure>${TEXT}
         <p>Read more: <a href="/a">Ten more things about trees</a></p><ul class="related-stories"><li><a href="/b">Another story</a></li></ul>
         <aside class="newsletter">Subscribe to our newsletter</aside></article><footer>Imprint</footer>`,
      ),
    );
    expect(article.fields.body).toBe(BODY);
    expect(article.fields.media).toEqual([
      {
        kind: 'image',
        caption: 'The harbour road in spring.',
        creditLine: 'Jo Park/Rivermouth Post',
        file: 'https://post.example/img/harbour-road-2019.jpg',
      },
    ]);
  });

  it('is kept as sanitised HTML with absolute links and no remote pictures', () => {
    const article = read(
      page(
        '<link rel="canonical" href="https://post.example/city/trees">',
        `<article><h1>${HEADLINE}</h1>${TEXT}<p onclick="x()">See <a href="../map" class="c">the map of every tree along the road</a>, drawn by the council’s own gardeners.<img src="https://t.example/p.gif"></p></article>`,
      ),
    );
    expect(article.bodyHtml).toContain(
      '<a href="https://post.example/map" rel="noreferrer noopener">the map of every tree along the road</a>',
    );
    expect(article.bodyHtml).not.toMatch(/onclick|class=|<img|<script/);
  });

  it('is taken from articleBody when the page builds itself in the browser', () => {
    const article = read(
      page(jsonLd({ ...news, articleBody: PARAGRAPHS.join('\n') }), '<div id="app"></div>'),
    );
    expect(article.fields.body).toBe(BODY);
    expect(article.provenance['body']?.via).toBe('article-body');
  });

  it('survives template elements, which linkedom leaves in the tree', () => {
    expect(
      read(page('', `<article><h1>${HEADLINE}</h1><template><div>${TEXT}</div></template>${TEXT}</article>`))
        .fields.body,
    ).toBe(BODY);
  });

  it('keeps the opening that stands before a whole page put into the article', () => {
    const [first = '', ...others] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
    const inner = `<html><head></head><body>${others.join('')}</body></html>`;
    const { fields, bodyHtml } = read(
      page('', `<article><h1>${HEADLINE}</h1><div>${first}${inner}</div></article>`),
    );
    expect(fields.body).toBe(BODY);
    expect(bodyHtml).toContain(first);
  });

  it('survives tens of thousands of nested elements', () => {
    expect(readHtml(page('', `${'<div>'.repeat(20_000)}x`))).toMatchObject({ reason: 'not-an-article' });
  });

  it('reads a pasted fragment', () => {
    expect(read(`<h1>${HEADLINE}</h1>${TEXT}`).fields).toMatchObject({ headline: HEADLINE, body: BODY });
  });
});

describe('a page that is no article', () => {
  it.each([
    ['has too little text', '<p>Welcome!</p>'],
    [
      'is a list of links',
      `<ul>${Array.from({ length: 40 }, (_, i) => `<li><a href="/${i}">Another story about something else, number ${i}</a></li>`).join('')}</ul>`,
    ],
    [
      'asks for a password',
      '<form><p>Please log in to continue reading this story, or subscribe today for just one dollar a week and read as much as you like, wherever you are.</p><input type="password"><p>Forgot your password? Enter your e-mail address and we will send you a link to make a new one within the hour.</p></form>',
    ],
  ])('because it %s is refused', (_, body) => {
    expect(readHtml(page('<title>Rivermouth Post</title>', body))).toMatchObject({
      reason: 'not-an-article',
    });
  });
});
