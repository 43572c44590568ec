import { describe, expect, it } from 'vitest';
import type { ParsedArticle } from '../parsed-article';
import { readHtml } from './read-html';

/** What surrounds the text of real pages, in the ways their designs write it; sites and texts are made up. */
const HEADLINE = 'Harbour road gets eleven thousand trees';
const PARAGRAPHS = [
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.',
  'Opponents said the money was needed for the drains, which overflowed twice last spring and once in the autumn before it.',
  'The mayor, Ann Lee, promised that the drains would come next, and that the trees would make the summers easier to bear.',
  'Nobody in the hall could say who would water them in August, when the fountains are turned off and the gardeners away.',
];
const BODY = PARAGRAPHS.join('\n\n');
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
const LONG =
  'and a good deal more about it, so that it is as long as a paragraph of the text itself would be';

function read(inside: string, head = '', above = `<h1>${HEADLINE}</h1>`): ParsedArticle {
  const article = readHtml(
    `<!doctype html><html lang="en"><head>${head}</head><body><main><article>${above}${inside}</article></main></body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article;
}

const bodyWith = (between: string): string =>
  read(`<div class="text">${FIRST}${SECOND}${between}${THIRD}${FOURTH}</div>`).fields.body;

describe('what is no part of the text', () => {
  it.each([
    [
      'a caption with its credit',
      `<figure><img src="a.jpg"><p class="x9">A tree ${LONG}</p><small>© A. Lee</small></figure>`,
    ],
    ['a box around a picture', `<div class="editor-img-box"><img src="a.jpg"><p>A tree ${LONG}</p></div>`],
    ['who owns a picture', '<p>© Harbour Office of Rivermouth | Ann Lee</p>'],
    ['a picture credit', '<p>Foto: Ann Lee / Harbour Press</p>'],
    ['a poll', `<div><label><p>Yes, ${LONG}</p></label><label>No</label></div>`],
    ['a box the page hides', `<div class="offer hidden"><p>Subscribe for the crossword ${LONG}</p></div>`],
    ['a box of facts', `<div class="factbox"><h3>Trees</h3><p>They are tall ${LONG}</p></div>`],
    [
      'a card of another story',
      `<article class="preview"><a href="/x"><h3>Old trees felled ${LONG}</h3></a></article>`,
    ],
    ['a link to another story', `<p>&gt;&gt; Here is <a href="/x">everything about trees</a></p>`],
    [
      'a post of a network',
      `<blockquote class="twitter-tweet"><p>Trees! ${LONG}</p>— Ann (@ann)</blockquote>`,
    ],
    [
      'a request for consent',
      `<div class="q"><p>An dieser Stelle finden Sie einen externen Inhalt, ${LONG}.</p></div>`,
    ],
    [
      'the source below a caption',
      `<div class="media"><img src="a.jpg"><p class="media__caption">A tree ${LONG}</p><p class="media__caption media__caption--source">Harbour Road, Rivermouth</p></div>`,
    ],
    [
      'a caption alone in its box',
      `<div class="info"><div class="caption"><p>A tree ${LONG}</p></div></div>`,
    ],
    ['a caption that ends with its photographer', `<p>A tree in spring ${LONG} (AP Photo/Ann Lee)</p>`],
    ['a caption that ends with its agency', `<p>A tree in spring ${LONG}. (Ann Lee/Getty Images)</p>`],
    ['a caption that ends with a copyright mark', `<p>A tree in spring © Ann Lee / Harbour Press</p>`],
    ['a label and a link', '<p>ONE MORE STORY | <a href="/x">The drains of the harbour</a></p>'],
    [
      'a list of links with its headings',
      '<h2>Top 3</h2><h3>Most discussed</h3><ol><li><a href="/1">Drains</a></li><li><a href="/2">Fountains</a></li></ol>',
    ],
    ['a call to subscribe', '<p>Subscribe to our letter for more of this</p>'],
    ['the author’s box', `<div class="author-info"><p>Ann Lee is a botanist ${LONG}</p></div>`],
  ])('%s inside it', (_, html) => {
    expect(bodyWith(html)).toBe(BODY);
  });

  it.each([
    ['the headline with its kicker', `<h2>Council: ${HEADLINE}</h2>`],
    ['the date', '<p>Stand: 18.09.2019 16:34 Uhr</p>'],
    ['the time it takes to read', '<p>Published 3 hours ago, 4 minute read</p>'],
    ['the byline', '<p>By Jane Doe</p>'],
    ['a label without its value', '<p>Published:</p>'],
  ])('%s before it', (_, html) => {
    expect(
      read(`<div class="text">${html}${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</div>`).fields
        .body,
    ).toBe(BODY);
  });

  it.each([
    ['a heading with nothing below it', '<h2>More on this</h2>'],
    ['where it came from', '<p>Quelle: Harbour Press, al/jd</p>'],
    ['who owns it', '<p>© 2019 Rivermouth Post. All rights reserved.</p>'],
    [
      'whom to ask',
      '<p><strong>Pressekontakt:</strong></p><p>Jane Doe, City of Rivermouth, E-Mail: press@rivermouth.example</p>',
    ],
    [
      'the page’s own address',
      '<address>trees.html - Created 18-09-2019 4:34pm - 18-09-2019 5:00pm</address>',
    ],
    ['when it was changed', '<p>Last updated on 19 September 2019</p>'],
    ['its permanent address', '<p>Permalink: https://post.example/trees</p>'],
    ['how often it was seen', '<p>Aufrufe: 1120 | Hinzugefügt von: Posh</p>'],
    ['its licence', '<p>Except where otherwise noted, this is licensed under CC-BY</p>'],
    ['where the next page begins', '<p>… weiter zu den Brunnen</p>'],
    ['who made the picture above', '<p>Image illustrative : Trees by Ann Lee, Creative Commons</p>'],
    ['what readers wrote', `<h3>2 Comments</h3><p>Thank you for this, ${LONG}!</p><p>So do I.</p>`],
  ])('%s after it', (_, html) => {
    expect(
      read(`<div class="text">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}${html}</div>`).fields
        .body,
    ).toBe(BODY);
  });

  it('what the author does, after a text the data says is theirs', () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${HEADLINE}","author":{"name":"Jane Doe"}}</script>`;
    const biography =
      '<p>Jane Doe is a reporter at the harbour desk of this paper and has been for years.</p>';
    const { body, authors } = read(
      `<div class="text">${FIRST}${SECOND}${THIRD}${FOURTH}${biography}</div>`,
      head,
    ).fields;
    expect([authors, body]).toEqual([['Jane Doe'], BODY]);
  });
});

describe('what is part of the text', () => {
  it.each([
    ['paragraphs behind a class for paying readers', `<p class="paywall">Pay ${LONG}.</p>`, `Pay ${LONG}.`],
    [
      'a sentence with a marked date',
      `<p>It was <span class="date">18 September 2019</span> when it began, ${LONG}.</p>`,
      `It was 18 September 2019 when it began, ${LONG}.`,
    ],
    ['a table in a figure', `<figure><table><tr><td>Oak</td><td>70</td></tr></table></figure>`, 'Oak 70'],
    [
      'a paragraph hidden from screen readers until somebody pays',
      `<p class="paywall" aria-hidden="true">Pay ${LONG}.</p>`,
      `Pay ${LONG}.`,
    ],
    [
      'a sentence that ends with an agency in brackets',
      `<p>So it was told ${LONG} (AFP)</p>`,
      `So it was told ${LONG} (AFP)`,
    ],
    [
      'what somebody says, between » and «',
      '<p>»We will water them ourselves,« she said.</p>',
      '»We will water them ourselves,« she said.',
    ],
    ['a heading with text below it', `<h2>The drains</h2>`, 'The drains'],
    [
      'a box shown on wide screens',
      `<div class="hidden md:block"><p>Wide ${LONG}.</p></div>`,
      `Wide ${LONG}.`,
    ],
  ])('%s', (_, html, text) => {
    expect(bodyWith(html)).toBe(
      [PARAGRAPHS[0], PARAGRAPHS[1], text, PARAGRAPHS[2], PARAGRAPHS[3]].join('\n\n'),
    );
  });

  it('what React sends as a hidden part and shows by its script', () => {
    const page = `<!doctype html><html lang="en"><head><title>${HEADLINE}</title></head><body><div id="app"><template id="B:0"></template></div><div hidden id="S:0"><main><h1>${HEADLINE}</h1>${FIRST}${SECOND}${THIRD}${FOURTH}</main></div></body></html>`;
    const article = readHtml(page);
    expect('fields' in article ? article.fields.body : article).toBe(BODY);
  });

  it('words, not where they may be parted, and characters, not how they are read', () => {
    const [first = '', ...others] = PARAGRAPHS;
    const parted = first.replace('council', 'coun&shy;cil').replace('harbour', 'har\u00adbour');
    const ruby = `<p>${others.join(' ')} <ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby></p>`;
    expect(read(`<p>${parted}</p>${ruby}`).fields.body).toBe(`${first}\n\n${others.join(' ')} 漢字`);
  });

  it('the page behind the warnings a server printed before it', () => {
    const article = readHtml(
      `<br /><b>Warning</b>: access denied on line <b>299</b><br />\n<!DOCTYPE html><html><body><h1>${HEADLINE}</h1>${FIRST}${SECOND}${THIRD}${FOURTH}</body></html>`,
    );
    expect('fields' in article ? article.fields.body : article).toBe(BODY);
  });

  it('a short notice, where the page says which day it is of', () => {
    const notice = `<h1>${HEADLINE}</h1><p>24 March 2004</p><p>The trees are on their way, and the first of them will be planted on Friday at ten in the morning. Everybody is welcome; bring a spade, boots and a hat.</p>`;
    expect(read('', '', notice).fields.datePublished?.value).toBe('2004-03-24');
  });
});

describe('the headline as people see it', () => {
  const news = (headline: string): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline })}</script>`;
  const text = FIRST + SECOND + THIRD + FOURTH;

  it('is not the one for search engines that only the breadcrumb shows', () => {
    const head = `${news('Trees Rivermouth: 11,000 planted')}<meta property="og:title" content="${HEADLINE}">`;
    const above = `<div class="breadcrumb"><h1>Trees Rivermouth: 11,000 planted</h1></div><h2>${HEADLINE}</h2>`;
    expect(read(text, head, above).fields.headline).toBe(HEADLINE);
  });

  it('has no section behind it', () => {
    expect(read(text, news(`${HEADLINE} | Local`)).fields.headline).toBe(HEADLINE);
  });

  it('has no kicker before it where the page shows it alone', () => {
    const head = `${news(`Council: ${HEADLINE}`)}<meta property="og:title" content="${HEADLINE}">`;
    expect(read(text, head).fields.headline).toBe(HEADLINE);
  });

  it('keeps the kicker where every place has it', () => {
    const whole = `Council: ${HEADLINE}`;
    const head = `${news(whole)}<meta property="og:title" content="${whole}"><title>${whole} | Rivermouth Post</title>`;
    expect(read(text, head).fields.headline).toBe(whole);
  });

  it('is not the site’s name in the first heading', () => {
    const head = `<title>${HEADLINE} | Rivermouth</title>`;
    const above = `<h1><a href="/">Rivermouth</a></h1><h2>${HEADLINE}</h2>`;
    expect(read(text, head, above).fields.headline).toBe(HEADLINE);
  });

  it('is the title element’s where headings are those of menus', () => {
    const head = `<title>${HEADLINE} - Rivermouth Post</title>`;
    expect(read(text, head, '<h2>Navigation</h2>').fields.headline).toBe(HEADLINE);
  });
});

describe('where it was carried', () => {
  const addressOf = (canonical: string, og: string): string | null =>
    read(
      FIRST + SECOND + THIRD + FOURTH,
      `<link rel="canonical" href="${canonical}"><meta property="og:url" content="${og}">`,
    ).fields.url;

  it('is the outlet’s own page, where canonical is the paper the story was taken over from', () => {
    expect(addressOf('https://first.example/a', 'https://second.example/b')).toBe('https://second.example/b');
  });

  it('is the canonical page on the same host, and wherever og:url is only the front page', () => {
    expect(addressOf('https://first.example/a', 'https://first.example/a?from=x')).toBe(
      'https://first.example/a',
    );
    expect(addressOf('https://first.example/a', 'https://www.first.example/')).toBe(
      'https://first.example/a',
    );
    expect(addressOf('https://first.example/trees-felled', 'http://fir.st/2dpekj1')).toBe(
      'https://first.example/trees-felled',
    );
  });
});

describe('who wrote it, where no data says so', () => {
  const text = FIRST + SECOND + THIRD + FOURTH;
  const authorsOf = (between: string, after = '', head = ''): readonly string[] =>
    read(`${between}<div class="text">${text}${after}</div>`, head).fields.authors;

  it.each([
    ['a line that says so', '<p>By Jane Doe and John Roe</p>', ['Jane Doe', 'John Roe']],
    [
      'with a place behind the name',
      '<span class="article__author">Von Jane Doe, Rivermouth</span>',
      ['Jane Doe'],
    ],
    ['with what else the line says', '<div>Von Jane Doe | 18.09.2019, 16:34 Uhr</div>', ['Jane Doe']],
    ['a date and a name', '<p>11.12.2019 - Jane Doe</p>', ['Jane Doe']],
    [
      'an hCard',
      '<div class="meta"><span>By </span><span class="author vcard"><a class="fn" href="/a">Jane Doe</a></span></div>',
      ['Jane Doe'],
    ],
    ['roles before the name', '<p>Text &amp; Fotos: Jane Doe</p>', ['Jane Doe']],
    ['a desk', '<p class="byline">Online-Redaktion</p>', []],
    ['a section beside a date', '<p>18.09.2019 - Lokales</p>', []],
  ])('%s', (_, html, authors) => {
    expect(authorsOf(html)).toEqual(authors);
  });

  it('a name as the last line of the text', () => {
    expect(authorsOf('', '<p><strong>Jane Doe</strong></p>')).toEqual(['Jane Doe']);
  });

  it('the person, where data names only the outlet', () => {
    const head = `<meta property="og:site_name" content="n-tv.de"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${HEADLINE}","author":{"name":"n-tv NACHRICHTEN"}}</script>`;
    expect(authorsOf('<p>Von Jane Doe</p>', '', head)).toEqual(['Jane Doe']);
  });

  it('no host name and no initials of an editor', () => {
    const head = (name: string): string =>
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${HEADLINE}","author":{"name":"${name}"}}</script>`;
    expect(authorsOf('<p>von Jane Doe</p>', '', head('paper.de'))).toEqual(['Jane Doe']);
    expect(authorsOf('<p>von Jane Doe</p>', '', head('amw'))).toEqual(['Jane Doe']);
  });
});
