import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument } from './parse';

const TEXT = 'The council agreed on trees along the harbour road before the winter comes, and on new drains.';
const SAMPLES: readonly (readonly [string, string])[] = [
  [
    'page.html',
    `<!DOCTYPE html>\n<html lang="en"><head><title>Trees</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Trees"}</script></head><body><article><h1>Trees</h1><p>${TEXT}</p></article></body></html>`,
  ],
  [
    'mail.eml',
    `From: Jane <jane@post.example>\r\nSubject: Trees\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${TEXT}</p>\r\n--b--\r\n`,
  ],
  [
    'list.csv',
    `Date,Title,Link\n2021-04-03,"Trees, at last",https://x.example/1\n2021-04-04,Drains,https://x.example/2\n`,
  ],
  ['text.rtf', `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\b Trees\\par}${TEXT}\\par}`],
  [
    'feed.xml',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><item><title>Trees</title><description>${TEXT}</description></item></channel></rss>`,
  ],
  [
    'nitf.xml',
    `<?xml version="1.0"?><nitf><head><title>Trees</title></head><body><body.content><p>${TEXT}</p></body.content></body></nitf>`,
  ],
  [
    'feed.json',
    `{"version":"https://jsonfeed.org/version/1.1","title":"Post","items":[{"id":"1","title":"Trees","content_text":"${TEXT}"}]}`,
  ],
  ['refs.ris', `TY  - NEWS\r\nTI  - Trees\r\nDA  - 2021/04/03\r\nAB  - ${TEXT}\r\nER  - \r\n`],
];

it('a file cut anywhere, or with bytes changed, is read as far as it goes or refused with a reason a person understands', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SAMPLES),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 6 }),
      async ([name, content], share, flips) => {
        const whole = Buffer.from(content);
        const bytes = Uint8Array.from(whole.subarray(0, Math.ceil(whole.length * share)));
        for (const [at, value] of flips) bytes[at % bytes.length] = value;
        const outcome = await parseDocument({ bytes, name });
        if ('refusal' in outcome) expect(outcome.refusal.reason).not.toBe('reader-failed');
      },
    ),
    { numRuns: 300 },
  );
});

it('a page that breaks off inside its first tag is refused, not failed on', async () => {
  for (const text of ['<!DOCTYPE html>\n<html lang="', '<html\n<p>x'])
    expect(await parseDocument({ bytes: Buffer.from(text), name: 'x.html' })).not.toMatchObject({
      refusal: { reason: 'reader-failed' },
    });
});

it('a table whose columns say nothing is refused with the names it gives them', async () => {
  const bytes = Buffer.from('Aaa,Bbb,Ccc\nTrees at last,Post,2021-04-03\nDrains,Post,2021-04-04\n');
  expect(await parseDocument({ bytes, name: 'x.csv' })).toMatchObject({
    refusal: { reason: 'no-usable-columns', columns: ['Aaa', 'Bbb', 'Ccc'] },
  });
});
