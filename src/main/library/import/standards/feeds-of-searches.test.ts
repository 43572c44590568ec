import { expect, it } from 'vitest';
import { readFeed } from './feed-reader';
import { parseXml, xmlAttribute } from './xml';

it('A feed of a Google Alert gives the page behind its link, the outlet behind its headline, and no outlet called by the search', () => {
  const entry = (title: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Google Alert - harbour</title><entry><id>tag:google.com,2013:googlealerts/feed:1</id><title type="html">${title}</title><link href="https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://post.example/wall&amp;ct=ga"/><published>2025-03-04T10:00:00Z</published><content type="html">The wall is safe.</content></entry></feed>`;
  const [named] = readFeed(entry('&lt;b&gt;Harbour&lt;/b&gt; wall safe - Coast Post'));
  expect(named?.fields).toMatchObject({
    headline: 'Harbour wall safe',
    outlet: 'Coast Post',
    url: 'https://post.example/wall',
  });
  const [unnamed] = readFeed(entry('Harbour wall safe'));
  expect(unnamed?.fields).toMatchObject({ headline: 'Harbour wall safe', outlet: null });
});

it('A headline of Google News is without the outlet that is named beside it', () => {
  const [article] = readFeed(
    '<rss><channel><title>"harbour" - Google News</title><item><title>Harbour wall safe - Coast Post</title><link>https://news.google.com/rss/articles/A?oc=5</link><source url="https://post.example">Coast Post</source></item></channel></rss>',
  );
  expect(article?.fields).toMatchObject({ headline: 'Harbour wall safe', outlet: 'Coast Post' });
});

it('Addresses in attributes of XML are as they were meant', () => {
  const root = parseXml('<a href="https://post.example/?a=1&amp;b=&lt;2&gt;"/>');
  expect(xmlAttribute(root, 'href')).toBe('https://post.example/?a=1&b=<2>');
  const [article] = readFeed(
    '<feed><title>Post</title><entry><title>Trees</title><link href="https://post.example/?id=1&amp;lang=en"/></entry></feed>',
  );
  expect(article?.fields.url).toBe('https://post.example/?id=1&lang=en');
});
