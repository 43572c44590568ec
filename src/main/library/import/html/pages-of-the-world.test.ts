import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html';

/** Pages as systems and newsrooms of many countries build them, shortened; all made up. */
const TEXT = [
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter, after three years.',
  'Opponents said the money was needed for the drains, which overflowed twice last spring and left parts of the old town under water.',
  'The first trees are to be planted in October near the fish market, and the council expects the whole work to take two winters.',
];
const paragraphs = TEXT.map((text) => `<p>${text}</p>`).join('');
const HEADLINE = 'Harbour road gets eleven thousand trees';

function page({ head = '', top = '', body = paragraphs, end = '' }): ReturnType<typeof readHtml> {
  return readHtml(
    `<!DOCTYPE html><html lang="en"><head>${head}</head><body><article><h1>${HEADLINE}</h1>${top}${body}${end}</article></body></html>`,
  );
}

describe('what stands around a text is no part of it', () => {
  it.each<[string, object]>([
    [
      'the foot of an agency',
      {
        end: '<p>-- BERNAMA</p><p>Follow the agency wherever you are, it has news of all kinds for you.</p>',
      },
    ],
    ['the last word of a wire', { end: '<p>Enditem</p>' }],
    [
      'who reported and edited',
      {
        end: '<p>Reporting by Jane Doe and John Roe; Editing by Tom Hill</p><p>Our Standards: The River Trust Principles.</p>',
      },
    ],
    ['initials and an agency', { end: '<p>mwe/dpa</p>' }],
    [
      'what a player shows to those who hear the page',
      {
        body: `<p>${TEXT[0] ?? ''}</p><div>0 seconds of 1 minute, 23 seconds</div><div>Volume 90%</div><div>Press shift question mark to access a list of keyboard shortcuts</div><p>${TEXT[1] ?? ''}</p><p>${TEXT[2] ?? ''}</p>`,
      },
    ],
    [
      'the number of its page',
      { top: '<div>Page 2 of 3</div>', end: '<div>Pages: <a href="/1">1</a> 2 <a href="/3">3</a></div>' },
    ],
    ['a label of tags', { end: '<div>Теги</div>' }],
    ['a summary cut out of the first paragraph', { top: `<p>${(TEXT[0] ?? '').slice(0, 90)}...</p>` }],
    ['the hour of an entry of a live report', { body: `<p><time>9.30 GMT</time></p>${paragraphs}` }],
    [
      'buttons and counts by the headline',
      { top: '<div><span>--</span></div><div>3</div><div>Listen</div><div>Share</div>' },
    ],
    [
      'what its author does, below a heading',
      {
        end: '<section><div>About the author</div><h3>Jane Doe</h3><p>Has written on drains since 2012.</p></section>',
      },
    ],
    [
      'a caption with who took the picture',
      { top: '<p>A man waters young trees on the harbour road in Rivermouth. (Photo by Li Ming/Xinhua)</p>' },
    ],
  ])('%s', (_, parts) => {
    const read = page(parts);
    expect('fields' in read && read.fields.body).toBe(TEXT.join('\n\n'));
  });
});

it('The section above the headline is no part of the text', () => {
  const read = readHtml(
    `<html><body><div><article><header><div>Environment</div><h1>${HEADLINE}</h1></header><div>${paragraphs}</div></article></div></body></html>`,
  );
  expect('fields' in read && read.fields.body).toBe(TEXT.join('\n\n'));
});

it('A place in an element of its own opens the first paragraph', () => {
  const read = page({ body: `<strong>Rivermouth</strong> - ${paragraphs}` });
  expect('fields' in read && read.fields.body).toBe(`Rivermouth - ${TEXT.join('\n\n')}`);
});

describe('a page about its site is no article', () => {
  it.each(['Impressum', 'About us', 'Privacy Policy', 'Liên hệ', '关于我们', 'Quiénes somos'])(
    '%s',
    (headline) => {
      const read = readHtml(`<html><body><main><h1>${headline}</h1>${paragraphs}</main></body></html>`);
      expect(read).toEqual({ reason: 'not-an-article', instead: 'about-site' });
    },
  );

  it('but a dated story with such a headline is one', () => {
    const read = readHtml(
      `<html><head><meta property="article:published_time" content="2024-03-05T09:30:00Z"></head><body><main><h1>About us</h1>${paragraphs}</main></body></html>`,
    );
    expect('fields' in read).toBe(true);
  });
});

describe('fields of pages that name little', () => {
  const fieldsOf = (parts: object): object => {
    const read = page(parts);
    return 'fields' in read ? read.fields : read;
  };

  it('The outlet is the name behind the headline in the title, where no address tells it', () => {
    expect(fieldsOf({ head: `<title>${HEADLINE} | The River Gazette</title>` })).toMatchObject({
      outlet: 'The River Gazette',
    });
  });

  it('A firm is called as its paper in the title', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: HEADLINE,
      publisher: { name: 'Ediciones EL RÍO S.L.' },
    });
    expect(
      fieldsOf({
        head: `<title>${HEADLINE} | Clima | EL RÍO</title><script type="application/ld+json">${data}</script>`,
      }),
    ).toMatchObject({ outlet: 'EL RÍO' });
  });

  it('The minute of the line by the headline completes the day of the data', () => {
    expect(
      fieldsOf({ head: '<meta name="publishdate" content="2024-03-05">', top: '<p>2024-03-05 09:30:15</p>' }),
    ).toMatchObject({ datePublished: { value: '2024-03-05T09:30:15' } });
  });

  it('Below the text, a label names who wrote it, where the system names its account', () => {
    expect(
      fieldsOf({
        top: '<p>Written by <span itemprop="author">Super User</span></p>',
        end: '<p>Text: Max Weber / Fotos: Anna Schmidt</p>',
      }),
    ).toMatchObject({ authors: ['Max Weber'] });
  });

  it('A name alone above the day wrote the story', () => {
    expect(
      fieldsOf({ top: '<div><span>Jane Doe</span><div>Published: Mar 5, 2024 9:30 AM</div></div>' }),
    ).toMatchObject({
      authors: ['Jane Doe'],
      datePublished: { value: '2024-03-05T09:30' },
    });
  });

  it('Nobody known and an editor are no authors', () => {
    expect(fieldsOf({ top: '<div>作者：未知 责任编辑：王芳</div>' })).toMatchObject({ authors: [] });
  });

  it('The outlet is called without the rights it claims', () => {
    expect(fieldsOf({ head: '<meta name="copyright" content="河口网版权所有">' })).toMatchObject({
      outlet: '河口网',
    });
  });

  it('A Chinese headline is told from the site behind a hyphen', () => {
    const read = readHtml(
      `<html lang="zh"><head><title>港口路将种植一万一千棵树-河口网</title></head><body><div class="title">港口路将种植一万一千棵树</div><p>${'滨河市政府周二决定，在入冬前沿港口路种植一万一千棵树，以改善沿岸的空气质量，这项计划已经讨论了三年之久。'.repeat(3)}</p></body></html>`,
    );
    expect('fields' in read && [read.fields.headline, read.fields.outlet]).toEqual([
      '港口路将种植一万一千棵树',
      '河口网',
    ]);
  });

  it('The day of a picture is not the day of the story', () => {
    expect(
      fieldsOf({
        top: '<figure><img src="a.jpg"><figcaption>The road on 4 March 2024</figcaption></figure>',
      }),
    ).toMatchObject({
      datePublished: null,
    });
  });
});
