import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitNesting } from './limit-nesting';
import { sanitiseCss } from './sanitise-css';
import { assertSanitiserWorks, sanitiseArticleHtml, sanitisePageHtml } from './sanitise-html';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../shared/corpora');
const payloadFile = resolve(corpora, 'hostile/DOMPurify/expect.json');

const ARTICLE_ATTRIBUTES =
  'lang dir href title rel src alt width height colspan rowspan scope span start reversed value datetime';
const PAGE_ATTRIBUTES = `${ARTICLE_ATTRIBUTES} class id style align hidden valign bgcolor border cellpadding cellspacing nowrap color size face`;
const FORBIDDEN_TAGS =
  /^(?:script|style|iframe|frame|frameset|object|embed|applet|base|meta|link|form|input|button|select|textarea|svg|math|noscript|template|xmp|plaintext|title|audio|video|source|track|portal|dialog|noembed|noframes)$/;

/**
 * Reads output by the strictest grammar HTML has (every `<` opens a tag of ours with quoted attributes of ours), so that no
 * parser can find anything else in it. Returns what breaks it.
 */
function breaches(html: string, attributes: string): string[] {
  const allowed = new Set(attributes.split(' '));
  const found: string[] = [];
  let rest = html;
  while (rest.includes('<')) {
    rest = rest.slice(rest.indexOf('<'));
    const tag = /^<\/?([a-z][a-z0-9]*)((?:\s+[a-z]+(?:="[^"<>]*")?)*)\s*\/?>/.exec(rest);
    if (tag === null) return [...found, `not a plain tag: ${rest.slice(0, 80)}`];
    const [whole, name = '', attributeText = ''] = tag;
    if (FORBIDDEN_TAGS.test(name)) found.push(`element ${name}`);
    for (const [, attribute = '', value = ''] of attributeText.matchAll(/([a-z]+)(?:="([^"]*)")?/g)) {
      if (!allowed.has(attribute)) found.push(`attribute ${attribute}`);
      if (attribute === 'href' && !/^(?:https?:\/\/|mailto:)/.test(value)) found.push(`link ${value}`);
      if (attribute === 'src' && !/^data:image\/(?:png|jpe?g|gif|webp);base64,/i.test(value))
        found.push(`address ${value}`);
      if (attribute === 'style' && loads(value)) found.push(`style ${value}`);
    }
    rest = rest.slice(whole.length);
  }
  return found;
}

function loads(css: string): boolean {
  return (
    /@import|expression\s*\(|behaviou?r\s*:|binding|javascript\s*:|image-set|\\/i.test(css) ||
    /url\s*\(\s*(?!"data:image\/(?:png|jpe?g|gif|webp);)/i.test(css)
  );
}

/** A page's style sheets stand first; they are judged as CSS, the rest as HTML. */
function pageBreaches(html: string): string[] {
  const sheets = /^(?:<style>([^<]*)<\/style>)*/.exec(html)?.[0] ?? '';
  return [
    ...(loads(sheets) ? [`sheet ${sheets}`] : []),
    ...breaches(html.slice(sheets.length), PAGE_ATTRIBUTES),
  ];
}

const hostileFragment = fc
  .array(
    fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '`',
      '/',
      '=',
      ' ',
      '&lt;',
      '&#x6a;',
      '\u0000',
      '<!--',
      '-->',
      ']]>',
      '<![CDATA[',
      '<p',
      '<a href=',
      '<img src=',
      'javascript:',
      'data:text/html,',
      'data:image/svg+xml,',
      ' onerror=alert(1)',
      ' style=',
      '<svg>',
      '<math>',
      '<mtext>',
      '<style>',
      '</style>',
      '<title>',
      '</title>',
      '<textarea>',
      '<noscript>',
      '<template>',
      '<xmp>',
      '<plaintext>',
      '<script>',
      '</script>',
      '<table>',
      '<form>',
      '<select>',
      '<option>',
      '<iframe srcdoc=',
      '<base href=//x>',
      'url(',
      '@import',
      'x',
      '</p>',
      '<body ',
      '<html ',
      '<foreignObject>',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

describe('sanitising an article', () => {
  it('keeps text structure, absolute links and pictures that lie in the document', () => {
    const html =
      '<h2>Trees</h2><p lang="en">Some <em>text</em> with a <a href="https://x.example/a?b=1&amp;c=2">link</a>.</p><ul><li>one</li></ul><img src="data:image/png;base64,AAAA" alt="dot" /><table><tbody><tr><td colspan="2">1</td></tr></tbody></table>';
    expect(sanitiseArticleHtml(html)).toBe(html.replace('">link', '" rel="noreferrer noopener">link'));
  });

  it.each([
    ['style, class and id', '<p style="color:red" class="a" id="b">x</p>', '<p>x</p>'],
    ['remote pictures', '<p>x<img src="https://t.example/p.gif" srcset="a 1x">y</p>', '<p>xy</p>'],
    ['pictures that can carry script', '<img src="data:image/svg+xml;base64,AAAA">', ''],
    ['relative links', '<a href="/a">x</a>', '<a>x</a>'],
    ['links that run', '<a href=" java\nscript:alert(1)">x</a>', '<a>x</a>'],
    ['links to data', '<a href="data:text/html,x">x</a>', '<a>x</a>'],
    [
      'forms with all they ask',
      '<form action="/x"><input><button>go</button><select><option>a</select></form>',
      'go',
    ],
    ['frames with their content', '<iframe srcdoc="<script>x</script>">x</iframe>y', 'y'],
  ])('drops %s', (_, html, expected) => {
    expect(sanitiseArticleHtml(html)).toBe(expected);
  });

  it('makes links absolute where the address of the page is known, but none of an empty one', () => {
    const links =
      '<a href="/b">1</a><a href=" ">2</a><a href="javascript:x()">3</a><a href="//c.example/">4</a>';
    expect(sanitiseArticleHtml(links, 'https://post.example/a/')).toBe(
      '<a href="https://post.example/b" rel="noreferrer noopener">1</a><a>2</a><a>3</a><a href="https://c.example/" rel="noreferrer noopener">4</a>',
    );
    expect(sanitiseArticleHtml('<a href="/b">1</a>')).toBe('<a>1</a>');
  });
});

describe('sanitising a page', () => {
  it('keeps its look without what loads', () => {
    expect(
      sanitisePageHtml(
        '<html><head><title>t</title><style media="screen">@import "x.css"; .a > b { background: url(http://x/y.png) red; color: blue }</style></head><body class="c" style="margin:0;background:url(\'//x\')"><p id="k">x</p></body></html>',
      ),
    ).toBe(
      '<style>@media screen{ .a > b { background: none red; color: blue }}</style><div class="c" style="margin:0;background:none"><p id="k">x</p></div>',
    );
  });

  it('leaves the place of a remote picture with its description', () => {
    expect(sanitisePageHtml('<img src="https://x/y.png" alt="A tree" width="3">')).toBe(
      '<img alt="A tree" width="3" />',
    );
  });

  it("gives none of the reader's own anchors away", () => {
    expect(sanitisePageHtml('<p id="m1">x</p><p id="map">y</p>')).toBe('<p>x</p><p id="map">y</p>');
  });
});

describe('hostile HTML', () => {
  it('is stripped by a canary that proves the sanitiser works here', () => {
    expect(assertSanitiserWorks).not.toThrow();
  });

  it.skipIf(!existsSync(payloadFile))(
    `of a public collection is inert (skipped without ${payloadFile})`,
    () => {
      const payloads = JSON.parse(readFileSync(payloadFile, 'utf8')) as { payload: string }[];
      expect(payloads.length).toBeGreaterThan(200);
      const live = payloads.flatMap(({ payload }) => [
        ...breaches(sanitiseArticleHtml(payload), ARTICLE_ATTRIBUTES),
        ...pageBreaches(sanitisePageHtml(payload)),
      ]);
      expect(live).toEqual([]);
    },
  );

  it('of any make-up stays inside the grammar of plain tags', () => {
    fc.assert(
      fc.property(hostileFragment, (html) => {
        expect(breaches(sanitiseArticleHtml(html), ARTICLE_ATTRIBUTES)).toEqual([]);
        expect(pageBreaches(sanitisePageHtml(html))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is done with after one pass', () => {
    fc.assert(
      fc.property(hostileFragment, (html) => {
        const once = sanitiseArticleHtml(html);
        expect(sanitiseArticleHtml(once)).toBe(once);
      }),
    );
  });

  it('nested very deep neither overflows nor comes out deep', () => {
    const html = sanitiseArticleHtml('<div>'.repeat(50_000) + 'x');
    expect(html).toContain('x');
  });
});

describe('nesting', () => {
  it('far deeper than any page is taken off before it costs anything, and no text with it', () => {
    const html = `${'<div><b>'.repeat(100_000)}x${'</b></div>'.repeat(100_000)}<p>after</p>`;
    const limited = limitNesting(html);
    expect(limited.match(/<div>/g)?.length).toBe(500);
    expect(limited.match(/<\/div>/g)?.length).toBe(500);
    expect(limited.replaceAll(/<[^>]*>/g, '')).toBe('xafter');
  });
  it.each([
    ['many elements side by side', '<div><span>x</span></div>'.repeat(5000)],
    ['paragraphs and cells that nobody closes', '<tr><td><p>x<br><img src="a>b">'.repeat(5000)],
    ['scripts that compare', `<script>if (a<b && c>d) x()</script>`.repeat(5000)],
    ['comments', '<!-- <div> -->'.repeat(5000)],
    ['tags that never end', '<a '.repeat(200_000)],
    ['quotes that never end', `<a b="'`.repeat(100_001)],
    ['comments and scripts that never end', '<!--<script>'.repeat(100_000)],
  ])('of %s stays as it is', (_, html) => {
    expect(limitNesting(html)).toBe(html);
  });
});

describe('style sheets', () => {
  it.each([
    ['u\\72l(http://x)', 'none'],
    ['@im\\70ort "x";a{}', 'a{}'],
    ['a{width:exp/**/ression(alert(1))}', 'a{width:exp ression(alert(1))}'],
    ['a{width:e\\78 pression(1)}', 'a{width:none:1)}'],
    ['a{background:url(ur/**/l(http://x))}', 'a{background:none)}'],
    ['a{x:</style><script>}', 'a{x:/style>script>}'],
    ['a{background:url( "data:image/png;base64,AA==" )}', 'a{background:URL("data:image/png;base64,AA==")}'],
    ['a{background:image-set("http://x" 1x)}', 'a{background:none("http://x" 1x)}'],
  ])('%s becomes %s', (css, expected) => {
    expect(sanitiseCss(css)).toBe(expected);
  });

  it('load nothing, whatever they are made of', () => {
    const piece = fc.constantFrom(
      'url(',
      'u',
      'rl(',
      '\\',
      '\\75',
      '/*',
      '*/',
      '@im',
      '@import',
      'port',
      ' ',
      '"',
      "'",
      ')',
      ';',
      '{',
      '}',
      'http://x',
      'expr',
      'expression(',
      '<',
      '</style>',
      'image-set(',
      'image',
      '\n',
      '(',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const css = sanitiseCss(pieces.join(''));
        expect([css, loads(css), css.includes('<')]).toEqual([css, false, false]);
      }),
      { numRuns: 2000 },
    );
  });
});
