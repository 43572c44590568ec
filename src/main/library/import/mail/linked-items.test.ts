import { describe, expect, it } from 'vitest';
import type { MailTake } from '../../../../shared/model/import-question';
import { parseDocument } from '../parse';
import type { ParseOutcome } from '../parsed-article';

const item = (n: number, headline: string, snippet: string): string =>
  `<table><tr><td><a href="https://news.example/story-${String(n)}"><img src="x.png"></a>
   <h2><a href="https://count.example/click?id=${String(n)}&url=https%3A%2F%2Fnews.example%2Fstory-${String(n)}">${headline}</a></h2>
   <p>${snippet}</p><a href="https://news.example/story-${String(n)}">Read more</a></td></tr></table>`;

const STORIES = [
  item(1, 'Council agrees on eleven thousand trees', 'They come before the winter.'),
  item(2, 'Drains overflow for the second time', 'The harbour road was closed.'),
  item(3, 'Ferry to the islands runs again after storm', ''),
];
const FOOT =
  '<p><a href="https://list.example/unsubscribe?u=1">Unsubscribe from this newsletter</a> <a href="https://news.example/">The Rivermouth Post, every day</a></p>';

const mail = (html: string, headers = 'List-Unsubscribe: <https://list.example/u>\r\n'): Buffer =>
  Buffer.from(
    `Message-ID: <1@post.example>\r\nFrom: "Morning Brief" <Brief@Post.example>\r\nTo: desk@x.example\r\nDate: Wed, 18 Sep 2019 16:34:09 +0800\r\nSubject: The morning in brief\r\n${headers}Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>${html}</body></html>`,
  );

const read = (bytes: Uint8Array, senders?: Record<string, MailTake>): Promise<ParseOutcome> =>
  parseDocument({ bytes, name: 'mail.eml' }, senders === undefined ? {} : { senders });

describe('a newsletter', () => {
  it('is itself a clipping where nobody chose, with the question what is made of its sender’s mails', async () => {
    expect(await read(mail([...STORIES, FOOT].join('')))).toMatchObject({
      articles: [{ fields: { headline: 'The morning in brief' } }],
      question: {
        kind: 'sender',
        address: 'brief@post.example',
        sender: 'Morning Brief',
        items: 3,
        examples: [
          'Council agrees on eleven thousand trees',
          'Drains overflow for the second time',
          'Ferry to the islands runs again after storm',
        ],
        usual: 'mail',
      },
    });
  });

  it('that is an alert by its sender is a clipping for each article it links, also without the headers of a list', async () => {
    const talkwalker = (stories: readonly string[]): Buffer =>
      Buffer.from(
        mail([...stories, FOOT].join(''), '')
          .toString()
          .replace('"Morning Brief" <Brief@Post.example>', 'Talkwalker Alerts <alerts@talkwalker.com>'),
      );
    expect(await read(talkwalker(STORIES.slice(0, 1)))).toMatchObject({
      articles: [{ fields: { headline: 'Council agrees on eleven thousand trees' } }],
      question: { kind: 'sender', address: 'alerts@talkwalker.com', usual: 'items' },
    });
    expect(await read(talkwalker(STORIES), { 'alerts@talkwalker.com': 'mail' })).toMatchObject({
      articles: [{ fields: { headline: 'The morning in brief' } }],
    });
  });

  it('becomes a clipping for each article it links when that was chosen, with the page behind a counting link', async () => {
    const outcome = await read(mail([...STORIES, FOOT].join('')), { 'brief@post.example': 'items' });
    expect(outcome.question).toBeUndefined();
    expect(outcome).toMatchObject({
      articles: [
        {
          fields: {
            headline: 'Council agrees on eleven thousand trees',
            url: 'https://news.example/story-1',
            body: expect.stringContaining('They come before the winter.') as string,
            datePublished: { value: '2019-09-18' },
          },
          warnings: expect.arrayContaining(['date-inferred']) as string[],
        },
        { fields: { headline: 'Drains overflow for the second time' } },
        { fields: { headline: 'Ferry to the islands runs again after storm' } },
      ],
    });
  });

  it('stays a mail when that was chosen, and asks nothing', async () => {
    const outcome = await read(mail(STORIES.join('')), { 'brief@post.example': 'mail' });
    expect(outcome).toMatchObject({ articles: [{ fields: { headline: 'The morning in brief' } }] });
    expect(outcome.question).toBeUndefined();
  });

  it.each([
    ['to one person, with links', mail(STORIES.join(''), '')],
    ['with two articles only', mail(STORIES.slice(0, 2).join(''))],
    ['with links to services only', mail(FOOT.repeat(4))],
  ])('is not made of a mail %s', async (_, bytes) => {
    expect((await read(bytes)).question).toBeUndefined();
  });

  it('hands out its attachments whatever is made of it', async () => {
    const html = `--b\r\nContent-Type: text/html\r\n\r\n${STORIES.join('')}\r\n--b\r\nContent-Type: text/plain; name=notes.txt\r\nContent-Disposition: attachment\r\n\r\nNotes on trees\r\n--b--\r\n`;
    const bytes = Buffer.from(
      mail('', 'List-Id: <brief.post.example>\r\n')
        .toString()
        .replace(/Content-Type:[\s\S]*$/u, `Content-Type: multipart/mixed; boundary=b\r\n\r\n${html}`),
    );
    for (const take of ['items', 'mail'] as const)
      expect(await read(bytes, { 'brief@post.example': take })).toMatchObject({
        inner: [{ name: 'notes.txt' }],
      });
  });
});

describe('a Google Alert', () => {
  const alert = (take?: MailTake): Promise<ParseOutcome> =>
    read(
      Buffer.from(
        'Message-ID: <1@google.com>\r\nFrom: Google Alerts <googlealerts-noreply@google.com>\r\nDate: Wed, 18 Sep 2019 16:34:09 +0800\r\nSubject: Google Alert - trees\r\nContent-Type: text/plain\r\n\r\n=== News - 1 new result for [trees] ===\r\n\r\nCouncil agrees on trees\r\nRivermouth Post\r\nThey come before the winter.\r\n<https://www.google.com/url?q=https://post.example/trees>\r\n',
      ),
      take === undefined ? undefined : { 'googlealerts-noreply@google.com': take },
    );

  it('is a clipping for each item where nobody chose, and the mail itself when that was chosen', async () => {
    expect(await alert()).toMatchObject({
      articles: [{ fields: { headline: 'Council agrees on trees' } }],
      question: { kind: 'sender', usual: 'items', items: 1 },
    });
    const chosen = await alert('mail');
    expect(chosen).toMatchObject({ articles: [{ fields: { headline: 'Google Alert - trees' } }] });
    expect(chosen.question).toBeUndefined();
  });
});

describe('An alert says outlet and day of its items wherever they stand', () => {
  const alert = (items: string, type = 'text/html'): Promise<ParseOutcome> =>
    parseDocument({
      bytes: Buffer.from(
        `Message-ID: <1@cision.com>\nFrom: Alerts <alerts@cision.com>\nTo: desk@x.example\nSubject: Harbour road\nDate: Wed, 18 Sep 2019 16:34:09 +0200\nContent-Type: ${type}; charset=utf-8\n\n${items}`,
      ),
      name: 'alert.eml',
    });
  const WORDS = 'The council agreed to plant eleven thousand trees along the road.';
  const link = (i: number): string =>
    `<a href="https://post.example/${String(i)}">Trees for the harbour road</a>`;

  it.each([
    [
      'above',
      (i: number) =>
        `<div><span>Rivermouth Post - 17 September 2019</span><br>${link(i)}<p>${WORDS}</p></div>`,
    ],
    ['before', (i: number) => `<p><b>Rivermouth Post</b> (17 September 2019): ${link(i)}<br>${WORDS}</p>`],
    [
      'below, with figures',
      (i: number) =>
        `<div>${link(i)}<p>Rivermouth Post | 17 September 2019 | Reach 34K | Germany</p><p>${WORDS}</p></div>`,
    ],
    [
      'below the words, with a link',
      (i: number) =>
        `<div>${link(i)}<p>${WORDS}</p><p>Rivermouth Post · 17 September 2019 · <a href="https://x.example/r${String(i)}">view result</a></p></div>`,
    ],
  ])('%s', async (_, item) => {
    const item1 = {
      fields: {
        outlet: 'Rivermouth Post',
        datePublished: { value: '2019-09-17', inferred: false },
        body: WORDS,
      },
    };
    expect(await alert(item(1) + item(2))).toMatchObject({ articles: [item1, item1] });
  });

  it('and in plain text', async () => {
    const item = (i: number): string =>
      `Trees for the harbour road ${String(i)}\nRivermouth Post, 17 September 2019\n${WORDS}\nhttps://post.example/${String(i)}\n`;
    expect(await alert(`${item(1)}\n${item(2)}`, 'text/plain')).toMatchObject({
      articles: [1, 2].map((i) => ({
        fields: {
          headline: `Trees for the harbour road ${String(i)}`,
          outlet: 'Rivermouth Post',
          url: `https://post.example/${String(i)}`,
          body: WORDS,
        },
      })),
    });
  });
});
