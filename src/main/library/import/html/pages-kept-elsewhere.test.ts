import { describe, expect, it } from 'vitest';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { PAGE_HEADLINE as HEADLINE, PAGE_TEXT } from '../../../../../test/sample-page';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';
import { readHtml } from './read-html';

/** Pages as archives, reader views and platforms hand them out; names and texts are made up. */
const PAGE = 'https://www.post.example/city/trees-felled';
const WAYBACK = `https://web.archive.org/web/20240612103015/${PAGE}`;

function read(head: string, body: string): ParsedArticle {
  const article = readHtml(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article;
}
const fieldsOf = (head: string, body: string): ClippingFields => read(head, body).fields;

describe('A page from the Wayback Machine', () => {
  const call = `<script>__wm.wombat("${PAGE}","20240612103015","https://web.archive.org/","web");</script>`;
  const bar = `<div id="wm-ipp-base"><a href="/web/">Wayback Machine</a><input id="wmtbURL" value="${PAGE}"><p>14 captures, collected by the Internet Archive, which discovers and captures web pages through many different web crawls.</p></div>`;
  const article = `<article><h1>${HEADLINE}</h1><p class="byline">By Jane Doe</p>${PAGE_TEXT}</article>`;

  it('has the address it had, and the day it was taken as the day it was seen', () => {
    const { fields, provenance } = read(
      `<title>${HEADLINE}</title><link rel="canonical" href="${WAYBACK}"><meta property="og:url" content="${WAYBACK}">${call}`,
      bar + article,
    );
    expect(fields).toMatchObject({ url: PAGE, authors: ['Jane Doe'], datePublished: null });
    expect(fields.dateAccessed?.value).toBe('2024-06-12T10:30:15Z');
    expect(fields.body).not.toMatch(/captures|Internet Archive/u);
    expect(provenance['url']).toMatchObject({
      via: 'web-archive',
      evidence: WAYBACK,
    });
  });

  it('has it also without any data of its own', () => {
    expect(fieldsOf(`<title>${HEADLINE}</title>`, bar + article).url).toBe(PAGE);
    expect(fieldsOf(`<title>${HEADLINE}</title>${call}`, article).url).toBe(PAGE);
  });
});

describe('A page from archive.today', () => {
  it('has its own outlet, address and day, not those of the archive', () => {
    const long = `https://archive.ph/2024.06.12-103015/${PAGE}`;
    const { fields } = read(
      `<title>${HEADLINE} | Harbour Post</title><meta property="og:site_name" content="archive.ph"><meta property="og:url" content="https://archive.ph/AbC1d"><meta property="og:title" content="${HEADLINE} | Harbour Post"><meta property="article:published_time" content="2024-06-12T10:30:15Z" itemprop="dateCreated"><link rel="canonical" href="${long}">`,
      `<div id="HEADER"><a href="https://archive.ph/">archive.today</a> webpage capture <time itemprop="pubdate" datetime="2024-06-12T10:30:15Z">12 Jun 2024 10:30:15 UTC</time><form id="SHARE"><input id="SHARE_LONGLINK" value="${long}"></form></div><div id="CONTENT"><h1>${HEADLINE}</h1><div>By Jane Doe</div><div>5 March 2024</div>${PAGE_TEXT}</div>`,
    );
    expect(fields).toMatchObject({
      headline: HEADLINE,
      url: PAGE,
      outlet: 'post.example',
      authors: ['Jane Doe'],
    });
    expect(fields.datePublished?.value).toBe('2024-03-05');
    expect(fields.dateAccessed?.value).toBe('2024-06-12T10:30:15Z');
  });
});

describe('A page saved from a reader view', () => {
  it('has the address and the author shown above it', () => {
    const fields = fieldsOf(
      `<title>${HEADLINE}</title>`,
      `<div class="container"><div class="header reader-header"><a class="domain reader-domain" href="${PAGE}">post.example</a><h1 class="reader-title">${HEADLINE}</h1><div class="credits reader-credits">Jane Doe</div><div class="reader-estimated-time">2 minutes</div></div><div class="content"><div class="moz-reader-content">${PAGE_TEXT}</div></div></div>`,
    );
    expect(fields).toMatchObject({ url: PAGE, authors: ['Jane Doe'], outlet: 'post.example' });
    expect(fields.body).not.toMatch(/minutes/u);
  });
});

describe('A page whose address somebody noted in a comment above or below it', () => {
  it('has that address', () => {
    const html = `<html><head><title>${HEADLINE}</title><!-- https://plugins.example/forms --></head><body><h1>${HEADLINE}</h1>${PAGE_TEXT}</body></html>`;
    for (const noted of [`<!--${PAGE}-->\n${html}`, `${html}\n<!-- ${PAGE} -->`]) {
      const article = readHtml(noted);
      expect('fields' in article ? article.fields.url : article).toBe(PAGE);
    }
    const other = readHtml(html);
    expect('fields' in other ? other.fields.url : other).toBeNull();
  });
});

describe('An article on WeChat', () => {
  const TEXT = [
    '河口市议会周二决定重建旧港口公路，该公路自去年春天洪水以来一直不通，重建费用将由市财政储备金支付，预计总投资约三亿元，工程将于秋季开始。',
    '工程师在会议上表示，工程至少需要十八个月，在新桥建成之前，重型货车必须绕行环城公路，沿线居民的出行也会受到影响，市政府将增开公交线路。',
    '反对者说，这笔钱应当用于排水系统，去年排水系统两次溢水，旧城多处地下室受损。市长预计公路的第一段将于明年秋天开放，月底将举行听证会。',
  ];
  const url = 'http://mp.weixin.qq.com/s?__biz=MzA5&mid=265&idx=1&sn=0123';
  const page = (script: string): ClippingFields =>
    fieldsOf(
      `<meta property="og:title" content="河口市将重建旧港口公路"><meta property="og:url" content="${url.replaceAll('&', '&amp;')}"><meta property="og:site_name" content="微信公众平台"><meta property="og:article:author" content="李明">`,
      `<h1 id="activity-name">河口市将重建旧港口公路</h1><div><span>原创</span><span>李明</span><a id="js_name">河口日报</a><em id="publish_time"></em></div><div id="js_content" style="visibility: hidden; opacity: 0;">${TEXT.map((text) => `<section><p>${text}</p></section>`).join('')}</div><script>${script}</script>`,
    );

  it('is read though its text is shown by a script only, and is of the account, not of the platform', () => {
    const fields = page(`var ct = "1714527000"; var createTime = '2024-05-01 09:30';`);
    expect(fields).toMatchObject({ outlet: '河口日报', authors: ['李明'], url, mediaType: 'social' });
    expect(fields.datePublished?.value).toBe('2024-05-01T09:30');
    expect(fields.body).toBe(TEXT.join('\n\n'));
  });

  it('has the instant where the day is counted in seconds only', () => {
    expect(page('var ct = "1714527000";').datePublished?.value).toBe('2024-05-01T01:30:00Z');
  });
});

describe('A piece copied out of a page', () => {
  it('is read though it begins with drawn pictures', async () => {
    const piece = `<meta charset="utf-8"><div><a href="/"><svg viewBox="0 0 1 1"><path d="M0 0"/></svg></a><h1>${HEADLINE}</h1>${PAGE_TEXT}</div>`;
    const outcome = await parseDocument({ name: 'paste', bytes: new TextEncoder().encode(piece) });
    expect('articles' in outcome ? outcome.articles[0]?.fields.headline : outcome).toBe(HEADLINE);
    const picture = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>';
    expect(await parseDocument({ name: 'x.svg', bytes: new TextEncoder().encode(picture) })).toMatchObject({
      refusal: { reason: 'unsupported-format', format: 'SVG pictures' },
    });
  });
});

describe('A page of components', () => {
  it('saved with their shadow roots has its text in the order in which people see it', () => {
    const [first = '', ...others] = PAGE_TEXT.match(/<p>.*?<\/p>/gsu) ?? [];
    const { body, headline } = fieldsOf(
      `<title>${HEADLINE}</title>`,
      `<views-page><template shadowrootmode="open"><header-bar></header-bar><article-page><template shadowrootmode="open"><h1><slot name="title"></slot></h1><article-body><template shadowrootmode=open>${first}<slot></slot></template>${others.join('')}</article-body></template><span slot="title">${HEADLINE}</span></article-page></template></views-page><template><p>A template nobody sees holds a sentence that is long enough to be read as a text of the page.</p></template>`,
    );
    expect(headline).toBe(HEADLINE);
    expect(body.split('\n\n')).toHaveLength(others.length + 1);
    expect(body).not.toMatch(/nobody sees/u);
  });
});

it('a part that is kept out of sight and is not the text stays out', () => {
  const fields = fieldsOf(
    `<title>${HEADLINE}</title>`,
    `<h1>${HEADLINE}</h1>${PAGE_TEXT}<div style="visibility:hidden"><p>${'This notice of cookies is nothing anybody sees. '.repeat(6)}</p></div>`,
  );
  expect(fields.body).not.toMatch(/cookies/u);
});
