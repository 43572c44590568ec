import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { readHtml } from './read-html';
import { isUnfilled } from './unfilled';

/** Pages of blogs and small systems, which no rule was made for; sites and texts are made up. */
const PARAGRAPHS = [
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.',
  'Opponents said the money was needed for the drains, which overflowed twice last spring and once in the autumn before it.',
  'The mayor promised that the drains would come next, and that the trees would make the summers easier to bear.',
];
const TEXT = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const BODY = PARAGRAPHS.join('\n\n');

function read(head: string, body: string, lang = 'en'): ClippingFields {
  const article = readHtml(
    `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article.fields;
}

const title = (text: string): string => `<title>${text}</title>`;
const property = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe('a page no rule was made by', () => {
  it('has the headline its title begins with, not the name of the site that is a heading and the end of the title', () => {
    const fields = read(
      title('港灣路_冬天以前種樹 (2) @ 河口散步 :: 河口客 RIVER ::') +
        property('og:title', '港灣路_冬天以前種樹 (2) @ 河口散步 :: 河口客 RIVER ::'),
      `<h1>河口客 RIVER</h1><div id="text"><h2>港灣路_冬天以前種樹 (2)</h2>${'<p>河口市議會週二決定在港灣路種植一萬一千棵樹，工程將於冬季之前完成，市長表示費用由市財政承擔。</p>'.repeat(4)}</div>`,
      'zh-TW',
    );
    expect(fields.headline).toBe('港灣路_冬天以前種樹 (2)');
  });

  it('has its headline without the name of the site behind a wide colon, and with what else stands behind one', () => {
    const headlineOf = (headline: string): string =>
      read(
        property('og:site_name', '河口新聞 電子版') +
          `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline })}</script>`,
        `<h1>港の木</h1>${'<p>河口市の議会は火曜日、港通りに一万一千本の木を冬までに植えることを決めた。費用は港の基金から出る。</p>'.repeat(6)}`,
        'ja',
      ).headline;
    expect(headlineOf('港通りに一万一千本の木 ：河口新聞')).toBe('港通りに一万一千本の木');
    expect(headlineOf('河口市の市長：木を植える')).toBe('河口市の市長：木を植える');
  });

  it('has no marks of links behind its headings', () => {
    const mark = '<a class="headerlink" href="#trees" title="Permanent link">¶</a>';
    const fields = read(
      title('Trees for the harbour'),
      `<article><h1 id="trees">Trees for the harbour${mark}</h1>${TEXT}<h2>What comes next${mark}</h2>${TEXT.replaceAll('the', 'its')}</article>`,
    );
    expect(fields.headline).toBe('Trees for the harbour');
    expect(fields.body).toContain('What comes next\n\n');
  });

  it('is not called like the box of other stories below it', () => {
    const fields = read(
      title('Trees, more news and what the port says'),
      `<main>${TEXT}</main><section><h3>More news</h3><p><a href="/a">The ferry is late</a></p></section>`,
    );
    expect(fields.headline).not.toBe('More news');
  });

  it('has nothing that a template left unfilled', () => {
    const fields = read(
      title('Trees for the harbour - Rivermouth Post') +
        property('og:title', '{{page.title}}') +
        property('og:site_name', '${site.name}') +
        property('og:description', 'undefined') +
        `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: '{{ title }}', author: { name: 'null' }, publisher: { name: 'Rivermouth Post' } })}</script>`,
      `<h1>Trees for the harbour</h1>${TEXT}`,
    );
    expect(fields).toMatchObject({
      headline: 'Trees for the harbour',
      outlet: 'Rivermouth Post',
      authors: [],
      summary: null,
    });
  });

  it('has the author its data names with an address behind', () => {
    const head = `${title('Trees for the harbour')}<meta name="author" content="Dr Mara Keller - https://blog.rivermouth.example/">`;
    expect(read(head, `<h1>Trees for the harbour</h1>${TEXT}`).authors).toEqual(['Dr Mara Keller']);
  });

  it.each([
    [
      'Mara Keller, Research Scientist, and Tom Brook, VP and Senior Fellow, Port Institute',
      ['Mara Keller', 'Tom Brook'],
    ],
    ['Ann Weir, Head of Water', ['Ann Weir']],
    ['Harbour, Ferry and Port, Head Office', []],
  ])('has the authors its line of names and posts beside the day tells: %s', (line, names) => {
    const body = `<main><h1>Trees for the harbour</h1><div><p>March 24, 2024</p><p>${line}</p></div>${TEXT}</main>`;
    const fields = read(title('Trees for the harbour'), body);
    expect(fields.authors).toEqual(names);
    expect(fields.body).toContain(BODY);
  });

  it('has no author in a line that looks for reporters', () => {
    const fields = read(
      title('港の木'),
      `<h1>港の木の話</h1>${'<p>河口市の議会は火曜日、港通りに一万一千本の木を冬までに植えることを決めた。費用は港の基金から出る。</p>'.repeat(6)}<div><p><a href="/jobs">キャリア採用　記者募集</a></p></div>`,
      'ja',
    );
    expect(fields.authors).toEqual([]);
  });

  it('has no text that its design keeps out of sight', () => {
    const fields = read(
      title('Trees for the harbour'),
      `<article><h1>Trees for the harbour</h1><div style="visibility: hidden;"><p>This line was never shown to anybody who read the page in a browser.</p></div><div>${TEXT}</div></article>`,
    );
    expect(fields.body).toBe(BODY);
  });

  it('that says of all its text that it is hidden from screen readers is an article', () => {
    const fields = read(
      title('Trees for the harbour'),
      `<div class="letter" aria-hidden="true"><h1>Trees for the harbour</h1>${TEXT}</div><p>RIVERMOUTH INC.</p>`,
    );
    expect(fields.body).toContain(BODY);
  });
});

describe('the text of a page no rule was made by', () => {
  const article = (inside: string): ClippingFields =>
    read(title('Trees for the harbour'), `<article><h1>Trees for the harbour</h1>${inside}</article>`);

  it('keeps a part whose id is its heading, whatever words are in it', () => {
    const part = `<section id="DrainsAndFeedback"><h2>Drains and Feedback</h2><p>Those who live by the harbour told the council what they think of the drains.</p></section>`;
    const { body } = article(`${TEXT}${part}${TEXT.replaceAll('the', 'its')}`);
    expect(body).toContain('Drains and Feedback\n\nThose who live by the harbour');
  });

  it('keeps a heading whose id is its own word', () => {
    const { body } = article(`${TEXT}<h2 id="sponsors">Sponsors</h2>${TEXT.replaceAll('the', 'its')}`);
    expect(body).toContain('\n\nSponsors\n\n');
  });

  it('has none of a box that is called like its heading', () => {
    const box = '<div id="comments"><h3>Comments</h3><p>I would plant more of them, said nobody.</p></div>';
    expect(article(`${TEXT}${TEXT.replaceAll('the', 'its')}${box}`).body).not.toContain('said nobody');
  });

  it('keeps what stands in a box of a picture that has no caption', () => {
    const box =
      '<div class="item image no_caption"><h2>The gardener of the harbour has told how each of the trees will get its water in the summer.</h2><img src="/1.jpg"></div>';
    expect(article(`<div>${TEXT}${box}${TEXT.replaceAll('the', 'its')}</div>`).body).toContain(
      'The gardener of the harbour',
    );
  });

  it.each([
    'Found a mistake? Select it and press Ctrl+Enter',
    'Нашли ошибку? Выделите её и нажмите Ctrl+Enter',
    'Kļūda rakstā?',
    'Fehler gefunden? Schreiben Sie der Redaktion.',
  ])('has no request to report a mistake: %s', (line) => {
    expect(article(`${TEXT}<div><strong>${line}</strong></div>`).body).toBe(BODY);
  });

  it('has no list of other stories in Thai', () => {
    expect(article(`${TEXT}<p><strong>เรื่องที่เกี่ยวข้อง</strong><br><a href="/1">ต้นไม้ที่ท่าเรือ</a></p>`).body).toBe(
      BODY,
    );
  });

  it('has no author in its first bold line where its data names a login', () => {
    const data = `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: 'Trees for the harbour', author: { '@type': 'Person', name: 'harbourgull' } })}</script>`;
    const fields = read(
      title('Trees for the harbour') + data,
      `<article><h1>Trees for the harbour</h1><p>What stands here is the first of three parts about trees and their water, and of no more.</p><p><strong>High Level</strong></p>${TEXT}</article>`,
    );
    expect(fields.authors).toEqual([]);
  });
});

describe('what a template left unfilled', () => {
  it.each([
    '{{site.name}}',
    'By {{ author }}',
    '${title}',
    '<%= name %>',
    '[[title]]',
    '%SITE_NAME%',
    'null',
  ])('is no value: %s', (value) => {
    expect(isUnfilled(value)).toBe(true);
  });

  it.each(['100% {sure}', 'Null problem', 'The price is $5 {each}', '[Exclusive] Trees', '%'])(
    'is not seen in what people write: %s',
    (value) => {
      expect(isUnfilled(value)).toBe(false);
    },
  );

  it('is never seen in words without brackets and percent signs', () => {
    const words = fc.array(fc.constantFrom('Harbour', 'trees', 'null and void', 'Ü', '木', '5'), {
      minLength: 2,
    });
    fc.assert(
      fc.property(words, (parts) => {
        expect(isUnfilled(parts.join(' '))).toBe(false);
      }),
    );
  });
});
