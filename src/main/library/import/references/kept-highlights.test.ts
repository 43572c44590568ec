import { expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';

async function first(content: unknown): Promise<ParsedArticle | undefined> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const outcome = await parseDocument({ bytes: Buffer.from(text), name: 'kept' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles[0];
}

const url = 'https://post.example/trees';

it.each([
  [
    'Raindrop',
    {
      items: [
        {
          link: url,
          title: 'Trees',
          note: 'Mine',
          highlights: [{ text: 'The council agreed', note: 'who?' }],
        },
      ],
    },
  ],
  [
    'wallabag',
    [{ url, title: 'Trees', notes: 'Mine', annotations: [{ quote: 'The council agreed', text: 'who?' }] }],
  ],
])('Passages marked in %s are noted where it keeps no text', async (_, file) => {
  expect((await first(file))?.fields).toMatchObject({
    highlights: [],
    notes: 'Mine\n\n“The council agreed”\nwho?',
  });
});

it('Passages marked in a text that is kept are highlights where they stand in it', async () => {
  const article = await first([
    {
      url,
      title: 'Trees',
      content: '<p>At last: the council agreed.</p>',
      annotations: [{ quote: 'the council', text: 'who?' }, { quote: 'gone since' }],
    },
  ]);
  expect(article?.fields).toMatchObject({
    highlights: [{ start: 9, end: 20, text: 'the council', note: 'who?' }],
    notes: '“gone since”',
  });
});

it('Marked passages in Raindrop’s bookmarks are notes, and lines of a description stay apart', async () => {
  const article = await first(
    `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="${url}" ADD_DATE="1614762000">Trees</A>\n<DD>One<br>two\n<blockquote>The council agreed<br>who?</blockquote>\n</DL><p>`,
  );
  expect(article?.fields).toMatchObject({ summary: 'One two', notes: '“The council agreed”\nwho?' });
});

it('All columns of notes in a table are noted, those of marked passages among them', async () => {
  const article = await first(
    `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n7,Trees,Mine,They come.,${url},News,city,2019-09-18T16:34:09.000Z,,"Highlight:The council agreed\nNote:who?",true`,
  );
  expect(article?.fields.notes).toBe('Mine\n\nHighlight:The council agreed\nNote:who?');
});

it('What a note keeps under a password is no text', async () => {
  const article = await first(
    '<en-export><note><title>Trees</title><content><![CDATA[<en-note><div>They come.</div><en-crypt hint="x">c2VjcmV0</en-crypt></en-note>]]></content></note></en-export>',
  );
  expect(article?.fields.body).toBe('They come.');
});

it('A reference to a page of a paper was printed, also when it is on the web, and a broadcast was broadcast', async () => {
  const press = { type: 'article-newspaper', title: 'Trees', URL: url, issued: { raw: '2021-03-03' } };
  expect((await first([{ ...press, id: '1', page: 'A12' }]))?.fields.mediaType).toBe('print');
  expect((await first([{ ...press, id: '1' }]))?.fields.mediaType).toBe('online');
  expect((await first([{ ...press, id: '1', type: 'broadcast', medium: 'Radio' }]))?.fields).toMatchObject({
    type: 'broadcast',
    mediaType: 'radio',
  });
});
