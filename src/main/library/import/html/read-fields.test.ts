import { describe, expect, it } from 'vitest';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { PAGE_HEADLINE as HEADLINE, PAGE_TEXT as TEXT } from '../../../../../test/sample-page';
import { readHtml } from './read-html';

/** Pages as different designs build them; sites and texts are made up. */
interface Parts {
  readonly head?: string;
  readonly above?: string;
  readonly below?: string;
  readonly bodyClass?: string;
  readonly aside?: string;
}

function fieldsOf({
  head = '',
  above = `<h1>${HEADLINE}</h1>`,
  below = '',
  bodyClass = '',
  aside = '',
}: Parts): ClippingFields {
  const article = readHtml(
    `<!doctype html><html lang="en"><head>${head}</head><body class="${bodyClass}"><main><article>${above}` +
      `<div class="text">${TEXT}${below}</div></article></main>${aside}</body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article.fields;
}

const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${content}">`;
const data = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the headline', () => {
  it.each<[string, Parts, string]>([
    [
      'is read on pages whose body is classed after their sidebar',
      {
        head: `<title>${HEADLINE} – Rivermouth Watch</title>`,
        bodyClass: 'single right-sidebar comments-open',
        above: `<p itemprop="headline"><a href="https://watch.example/">Rivermouth Watch</a></p><h1>${HEADLINE}</h1>`,
      },
      HEADLINE,
    ],
    [
      'keeps the quotation marks it opens with',
      { head: '<title>»More trees for all« (Post)</title>', above: '<h1>»More trees for all«</h1>' },
      '»More trees for all«',
    ],
    [
      'loses the arrow a design puts before it',
      { head: `<title>${HEADLINE}</title>`, above: `<h1>» ${HEADLINE}</h1>` },
      HEADLINE,
    ],
    [
      'loses a site’s name that has a dash itself',
      {
        head:
          meta('og:title', `${HEADLINE} | RW media - Rivermouth in Words`) +
          meta('og:site_name', 'RW media - Rivermouth in Words'),
        above: '<h1>Opinion</h1>',
      },
      HEADLINE,
    ],
    [
      'loses the kicker inside its heading when og:title and title leave it out',
      {
        head: `<title>${HEADLINE}</title>${meta('og:title', HEADLINE)}`,
        above: `<h1><small>Council</small><br>${HEADLINE}</h1>`,
      },
      HEADLINE,
    ],
    [
      'is not the lesser heading its own words begin with',
      {
        head: `<title>Harbour road: eleven thousand trees</title>${meta('og:title', 'Harbour road: eleven thousand trees')}`,
        above: '<h1>Harbour road: eleven thousand trees A walk along the water</h1><h2>Harbour road</h2>',
      },
      'Harbour road: eleven thousand trees',
    ],
  ])('%s', (_, parts, headline) => {
    expect(fieldsOf(parts).headline).toBe(headline);
  });
});

describe('the authors', () => {
  it.each<[string, Parts, readonly string[]]>([
    [
      'are read on pages whose body is classed after their comments',
      {
        bodyClass: 'single comments-open',
        above: `<h1>${HEADLINE}</h1><a rel="author" href="/a">Jane Doe</a>`,
      },
      ['Jane Doe'],
    ],
    [
      'are read from an hCard',
      { above: `<h1>${HEADLINE}</h1><h4 class="vcard author">from <span class="fn">Jane</span></h4>` },
      ['Jane'],
    ],
    [
      'are read from a link to an author’s page',
      { above: `<h1>${HEADLINE}</h1><p><a href="/author/jane">Jane Doe</a></p>` },
      ['Jane Doe'],
    ],
    [
      'are the one person of the data rather than who made the site',
      {
        head:
          '<meta name="author" content="Max Builder">' +
          data({ '@graph': [{ '@type': 'WebPage' }, { '@type': 'Person', name: 'Jane Doe' }] }),
      },
      ['Jane Doe'],
    ],
    [
      'are no login beside a name',
      {
        head: data({
          '@type': 'NewsArticle',
          headline: HEADLINE,
          author: [{ name: 'rivermouth' }, { name: 'Jane Doe' }],
        }),
      },
      ['Jane Doe'],
    ],
    [
      'are read from a label with what they do behind the name',
      { below: '<p><strong>Author: Jane Doe, head of the harbour office in Rivermouth.</strong></p>' },
      ['Jane Doe'],
    ],
    [
      'end where the illustrator begins',
      { above: `<h1>${HEADLINE}</h1><p>Text by Jane Doe Illustration by Max Painter</p>` },
      ['Jane Doe'],
    ],
    ['are no cell of a table', { below: '<table><tr><td>Gross Weight in kg</td></tr></table>' }, []],
    [
      'are no words of a headline with a date',
      { above: '<h1>Minutes of the Council 10 October 2019</h1>', head: '<title>Minutes</title>' },
      [],
    ],
  ])('%s', (_, parts, authors) => {
    expect(fieldsOf(parts).authors).toEqual(authors);
  });
});

describe('the day', () => {
  const dated = (written: string, parts: Parts & { readonly lang?: string } = {}): readonly unknown[] => {
    const article = readHtml(
      `<!doctype html><html lang="${parts.lang ?? 'en'}"><head>${parts.head ?? ''}</head><body><h1>${HEADLINE}</h1>` +
        `<p class="date">${written}</p><div class="text">${TEXT}${parts.below ?? ''}</div></body></html>`,
    );
    if ('reason' in article) throw new Error(`refused: ${article.reason}`);
    return [article.fields.datePublished?.value, article.warnings.includes('date-ambiguous')];
  };
  const at = (url: string): Parts => ({ head: `<link rel="canonical" href="${url}">` });

  it.each<[string, string, Parts & { readonly lang?: string }, string, boolean]>([
    ['of which nothing tells the order', '03/04/2021', {}, '2021-04-03', true],
    ['of a German page', '03/04/2021', { lang: 'de' }, '2021-04-03', false],
    ['of an American page', '03/04/2021', { lang: 'en-US' }, '2021-03-04', false],
    ['of a British domain', '03/04/2021', at('https://post.example.co.uk/a'), '2021-04-03', false],
    ['of an American domain', '03/04/2021', at('https://council.example.us/a'), '2021-03-04', false],
    [
      'of a British domain whose system says American',
      '03/04/2021',
      { lang: 'en-US', ...at('https://post.example.co.uk/a') },
      '2021-04-03',
      true,
    ],
    [
      'that another date of the page decides',
      '03/04/2021',
      { below: '<p>03/25/2021</p>' },
      '2021-03-04',
      false,
    ],
    ['with a month in words', '3 April 2021', {}, '2021-04-03', false],
    [
      'that data gives as people write it',
      '',
      { lang: 'fr', head: '<meta name="date" content="03/04/2021">' },
      '2021-04-03',
      false,
    ],
    [
      'that data gives as machines write it',
      '',
      { head: '<meta name="date" content="2021-04-03">' },
      '2021-04-03',
      false,
    ],
  ])('%s', (_, written, parts, day, ambiguous) => {
    expect(dated(written, parts)).toEqual([day, ambiguous]);
  });
});

it('The opening that only the data of the page has is not lost', () => {
  const opening = 'Rivermouth gets more green: the council voted for it after two years of quarrel.';
  const texts = TEXT.replace(/<p>|<\/p>/gu, '\n\n');
  const { body } = fieldsOf({
    head: data({
      '@type': 'NewsArticle',
      headline: HEADLINE,
      articleBody: `${opening}\n\n${texts}`.replace(/\n\n+/gu, '\n\n').trim(),
    }),
  });
  expect(body.split('\n\n')[0]).toBe(opening);
});

it('A text that data gives in one line, twice, has the paragraphs the page has, once', () => {
  const paragraphs = TEXT.split(/<p>|<\/p>/u).filter((text) => text !== '');
  const line = paragraphs.join('');
  const article = readHtml(
    `<!doctype html><html lang="en"><head>${data({ '@type': 'NewsArticle', headline: HEADLINE, datePublished: '2021-04-03', articleBody: `${line} ${line}` })}</head>` +
      `<body><main><h1>${HEADLINE}</h1>${TEXT.replaceAll('<p>', '<p style="display:none">')}</main></body></html>`,
  );
  expect('fields' in article ? article.fields.body : article).toBe(paragraphs.join('\n\n'));
});
