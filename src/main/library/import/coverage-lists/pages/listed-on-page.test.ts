import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import type { ParsedArticle } from '../../parsed-article';

interface Listed {
  readonly headline: string;
  readonly outlet: string | null;
  readonly day: string | undefined;
  readonly url: string | null;
}

async function outcomeOf(html: string): Promise<readonly ParsedArticle[]> {
  const outcome = await parseDocument({ bytes: Buffer.from(html), name: 'page.html' });
  return 'articles' in outcome ? outcome.articles : [];
}

async function listed(html: string): Promise<readonly Listed[]> {
  return (await outcomeOf(html)).map(({ fields: { headline, outlet, datePublished, url } }) => ({
    headline,
    outlet,
    day: datePublished?.value,
    url,
  }));
}

const ALL: readonly Listed[] = [
  {
    headline: 'Minister opens Elm flood barrier two years after the great storm',
    outlet: 'The Harbour Gazette',
    day: '2026-03-12',
    url: 'https://gazette.example/news/barrier',
  },
  {
    headline: 'Ninety gates against the sea',
    outlet: 'Tide',
    day: '2026-03-13',
    url: 'https://www.tide.example/2026/03/13/gates',
  },
  {
    headline: 'What the barrier means for the lower town',
    outlet: 'The Courier',
    day: '2026-03-14',
    url: 'https://courier.example/a/town',
  },
  {
    headline: 'Tea time',
    outlet: 'Radio Elm',
    day: '2026-03-16',
    url: 'https://radioelm.example/shows/tea',
  },
];
const DAYS = ['12 March 2026', '13 March 2026', '14 March 2026', '16 March 2026'];
const TEASER = 'A look at how the team built the model that the city now uses, and at what it left out.';
const MENU =
  '<header><a href="/">Elm University</a></header><nav><a href="/press">Press office and contacts</a><a href="/news">News and events</a></nav>';
const FOOT =
  '<div class="site-footer"><p>© 2026 Elm University</p><a href="https://www.facebook.example/elm">Follow us</a><a href="https://maker.example/powered-by">Powered by a maker</a></div>';
const OWN = '<link rel="canonical" href="https://www.elm-university.example/press/in-the-media">';

function page(title: string, content: string, head = OWN): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${MENU}<main><h1>${title}</h1>${content}</main>${FOOT}</body></html>`;
}

const each = (item: (one: Listed, day: string, i: number) => string, from: readonly Listed[] = ALL): string =>
  from.map((one, i) => item(one, DAYS[i] ?? '', i)).join('\n');
const link = ({ headline, url }: Listed): string => `<a href="${url}">${headline}</a>`;

describe('a page that lists coverage gives a clipping for each article it links', () => {
  it.each([
    [
      'a list, the source before the headline',
      `<ul>${each((a, day) => `<li>${day} – <em>${a.outlet}</em>: ${link(a)}</li>`)}</ul>`,
    ],
    [
      'a list, the source behind the headline',
      `<ul>${each((a, day) => `<li>${link(a)}, ${a.outlet}, ${day}</li>`)}</ul>`,
    ],
    [
      'cards with pictures, teasers and buttons',
      each(
        (a, day, i) =>
          `<article class="card"><a href="${a.url}"><img src="/${i}.jpg" alt=""></a><span class="source">${a.outlet}</span><time datetime="${a.day}">${day}</time><h3>${link(a)}</h3><p>${TEASER}</p><a href="${a.url}">Read more</a></article>`,
      ),
    ],
    [
      'cards that are links as a whole',
      each(
        (a, day) =>
          `<a class="item" href="${a.url}"><div class="day">${day}</div><h3>${a.headline}</h3><div class="outlet">${a.outlet}</div></a>`,
      ),
    ],
    [
      'headlines that are not linked themselves',
      each(
        (a, day) =>
          `<div class="clip"><h4>${a.headline}</h4><p>${a.outlet} | ${day}</p><p>${TEASER}</p><p><a href="${a.url}">Read the article <span class="sr-only">(opens in a new window)</span></a></p></div>`,
      ),
    ],
    [
      'outlets that are linked',
      `<ul>${each((a, day) => `<li><strong>${a.headline}</strong><br><a href="${a.url}">${a.outlet}</a>, ${day}</li>`)}</ul>`,
    ],
    [
      'parts one after the other',
      each((a, day) => `<h3>${link(a)}</h3><p>${a.outlet}, ${day}</p><p>${TEASER}</p>`),
    ],
    [
      'terms and their descriptions',
      `<dl>${each((a, day) => `<dt>${day}</dt><dd>${link(a)}, ${a.outlet}</dd>`)}</dl>`,
    ],
    [
      'a table that names its columns',
      `<table><tr><th>Date</th><th>Outlet</th><th>Headline</th></tr>${each((a, day) => `<tr><td>${day}</td><td>${a.outlet}</td><td>${link(a)}</td></tr>`)}</table>`,
    ],
    [
      'a table that does not',
      `<table>${each((a, day) => `<tr><td>${day}</td><td>${link(a)}</td><td>${a.outlet}</td></tr>`)}</table>`,
    ],
    [
      'the year above, the day beside',
      `<h2>2026</h2><ul>${each((a, day) => `<li><span class="day">${day.replace(' 2026', '')}</span> ${link(a)} <span class="outlet">${a.outlet}</span></li>`)}</ul>`,
    ],
    [
      'names of outlets in the pictures of their logos',
      each(
        (a, day) =>
          `<div class="card"><img src="/l.png" alt="${a.outlet} logo"><p>${day}</p><h3>${link(a)}</h3></div>`,
      ),
    ],
    [
      'addresses written out',
      each((a, day) => `<p>${day}: ${a.outlet} – ${a.headline}<br><a href="${a.url}">${a.url}</a></p>`),
    ],
    [
      'links that Google leads on',
      each(
        (a, day) =>
          `<p><a href="https://www.google.com/url?q=${encodeURIComponent(a.url ?? '')}&sa=D">${a.headline}</a><span>, ${a.outlet}, ${day}</span></p>`,
      ),
    ],
    [
      'a lead story above the others',
      `<div class="lead">${each((a, day) => `<span>${a.outlet}</span><h2>${link(a)}</h2><span>${day}</span>`, ALL.slice(0, 1))}</div>${ALL.slice(
        1,
      )
        .map(
          (a, i) =>
            `<div class="other"><span class="src">${a.outlet}</span><h3>${link(a)}</h3><span class="day">${DAYS[i + 1]}</span></div>`,
        )
        .join('')}`,
    ],
  ])('where it is %s', async (_, content) => {
    expect(await listed(page('In the media', content))).toEqual(ALL);
  });

  it('where they are lines of one paragraph', async () => {
    const some = ALL.slice(0, 3);
    const lines = each((a, day) => `${day} | ${a.outlet} | ${link(a)}<br>`, some);
    expect(await listed(page('In the media', `<p>${lines}</p>`))).toEqual(some);
  });

  it('where nothing says on which site it stood, and its title says nothing', async () => {
    const rows = each(
      (a, day) => `<div class="entry"><div>${link(a)}</div><div>${a.outlet} | ${day}</div></div>`,
    );
    expect(await listed(`<html><head><title>Week 11</title></head><body>${rows}</body></html>`)).toEqual(ALL);
  });

  it('where it is Chinese, the outlet before the headline', async () => {
    const items = [
      ['榆河大学团队研发防洪预警系统', '榆河日报', '2026-03-12', 'https://yuhe.example/1.html'],
      ['湿地公园启动监测 市民可查看数据', '南方晨报', '2026-03-13', 'https://nanfang.example/2.html'],
      ['高校专家谈城市排水', '科技时报', '2026-03-18', 'https://keji.example/4.html'],
    ] as const;
    const written = [
      (h: string, o: string, d: string, u: string) =>
        `<li><a href="${u}">【${o}】${h}</a><span>${d}</span></li>`,
      (h: string, o: string, d: string, u: string) =>
        `<li><span>[${d}]</span><a href="${u}">${o}：${h}</a></li>`,
    ];
    for (const item of written) {
      const list = items.map((one) => item(one[0], one[1], one[2], one[3])).join('');
      expect(await listed(page('媒体报道', `<ul>${list}</ul>`))).toEqual(
        items.map(([headline, outlet, day, url]) => ({ headline, outlet, day, url })),
      );
    }
  });

  it('with the sections they stand in, and what is in print only', async () => {
    const item = (a: Listed, day: string): string => `<li>${link(a)}<br>${a.outlet}, ${day}</li>`;
    const content = `<h2>Radio</h2><ul>${item(ALL[3] as Listed, DAYS[3] ?? '')}</ul><h2>Opinion</h2><ul>${each(item, ALL.slice(0, 3))}<li>Pumps of the lower town<br>Elm Weekly, 20 March 2026</li></ul>`;
    const articles = await outcomeOf(page('Media coverage', content));
    expect(articles.map(({ fields }) => fields)).toMatchObject([
      { headline: 'Tea time', mediaType: 'radio' },
      { headline: ALL[0]?.headline, section: 'Opinion' },
      { headline: ALL[1]?.headline, section: 'Opinion' },
      { headline: ALL[2]?.headline, section: 'Opinion' },
      { headline: 'Pumps of the lower town', outlet: 'Elm Weekly', url: null },
    ]);
    expect(articles.every(({ warnings }) => warnings.includes('reference-only'))).toBe(true);
  });
});

describe('what is no list of coverage stays what it is', () => {
  const PROSE =
    'The flood barrier was opened on Tuesday by mayor Jane Whitfield before four hundred guests. It took six years to build and cost 84 million, two million less than the council had set aside for it.';
  const related = `<ul>${each((a, day) => `<li>${link(a)}, ${a.outlet}, ${day}</li>`)}</ul>`;
  const article = (paragraphs: number): string =>
    `<article><p>By Lena Okafor, 12 March 2026</p>${`<p>${PROSE}</p>`.repeat(paragraphs)}`;

  it.each([
    [
      'an article with links below it',
      page('Barrier opens', `${article(6)}<h2>Further reading</h2>${related}</article>`),
    ],
    ['a short one', page('Barrier opens', `${article(3)}<h2>What others write</h2>${related}</article>`)],
    ['one that is called as lists are', page('The barrier in the news', `${article(6)}${related}</article>`)],
    [
      'an article that links in its paragraphs',
      page(
        'Weekend reading',
        each((a) => `<p>${PROSE} ${link(a)} ${PROSE}</p>`),
      ),
    ],
    [
      'the front page of a news site',
      page(
        'Harbour Gazette',
        each(
          (a, day, i) =>
            `<article><h3><a href="/n/${i}">${a.headline}</a></h3><p>${a.outlet}, ${day}</p></article>`,
        ),
      ),
    ],
    [
      'one on several hosts of its own',
      page(
        'In the news',
        each(
          (a, day, i) =>
            `<article><h3><a href="https://h${i}.elm-university.example/n/${i}">${a.headline}</a></h3><p>${a.outlet}, ${day}</p></article>`,
        ),
      ),
    ],
    ['links to anything', page('Tools', `<ul>${each((a) => `<li>${link(a)}</li>`)}</ul>`)],
    [
      'dates of events',
      page('Events', `<ul>${each((a, day) => `<li>${day} ${link(a)} Elm Town Hall</li>`)}</ul>`),
    ],
    [
      'two links',
      page(
        'In the media',
        `<ul>${each((a, day) => `<li>${link(a)}, ${a.outlet}, ${day}</li>`, ALL.slice(0, 2))}</ul>`,
      ),
    ],
    [
      'the videos of one channel',
      page(
        'In the media',
        `<ul>${each((a, day, i) => `<li><a href="https://channel.example/v/${i}">${a.headline}</a>, ${day}</li>`)}</ul>`,
      ),
    ],
  ])('%s', async (_, html) => {
    expect((await outcomeOf(html)).length).toBeLessThan(2);
  });
});

it('Clippings of a page have only words and addresses that the page has', async () => {
  const parts = [
    '<li>',
    '</li>',
    '<p>',
    '<br>',
    '<a href="https://a.example/1">',
    '<a href="https://b.example/2">',
    '<a href="https://c.example/3">',
    '</a>',
    '<h3>',
    '</h3>',
    '12 March 2026',
    'The Courier',
    '<td>',
    '<time datetime="2026-03-12">',
    '</time>',
    '<article class="c">',
    '</article>',
  ];
  const pieces = fc.array(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(pieces, fc.string(), async (tags, word) => {
      const plain = word.replace(/[<>&]/gu, ' ');
      const html = page('In the media', tags.map((some) => some.join(` ${plain} `)).join('\n'));
      const articles = await outcomeOf(html);
      if (articles.length < 2) return;
      for (const { fields } of articles) {
        expect(html).toContain(fields.url ?? '');
        expect(html.replace(/\s+/gu, ' ')).toContain(fields.outlet ?? '');
      }
    }),
    { numRuns: 60 },
  );
});
