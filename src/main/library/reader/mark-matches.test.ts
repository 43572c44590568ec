import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { markup, trustHtml } from '../html/html-template';
import { sanitiseArticleHtml } from '../import/sanitise-html';
import { createTextMatcher, type TextMatcher } from '../search/highlight/text-matcher';
import { parseQuery } from '../search/query/parse-query';
import { markMatches } from './mark-matches';

function matcher(query: string): TextMatcher {
  const { node } = parseQuery(query, { now: 0 });
  return createTextMatcher(node, { growing: false, variants: [], fields: ['headline', 'body'] });
}
const mark = (query: string, markup: string): string =>
  markMatches(trustHtml(markup), matcher(query)).html.toString();

describe('marks in a document', () => {
  it('are numbered in the order of the document', () => {
    expect(mark('green', '<h1>Green</h1><p>green or not, Green</p>')).toBe(
      '<h1><mark id="m1">Green</mark></h1><p><mark id="m2">green</mark> or not, <mark id="m3">Green</mark></p>',
    );
  });

  it('run through inline elements, with one number', () => {
    expect(mark('"green growth"', '<p>a gre<b>en gro</b>wth b</p>')).toBe(
      '<p>a <mark id="m1">gre</mark><b><mark>en gro</mark></b><mark>wth</mark> b</p>',
    );
  });

  it('never run from one block into the next', () => {
    expect(mark('"green growth"', '<p>green</p><p>growth</p>')).toBe('<p>green</p><p>growth</p>');
    expect(mark('greengrowth', '<ul><li>green</li><li>growth</li></ul>')).not.toContain('<mark');
  });

  it('leave tags, attributes, style sheets and our own labels alone', () => {
    const markup =
      '<style>p{color:red}</style><p title="red" class="red"><span data-unmatched>red <b>red</b></span> red</p>';
    expect(mark('red', markup)).toBe(markup.replace('</span> red', '</span> <mark id="m1">red</mark>'));
  });

  it('count characters, not character references', () => {
    expect(mark('fish chips', '<p>fish &amp; chips&nbsp;&#8211;&#x1F41F; fish</p>')).toBe(
      '<p><mark id="m1">fish</mark> &amp; <mark id="m2">chips</mark>&nbsp;&#8211;&#x1F41F; <mark id="m3">fish</mark></p>',
    );
  });

  it('find Chinese words inside a sentence', () => {
    expect(mark('环境', '<p>中国环境合作</p>')).toBe('<p>中国<mark id="m1">环境</mark>合作</p>');
  });

  it('are none for a query without words', () => {
    expect(markMatches(markup`<p>a</p>`, matcher('tag:a'))).toMatchObject({ matches: 0 });
  });

  it('change neither the text nor the structure of any article', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<a href="https://a.example/?a=1&b=2>">',
        '</a>',
        '<br>',
        '<li>',
        'green',
        ' growth ',
        '&amp;',
        '&lt;',
        '&bogus;',
        '&#128512;',
        '<',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('green', '"green growth"', 'a', 'e*'), (pieces, query) => {
        const article = sanitiseArticleHtml(pieces.join(''));
        const marked = markMatches(trustHtml(article), matcher(query));
        const [before, after] = [article, marked.html.toString()].map(
          (markup) => parseHTML(`<html><body>${markup}</body></html>`).document,
        );
        expect(after?.body.textContent).toBe(before?.body.textContent);
        const numbers = [...(after?.querySelectorAll('mark[id]') ?? [])].map(({ id }) => id);
        expect(numbers).toEqual(Array.from({ length: marked.matches }, (_, i) => `m${i + 1}`));
        expect(marked.html.toString().replace(/<mark( id="m\d+")?>|<\/mark>/g, '')).toBe(
          article.replace(/<\/?mark>/g, ''),
        );
      }),
    );
  });
});
