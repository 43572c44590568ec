import { describe, expect, it } from 'vitest';
import { addressesIn } from './links';
import { importableText, isWholeArticle } from './import';

describe('a text of nothing but web addresses', () => {
  it('is links, each once; anything beside them makes it text', () => {
    expect(
      addressesIn(' https://post.example/a \r\nhttps://post.example/b\nhttps://post.example/a\n'),
    ).toEqual(['https://post.example/a', 'https://post.example/b']);
    expect(addressesIn('Trees https://post.example/a')).toEqual([]);
    expect(addressesIn('javascript:alert(1)')).toEqual([]);
    expect(addressesIn('')).toEqual([]);
    // As browsers show them.
    expect(addressesIn('www.post.example/a\nhttps://post.example/b')).toEqual([
      'https://www.post.example/a',
      'https://post.example/b',
    ]);
    expect(addressesIn('www.is a word')).toEqual([]);
    expect(addressesIn('www.')).toEqual([]);
  });
});

describe('what is taken of a paste or a drop', () => {
  const carried = { files: [], html: '', text: '', links: '' };

  it('takes the HTML when it is a whole article, and the text when it is a copied passage', () => {
    const page = '<html><head><title>Forum</title></head><body><p>Text</p></body></html>';
    expect(importableText({ ...carried, html: page, text: 'Text' })).toBe(page);
    const passage = '<html><body><!--StartFragment--><p>Text</p><!--EndFragment--></body></html>';
    expect(importableText({ ...carried, html: passage, text: 'Text' })).toBe('Text');
  });

  it('takes a link when there is nothing else', () => {
    expect(importableText({ ...carried, links: 'https://example.org/a\n' })).toBe('https://example.org/a');
    expect(importableText(carried)).toBe('');
  });

  it('sees an article element as an article', () => {
    expect(isWholeArticle('<article class="x">Text</article>')).toBe(true);
    expect(isWholeArticle('<p>An <b>article</b></p>')).toBe(false);
  });

  it('sees a headline with its paragraphs as an article, and neither alone', () => {
    const paragraphs = '<p>One</p><p>Two</p><p>Three</p>';
    expect(isWholeArticle(`<meta charset="utf-8"><h1>Trees</h1>${paragraphs}`)).toBe(true);
    expect(isWholeArticle(`<meta charset="utf-8">${paragraphs}`)).toBe(false);
    expect(isWholeArticle('<h1>Trees</h1><p>One</p>')).toBe(false);
  });
});
