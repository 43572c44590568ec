import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse';

const WORDS = 'The council of Elmsley agreed on Tuesday to plant six hundred trees along the harbour road. ';
const STORY = `<p>${WORDS.repeat(4)}</p>`.repeat(6);

const NITF = `<?xml version="1.0"?>\n<nitf version="-//IPTC//DTD NITF 3.6//EN"><head><title>Trees</title></head><body><body.head><hedline><hl1>Trees come</hl1></hedline></body.head><body.content>${STORY}</body.content></body></nitf>`;
const item = (n: number): string =>
  `<item><title>Story ${n}</title><link>https://post.example/${n}</link><pubDate>Tue, 03 Nov 2026 10:00:00 GMT</pubDate><description>${WORDS}</description></item>\n`;
const RSS = `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Post</title>${[1, 2, 3, 4, 5].map(item).join('')}</channel></rss>`;
const ATOM = `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>${[
  1, 2, 3, 4,
]
  .map(
    (n) =>
      `<entry><title>Story ${n}</title><id>urn:${n}</id><updated>2026-11-03T10:00:00Z</updated><summary>${WORDS}</summary></entry>`,
  )
  .join('')}</feed>`;
const NEWSML = `<?xml version="1.0"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><versionCreated>2026-11-03T10:00:00Z</versionCreated></itemMeta><contentMeta><headline>Trees come</headline></contentMeta><contentSet><inlineXML><html><body>${STORY}</body></html></inlineXML></contentSet></newsItem>`;
const RTF = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fswiss Arial;}}\n\\pard\\plain\\f0\\fs22 Trees come\\par\n${`\\pard\\plain\\f0\\fs22\\lang1033 ${WORDS}\\par\n`.repeat(8)}}`;

const read = (text: string): ReturnType<typeof parseDocument> =>
  parseDocument({ bytes: Buffer.from(text), name: 'story' });

describe('A file without its beginning is refused with that reason, and comes in as no article of markup:', () => {
  const whole: readonly (readonly [string, string])[] = [
    ['NITF', NITF],
    ['RSS', RSS],
    ['Atom', ATOM],
    ['NewsML', NEWSML],
    ['RTF', RTF],
  ];
  it.each(whole)('%s', async (_, text) => {
    expect(await read(text)).toHaveProperty('articles');
    for (const share of [0.1, 0.3, 0.6])
      expect(await read(text.slice(Math.floor(text.length * share)))).toMatchObject({
        refusal: {
          reason: 'unreadable',
          detail: expect.stringContaining('its beginning is missing') as unknown,
        },
      });
  });

  it('NITF that lacks its end as well', async () => {
    const from = NITF.indexOf('<hl1>') + 2;
    expect(await read(`${NITF.slice(from, from + 200)}</body.content>`)).toHaveProperty('refusal');
  });
});

describe('What only looks like the rest of a file is read:', () => {
  it.each([
    ['a passage copied out of a page', `reported.</p>${STORY}<ul><li>More</li></ul>`],
    [
      'a page without its first lines',
      `e>Trees come</title></head><body><h1>Trees come</h1>${STORY}</body></html>`,
    ],
    [
      'a text about RTF',
      `How RTF works\n\n${WORDS.repeat(5)}\n\nA paragraph ends with \\par and begins with \\pard.`,
    ],
    [
      'a page whose scripts hold texts in codes',
      `<html><head><title>Trees come</title><script>t('l\\'eau d\\'abord', "${'\\u4e2d\\u56fd\\u65b0\\u95fb'.repeat(300)}")</script></head><body><h1>Trees come</h1>${STORY}</body></html>`,
    ],
    [
      'a text about feeds',
      `How feeds work\n\n${WORDS.repeat(12)}\n\nEach story is an <item> with a <pubDate>, and the last line is\n</rss>`,
    ],
    [
      'a text with marks of its own',
      'This is <bold>part 4 of the <italic>outer</italic> <italic>message</italic> of the <italic>day</italic></bold>',
    ],
    ['a text in TeX', `\\section{Trees}\n\n${WORDS.repeat(6)}\n\n\\emph{More} soon. \\par`],
  ])('%s', async (_, text) => {
    expect(await read(text)).toHaveProperty('articles');
  });
});
