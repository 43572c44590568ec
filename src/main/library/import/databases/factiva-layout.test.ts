import { expect, it } from 'vitest';
import { parseDocument } from '../parse';

it.each([
  ['ja', '350 文字', '2021年 3月 5日', '日本語'],
  ['pl', '350 wyrazów', '5 marca 2021', 'Polski'],
  ['tr', '350 kelime', '5 Mart 2021', 'Türkçe'],
  ['fi', '350 sanaa', '5 maaliskuuta 2021', 'suomi'],
])(
  'A page of Factiva in the language %s of its window gives its articles',
  async (code, count, date, name) => {
    const page = `<html><body><div class="article ${code}Article"><div id="hd"><span class="${code}Headline">Harbour road</span></div><div>${count}</div><div>${date}</div><div>09:30</div><div>The Post</div><div>POST</div><div>A4</div><div>${name}</div><div>(c) 2021 The Post</div><p class="articleParagraph ${code}articleParagraph">Trees come.</p><p>Document POST000020210305eh350001</p></div></body></html>`;
    expect(await parseDocument({ bytes: Buffer.from(page), name: 'x' })).toMatchObject({
      articles: [
        {
          fields: {
            headline: 'Harbour road',
            datePublished: { value: '2021-03-05T09:30' },
            outlet: 'The Post',
            page: 'A4',
            body: 'Trees come.',
          },
        },
      ],
    });
  },
);
