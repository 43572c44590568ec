import { expect, it } from 'vitest';
import { parsePage } from './dom';
import { readPage } from './page';
import { readOutlet } from './read-outlet';

/** What pages say whose they are; names are made up. */
it.each([
  ['<meta name="application-name" content="1843 Magazine">', '1843 Magazine'],
  ['<meta name="copyright" content="Copyright (c) 2007 The Gazette">', 'The Gazette'],
  ['<meta name="copyright" content="© 2019–2024 The Gazette">', 'The Gazette'],
  ['<meta name="copyright" content="Copyright (c) 2007 Delta Kft.">', 'post.example'],
  ['<meta property="og:site_name" content="@gazettedaily">', 'gazettedaily'],
])('%s makes it %s', (head, outlet) => {
  const html = `<!doctype html><html><head><title>Trees</title><link rel="canonical" href="https://www.post.example/trees">${head}</head><body><h1>Trees</h1></body></html>`;
  expect(
    readOutlet(
      readPage(() => parsePage(html)),
      'Trees',
    )?.value,
  ).toBe(outlet);
});

it.each([
  ['Harbour Post Rivermouth', 'Harbour Post Rivermouth'],
  ['Rivermouth, Old Harbour Islands', 'harbour-post.example'],
])(
  'A page that only a share link tells the address of, with a title that ends with %s, is of %s',
  (end, outlet) => {
    const share = 'https://buddies.example/share?url=https://www.harbour-post.example/trees';
    const html = `<!doctype html><html><head><title>Trees | ${end}</title></head><body><h1>Trees</h1><a href="${share}">b</a></body></html>`;
    const page = readPage(() => parsePage(html));
    expect(readOutlet(page, 'Trees')?.value).toBe(outlet);
  },
);
