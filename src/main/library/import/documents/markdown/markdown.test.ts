import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import { markdownToHtml } from './markdown-to-html';

const FIRST =
  'The harbour trust opened a new barrier on Monday, and the minister said it would hold for a hundred years.';
const SECOND =
  'Fishermen had asked for it since the storm of 2009, in which eleven boats were lost within an hour.';

async function read(text: string, name = 'note.md') {
  const outcome = await parseDocument({ name, bytes: new TextEncoder().encode(text) });
  if ('refusal' in outcome) throw new Error(outcome.refusal.reason);
  const [article] = outcome.articles;
  if (article === undefined) throw new Error('no article');
  return { ...outcome, article };
}

describe('a note in Markdown', () => {
  const CLIPPED = `---
title: "New barrier opens"
source: "https://www.thestar.com.my/news/1"
author:
  - "[[Siti Aminah]]"
published: 2024-03-12
tags:
  - "clippings"
---
![The barrier](https://example.org/b.jpg)
*The barrier on Monday. Photo: Ann Doe*

## Opened at last

The **harbour trust** opened a [new barrier](https://example.org/barrier "More") on Monday, and the minister _said_ it would hold for a hundred years.[^1]

> Fishermen had asked for it since the storm of 2009, in which eleven boats were lost \\*within an hour\\*.

- [x] Boats
- Nets

[^1]: Said in the town hall.
`;

  it('comes in without its marks, with what its front matter says', async () => {
    const { articles, article, mimeType } = await read(CLIPPED);
    expect(mimeType).toBe('text/markdown');
    expect(articles).toHaveLength(1);
    expect(article).toMatchObject({
      fields: {
        headline: 'New barrier opens',
        url: 'https://www.thestar.com.my/news/1',
        authors: ['Siti Aminah'],
        datePublished: { value: '2024-03-12' },
        media: [{ kind: 'image', caption: 'The barrier on Monday. Photo: Ann Doe' }],
      },
      tags: ['clippings'],
    });
    const { body } = article.fields;
    expect(body).toContain(FIRST);
    expect(body).toContain('lost *within an hour*.');
    expect(body).toContain('\n\nBoats\n\nNets');
    expect(body).not.toMatch(/\*\*|\]\(|!\[|The barrier on Monday|\[\^1\](?!:)|^>/mu);
  });

  it('keeps its links, headings and lists to be shown, and no picture of the web', async () => {
    const { article } = await read(CLIPPED);
    expect(article.bodyHtml).toContain('href="https://example.org/barrier"');
    expect(article.bodyHtml).toContain('<strong>harbour trust</strong>');
    expect(article.bodyHtml).toContain('<li>');
    expect(article.bodyHtml).not.toContain('<img');
  });

  it('is told by its marks and not by its name', async () => {
    const marked = `# New barrier opens\n\n${FIRST}\n\n${SECOND} [More](https://example.org/more)`;
    expect((await read(marked, 'note.txt')).article.fields).toMatchObject({
      headline: 'New barrier opens',
      body: `${FIRST}\n\n${SECOND} More`,
    });
    const plain = `5 * 3 * 2 stars for the harbour\n\n${FIRST} [sic] (see there)\n\n# 4 was lost.`;
    expect((await read(plain, 'note.md')).mimeType).toBe('text/plain');
  });

  it('has a paragraph where it has a new line, and none where lines were broken at a width', async () => {
    const lines = `# New barrier opens\n\n${FIRST}\n${SECOND}\n\n[More](https://example.org/)`;
    expect((await read(lines)).article.fields.body).toContain(`${FIRST}\n\n${SECOND}`);
    const broken = `${FIRST} ${SECOND}`.replace(/(.{60,70}) /gu, '$1\n');
    expect(
      (await read(`# New barrier opens\n\n${broken}\n\n## Why\n\n${broken}`)).article.fields.body,
    ).toContain(`${FIRST} ${SECOND}`);
  });

  it('keeps lines that are set in as lines, so that they are read as the labels they are', async () => {
    const { article } = await read(
      `# New barrier opens\n\n## At last\n\n${FIRST}\n\n    Published: 2024-03-12\n    Source: Rivermouth Post\n`,
    );
    expect(article.fields).toMatchObject({
      datePublished: { value: '2024-03-12' },
      source: 'Rivermouth Post',
    });
  });

  it('of a note program loses what only that program understands', () => {
    const { html } = markdownToHtml(
      'See [[People/Ann Doe|Ann Doe]] and [[Cork]], ==soon==. ^a1b2c3\n\n![[b.jpg]]',
      false,
    );
    expect(html.trim()).toBe('<p>See Ann Doe and Cork, soon.</p>');
  });

  it('brings no script along', async () => {
    const { article } = await read(
      `# New barrier opens\n\n${FIRST}\n\n<iframe src="https://example.org/"></iframe><p onclick="x()">${SECOND}</p>\n\n[Go](javascript:alert(1)) [on](https://example.org/)`,
    );
    expect(article.bodyHtml).not.toMatch(/iframe|onclick|javascript/u);
    expect(article.fields.body).toContain(SECOND);
    const attack = await read(`# New barrier opens\n\n## At last\n\n${FIRST}\n\n<script>alert(1)</script>`);
    expect([attack.mimeType, attack.article.bodyHtml]).toEqual(['text/plain', null]);
  });
});

it('a text keeps every word, whatever marks are in it', () => {
  const marks = [
    'barrier',
    '*',
    '**',
    '_',
    '# ',
    '> ',
    '- ',
    '[a](https://e.org)',
    '\n',
    '\n\n',
    '`',
    '|',
    '1. ',
    '    ',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...marks)), fc.boolean(), (parts, isWrapped) => {
      const text = `barrier ${parts.join(' ')}`;
      const { html, captions } = markdownToHtml(text, isWrapped);
      const count = (of: string) => of.split('barrier').length;
      expect(count(html + captions.join(' '))).toBe(count(text));
    }),
  );
});

it.each(['[', '![', '**', '[a](', '`', '> ', '<', '- ', '1. ', '_a', '[[', '\\', '[a]: '])(
  '%j without end is read as it is written, or as Markdown, and ends',
  async (piece) => {
    const text = `# Barrier\n\n## Opened\n\n${FIRST}\n\n${piece.repeat(50_000)}`;
    expect((await read(text)).article.fields.body).toContain(FIRST);
  },
);
