import { describe, expect, it } from 'vitest';
import type { ParsedArticle } from '../parsed-article';
import { readHtml } from './read-html';

const HEADLINE = 'Harbour road gets eleven thousand trees';
const PARAGRAPHS = [
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.',
  'Opponents said the money was needed for the drains, which overflowed twice last spring and once in the autumn before it.',
  'The mayor, Ann Lee, promised that the drains would come next, and the trees would make the summers easier to bear.',
  'The first of them will be planted at the old customs house, where the tram turns and the ferries wait for the evening tide.',
];
const [FIRST = '', ...REST] = PARAGRAPHS.map((text) => `<p>${text}</p>`);

function read(above: string, behind: string, inside = ''): ParsedArticle {
  const article = readHtml(
    `<!doctype html><html lang="en"><head><title>${HEADLINE}</title></head><body><main><h1>${HEADLINE}</h1><p class="byline">By Jane Doe</p>` +
      `<div class="text">${above}${FIRST}${inside}${REST.join('')}${behind}</div></main></body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article;
}

const bodyOf = (above: string, behind = '', inside = ''): string => read(above, behind, inside).fields.body;
const TEXT = PARAGRAPHS.join('\n\n');

it.each([
  ['an offer to chat', '<p>Chat with us in the messenger. Find out what happens in the harbour.</p>'],
  [
    'an offer to be the first',
    '<p>Be the first to know about new stories. Sign up to follow, and we will write.</p>',
  ],
  [
    'what browser is needed',
    '<p>This site works best in new browsers and in windows that are wide enough</p>',
  ],
  [
    'what the author does',
    '<p>Jane Doe is a reporter for the Rivermouth Gazette. She lives by the harbour.</p>',
  ],
  ['two days and hours', '<p>December 6, 2016 — 6:22 PM EST December 7, 2016 — 1:55 PM EST</p>'],
  ['the host of the site', '<p>| RivermouthGazette.com</p>'],
])('%s above the text is none of it', (_, html) => {
  expect(bodyOf(html)).toBe(TEXT);
});

it.each([
  [
    'where it was printed',
    '<p>A version of this article appears in print on Page A1 of the harbour edition with the headline: Trees. Order Reprints | Today’s Paper | Subscribe</p>',
  ],
  ['the key to write to its author secretly', '<p>PGP Fingerprint: 1B2B 2229 8096 1A6E 7744</p>'],
  ['what leads on by its last words', '<p>There is more where that came from. LEARN MORE</p>'],
  ['what leads to what is not there', '<p>READ the full letter of the mayor:</p>'],
  ['a row of links', '<p>Tunes (HD) | Tunes (SD) | Tunes (MP3)</p>'],
  ['buttons of a gallery', '<p>4 PHOTOS</p><p>of</p><p>SEE ALL</p><p>BACK TO SLIDE</p>'],
  [
    'forms of reader replies',
    '<p>What’s Your Reaction?</p><p>0 Reactions</p><p>Send a Letter to the Editor</p>',
  ],
  [
    'a share bar in other languages',
    '<p>Udostępnij na Facebook</p><p>Delen</p><p>Поделиться</p><p>シェアする</p><p>공유하기</p>',
  ],
  [
    'how it is cited',
    '<h3>Cite this article</h3><p>Doe, J. (2019). Harbour road gets trees. Rivermouth Studies, 12, 1-9.</p>',
  ],
  [
    'a box about a company',
    '<p>Company: TREES</p><p>Launch Date: 1/2/2004</p><p>Funding: $2.34B</p><p>Trees is the largest grower of trees in Rivermouth, with plots in...</p>',
  ],
])('%s below the text is none of it', (_, html) => {
  expect(bodyOf('', html)).toBe(TEXT);
});

it.each([
  [
    'a stroke and a name in capitals',
    'The old customs house. / JANE DOE',
    'The old customs house.',
    'JANE DOE',
  ],
  ['an agency and a name', 'The road in 2008. REUTERS/Jane Doe', 'The road in 2008.', 'REUTERS/Jane Doe'],
  [
    'the word for a leading picture',
    '[Featured Image by Jane Doe/Getty Images]',
    null,
    'Jane Doe/Getty Images',
  ],
  [
    'bars between name, paper and agency',
    'Jane Doe | The Gazette | Getty Images',
    null,
    'Jane Doe | The Gazette | Getty Images',
  ],
  [
    'strokes between name and agencies',
    'Jane Doe / AFP / Getty Images',
    null,
    'Jane Doe / AFP / Getty Images',
  ],
  ['who photographed it all', 'Photography by Jane Doe.', null, 'Photography by Jane Doe.'],
])('a caption that is signed with %s is kept with the pictures', (_, line, caption, creditLine) => {
  const { fields } = read('', '', `<p>${line}</p>`);
  expect(fields.body).toBe(TEXT);
  expect(fields.media).toContainEqual(expect.objectContaining({ caption, creditLine }));
});

it('a box that holds a picture and its signed caption gives the caption to the picture', () => {
  const { fields } = read(
    '',
    '',
    '<div><img src="https://paper.example/road.jpg" width="600">The road. (Jane Doe/Gazette)</div>',
  );
  expect(fields.body).toBe(TEXT);
  expect(fields.media).toContainEqual({
    kind: 'image',
    caption: 'The road.',
    creditLine: 'Jane Doe/Gazette',
    file: 'https://paper.example/road.jpg',
  });
});

describe('what stays', () => {
  it('a word of a sentence that links to a topic, whatever its link is called', () => {
    const link =
      '<p>The ferry to <a data-component="auto-linked-tag" href="/t">Old Harbour</a> will stop at the new trees, too, and wait there.</p>';
    expect(bodyOf('', '', link)).toContain('The ferry to Old Harbour will stop');
  });

  it('a list of many people and where to follow them', () => {
    const items = ['Ann', 'Bea', 'Cleo', 'Dora', 'Eve', 'Fay', 'Gail'].map(
      (name) => `${name} Lee: You can continue to follow ${name} at @${name.toLowerCase()}lee on Twitter.`,
    );
    expect(bodyOf('', `<ul>${items.map((text) => `<li>${text}</li>`).join('')}</ul>`)).toContain(items[6]);
  });

  it('a quotation, whatever its box is called', () => {
    const quote =
      '“There is shade enough in this city for everybody who looks for it,” she said to the council.';
    expect(bodyOf('', '', `<blockquote class="edTag"><div><p>${quote}</p></div></blockquote>`)).toContain(
      quote,
    );
  });

  it('the last sentences of a list of pictures, which stand in headings', () => {
    const last = '2. The trees at the customs house are the tallest and were brought by ship.';
    expect(
      bodyOf(
        '',
        `<h2>1. The trees at the tram stop are the oldest ones and stood there before it.</h2><img src="/1.jpg"><h2>${last}</h2><img src="/2.jpg">`,
      ),
    ).toContain(last);
  });

  it('the beginning of a text that was lost, however long', () => {
    const opening = Array.from(
      { length: 9 },
      (_, i) =>
        `Paragraph ${String(i + 1)} of the opening tells at some length what the council had said about trees in the years before.`,
    );
    const page = readHtml(
      `<!doctype html><html lang="en"><head><title>${HEADLINE}</title></head><body><h1>${HEADLINE}</h1><div class="a">${opening
        .map((text) => `<p>${text}</p>`)
        .join(
          '',
        )}</div><div class="b"><div class="c">${Array.from({ length: 6 }, () => PARAGRAPHS.map((text) => `<p>${text} And so on, and on.</p>`).join('')).join('')}</div></div></body></html>`,
    );
    if ('reason' in page) throw new Error(page.reason);
    expect(page.fields.body.startsWith(opening[0] ?? '')).toBe(true);
  });
});

it('the copyright line that stood below the text is the copyright notice, with where it came from', () => {
  const notice =
    '© 2016 The Rivermouth Press. All rights reserved. This material may not be published or rewritten.';
  const { fields, provenance } = read('', `<p>${notice}</p>`);
  expect(fields).toMatchObject({ body: TEXT, copyrightNotice: notice });
  expect(provenance['copyrightNotice']).toMatchObject({ via: 'label', evidence: notice });
});

it('the text below a summary is the text, also where only the summary looks like one', () => {
  const lines = PARAGRAPHS.flatMap((text) => [`ANN LEE: ${text}`, `JANE DOE: And then? ${text}`]);
  const page = readHtml(
    `<!doctype html><html lang="en"><head><title>${HEADLINE}</title></head><body><div class="section"><h1>${HEADLINE}</h1>` +
      `<p class="published">22 April 2013</p><p>The decision to plant trees has drawn comments from those who live at the harbour road. They see it as a gift for which they did not ask.</p>` +
      `<div class="media-transcript">${lines.map((text) => `<p>${text}</p>`).join('')}</div></div></body></html>`,
  );
  if ('reason' in page) throw new Error(page.reason);
  expect(page.fields.body).toContain(lines.at(-1));
});

describe('what is said twice is kept once', () => {
  it.each([
    ['a blockquote', (text: string) => `<blockquote>${text}</blockquote>`],
    [
      'a box called so',
      (text: string) => `<div class="pull-quote"><div>${text}</div><div>Ann Lee</div></div>`,
    ],
  ])('a sentence of the text that is shown large in %s', (_, box) => {
    expect(
      bodyOf(
        '',
        '',
        box('“The drains would come next, and the trees would make the summers easier to bear”'),
      ),
    ).not.toContain('“');
  });

  it('a quotation that is nowhere else stays', () => {
    const quote = '“Nobody has ever asked for so many trees at once in this city”';
    expect(bodyOf('', '', `<blockquote>${quote}</blockquote>`)).toContain(quote);
  });

  it('the whole text, which the page has again in another layout', () => {
    expect(bodyOf('', `<div class="mobile">${FIRST}${REST.join('')}</div>`)).toBe(TEXT);
  });
});
