import { expect, it } from 'vitest';
import { parseDocument } from '../parse';
import { parsePage } from './dom';

const WORDS =
  'The council agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter comes. ';

it('A page that leaves out the tags of its head and body, as SingleFile saves it, is read', async () => {
  const page = `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://post.example/1 \n saved date: Wed Sep 18 2019 09:30:00 GMT+0100\n--><meta charset=utf-8><title>Trees come - The Post</title><meta property=og:site_name content="The Post"><style>p{color:red}</style><article><h1>Trees come at last</h1><time datetime=2019-09-18T08:00:00Z>Wednesday</time><p>${WORDS.repeat(2)}<p>${WORDS.replace('council', 'mayor')}</article>`;
  expect(await parseDocument({ bytes: Buffer.from(page), name: 'x' })).toMatchObject({
    articles: [
      {
        fields: {
          headline: 'Trees come at last',
          outlet: 'The Post',
          url: 'https://post.example/1',
          datePublished: { value: '2019-09-18T08:00:00Z' },
        },
      },
    ],
  });
});

it.each([
  ['<html><title>T</title><p>One</p>two', 'Onetwo'],
  ['<html><head><title>T</title></head><p>One</p>', 'One'],
  ['<html>One<p>two</p>', 'Onetwo'],
  ['<html><head><title>T</title><body><p>One</p></body></html>', 'One'],
  ['<html><head><title>T</title><p>One</p>two</html>', 'Onetwo'],
  ['<html><title>T</title>', ''],
  ['<html><head><title>T</title></head><body><p>One</p></body></html>', 'One'],
  ['<html><head><title>T</title></head><p>One</p><body><p>two</p></body></html>', 'Onetwo'],
  ['<html><head><title>T</title></head><body><p>One</p></body>two</html>', 'Onetwo'],
  ['<html><head><title>T</title></head><body><p>One</p></body></html><p>two</p>', 'Onetwo'],
  ['<html><head><title>T</title></head><body><p>One</p></body><body><p>two</p></body></html>', 'Onetwo'],
])('The body of %s is what people see', (html, text) => {
  const page = parsePage(html);
  expect(page.body.textContent).toBe(text);
  expect(page.querySelector('head > title')?.textContent ?? '').toBe(html.includes('<title>') ? 'T' : '');
});

it('A story that stands beside the body of its page is read', async () => {
  const story = `<div><h1>Trees come at last</h1>${`<p>${WORDS}</p>`.repeat(5)}</div>`;
  const page = `<!DOCTYPE html><html lang="en"><head><title>Trees come at last</title></head>${story}<body><p>Menu</p></body></html>`;
  expect(await parseDocument({ bytes: Buffer.from(page), name: 'x.html' })).toMatchObject({
    articles: [{ fields: { headline: 'Trees come at last', wordCount: 90 } }],
  });
});

it('Attributes written with capitals are the same as without, but for those of drawings', async () => {
  const page = parsePage(
    '<html><head><META NAME="author" CONTENT="Jane Doe"></head><body>' +
      '<time dateTime="2026-03-05" datetime="2026-03-04" CLASS="day">4 March</time><svg viewBox="0 0 1 1"><path pathLength="1"/></svg></body></html>',
  );
  expect(page.querySelector('meta[name="author"]')?.getAttribute('content')).toBe('Jane Doe');
  // Of two, the one written small counts.
  expect(page.querySelector('time.day')?.getAttribute('datetime')).toBe('2026-03-04');
  expect(page.querySelector('path')?.getAttributeNames()).toEqual(['pathLength']);
  expect(page.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 1 1');

  const old = `<HTML><HEAD><TITLE>Trees come at last</TITLE><META NAME="Author" CONTENT="Jane Doe"><META NAME="Date" CONTENT="1999-03-04">
    <LINK REL="canonical" HREF="https://gazette.example/trees"></HEAD><BODY><H1>Trees come at last</H1>${`<P>${WORDS}</P>`.repeat(5)}</BODY></HTML>`;
  expect(await parseDocument({ bytes: Buffer.from(old), name: 'x.html' })).toMatchObject({
    articles: [
      {
        fields: {
          authors: ['Jane Doe'],
          datePublished: { value: '1999-03-04' },
          url: 'https://gazette.example/trees',
        },
      },
    ],
  });
});
