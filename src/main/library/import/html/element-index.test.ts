import { describe, expect, it } from 'vitest';
import { lineOf, parsePage } from './dom';
import { indexElements } from './element-index';

const PAGE = parsePage(`<html><head><title>Trees</title><base href="https://post.example/"></head><body>
<h2 class="Headline">One</h2><div class="author"><span class="fn">Jane</span></div><p class="fn">Nobody</p>
<h1>Two</h1><a rel="AUTHOR home" href="https://post.example/a">Three</a><a href="/b" class="x headlines">Four</a>
<div itemtype="https://schema.org/Article"><h3 itemprop="name headline">Five</h3></div><script src="x.js"></script><script>six</script>
<svg><linearGradient id="g"></linearGradient></svg></body></html>`);

describe('The index of a page’s elements answers as the page itself does', () => {
  it.each([
    'h1',
    'h1, h2, h3, [class*="headline" i], [itemprop~="headline"]',
    'head > title, title',
    'h2, h1, h2',
    '.author .fn, .vcard .fn, a[href*="/a"]',
    '[rel~="author"]',
    '[class]',
    '[itemtype*="Article"], .hentry, article',
    'script:not([src])',
    'a[href^="http"], #g',
    'lineargradient',
    'base[href]',
    'table',
  ])('when asked for %s', (selector) => {
    const expected = [...PAGE.querySelectorAll(selector)];
    const index = indexElements(PAGE);
    expect(index.all(selector).map(lineOf)).toEqual(expected.map(lineOf));
    expect(index.all(selector)).toHaveLength(expected.length);
    expect(index.first(selector)).toBe(PAGE.querySelector(selector));
  });
});
