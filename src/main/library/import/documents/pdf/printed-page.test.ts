import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import type { ParsedArticle } from '../../parsed-article';
import { madePdf, type MadeExtras, type MadeLine } from './made-pdf';

const HEADLINE = 'Harbour road gets trees after all, says council';
const TITLE = `${HEADLINE} | Rivermouth Post`;
const ADDRESS = 'https://www.rivermouth-post.example/town/harbour-road-gets-trees';
const STORY = [
  'The council agreed on Tuesday to plant eleven thousand trees along the harbour road before the',
  'winter comes to town. Residents had asked for shade since the old elms were felled in the autumn of',
  'last year, a petition says, and for more benches where people may sit and look at the ships.',
];
const MORE = [
  'Nobody knows yet who will water them. The gardeners of the town are few, and the summer has been',
  'dry, so that the mayor asks everybody who lives by the road to carry a can of water in the evening.',
];

const paragraph = (texts: readonly string[], y: number): MadeLine[] =>
  texts.map((text, i) => [text, 50, y - 14 * i]);

/** The page as a browser prints it: its rows above and below, a menu, the story, further stories. */
function printed(head: readonly MadeLine[], foot: readonly MadeLine[], extras: MadeExtras = {}): Buffer {
  const menu = ['Home', 'Town', 'Sports', 'Weather', 'Shop'];
  const others = [
    'Ferry to the island runs again',
    'Market moves to the square',
    'Library opens on Sundays',
    'Old bridge will be painted',
  ];
  const links = Object.fromEntries(
    [...menu, ...others].map((text) => [
      text,
      `https://www.rivermouth-post.example/${text.toLowerCase().replaceAll(' ', '-')}`,
    ]),
  );
  return madePdf(
    [
      [
        ...head,
        ...menu.map((text, i): MadeLine => [text, 50, 780 - 16 * i]),
        [HEADLINE, 50, 670, 24],
        ['By Jane Doe', 50, 640],
        ['18 September 2019', 50, 620],
        ...paragraph(STORY, 590),
        ...foot,
      ],
      [
        ...head,
        ...paragraph(MORE, 780),
        ['More from the town', 50, 700, 14],
        ...others.map((text, i): MadeLine => [text, 50, 670 - 20 * i]),
        ...foot.map(([text, ...place]): MadeLine => [
          text.replace('1/2', '2/2').replace('1 of 2', '2 of 2'),
          ...place,
        ]),
      ],
    ],
    { title: TITLE, ...extras, links: { ...links, ...extras.links } },
  );
}

async function read(bytes: Uint8Array): Promise<ParsedArticle> {
  const outcome = await parseDocument({ bytes, name: 'print.pdf' });
  if (!('articles' in outcome) || outcome.articles[0] === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.articles[0];
}

const chrome = (time: string, address = ADDRESS): [MadeLine[], MadeLine[]] => [
  [
    [time, 24, 820, 8],
    [TITLE, 200, 820, 8],
  ],
  [
    [address, 24, 17, 8],
    ['1/2', 560, 17, 8],
  ],
];

describe('A web page printed to PDF', () => {
  it('is the page again: headline, author, day, address and outlet, without menus and other stories', async () => {
    const { fields } = await read(printed(...chrome('11/29/26, 8:16 PM')));
    expect(fields).toMatchObject({
      headline: HEADLINE,
      authors: ['Jane Doe'],
      datePublished: { value: '2019-09-18' },
      dateAccessed: { value: '2026-11-29T20:16' },
      url: ADDRESS,
      outlet: 'rivermouth-post.example',
      language: 'en',
    });
    expect(fields.body).toBe(`${STORY.join(' ')}\n\n${MORE.join(' ')}`);
  });

  it('from a web archive is the page the archive keeps', async () => {
    const kept = `https://web.archive.org/web/20240612103015/${ADDRESS}`;
    const { fields } = await read(printed(...chrome('11/29/26, 8:16 PM', kept)));
    expect(fields).toMatchObject({ url: ADDRESS, outlet: 'rivermouth-post.example' });
  });

  it('is the same when Firefox or Safari printed it', async () => {
    const firefox = printed(
      [
        [TITLE, 24, 820, 8],
        [ADDRESS, 320, 820, 8],
      ],
      [
        ['1 of 2', 24, 17, 8],
        ['29/11/2026, 20:16', 500, 17, 8],
      ],
    );
    const safari = printed(
      [
        [TITLE, 24, 820, 8],
        ['29.11.26, 20:16', 500, 820, 8],
      ],
      [
        [ADDRESS, 24, 17, 8],
        ['Page 1 of 2', 500, 17, 8],
      ],
    );
    for (const bytes of [firefox, safari]) {
      const { fields } = await read(bytes);
      expect(fields).toMatchObject({
        headline: HEADLINE,
        url: ADDRESS,
        dateAccessed: { value: '2026-11-29T20:16' },
      });
      expect(fields.body).toBe(`${STORY.join(' ')}\n\n${MORE.join(' ')}`);
    }
  });

  it.each([
    '29.11.26, 20:16',
    '29/11/2026 20:16',
    '2026/11/29 20:16',
    '29/11/26, 20.16',
    '20:16 29/11/26',
    '29/11/69 20:16',
    '2026-11-29 20:16',
    '2026. 11. 29. 20:16',
  ])('was printed on a day that is none of publication: %s', async (time) => {
    const info = "/CreationDate (D:20261129201644+01'00')";
    const { fields, provenance } = await read(printed(...chrome(time), { info }));
    expect(fields).toMatchObject({
      datePublished: { value: '2019-09-18' },
      dateAccessed: { value: '2026-11-29T20:16:44+01:00' },
      url: ADDRESS,
    });
    expect(provenance).toMatchObject({
      dateAccessed: { via: 'print', evidence: time },
      url: { via: 'print' },
    });
  });

  it('whose address is cut off has the one of its links that begins so, else none, but its outlet', async () => {
    const cut = `${ADDRESS.slice(0, 52)}…`;
    const bytes = (links: Readonly<Record<string, string>>): Buffer =>
      // The sign for what is left out, in the charset of the made font.
      Buffer.from(printed(...chrome('11/29/26, 8:16 PM', cut.replace('…', '\x85')), { links }));
    const known = await read(bytes({ 'By Jane Doe': `${ADDRESS}#comments` }));
    expect(known.fields.url).toBe(ADDRESS);
    const { fields, provenance } = await read(bytes({}));
    expect(fields).toMatchObject({ url: null, outlet: 'Rivermouth Post' });
    expect(provenance).toMatchObject({ url: { via: 'print', evidence: cut } });
  });

  it('keeps an address with two dashes in it, and its outlet', async () => {
    const address = 'https://www.rivermouth-post.example/town/harbour-road--trees-after-all';
    const { fields } = await read(printed(...chrome('11/29/26, 8:16 PM', address)));
    expect(fields).toMatchObject({ url: address, outlet: 'rivermouth-post.example', authors: ['Jane Doe'] });
  });

  it('without such rows is known by the browser the file names', async () => {
    const info =
      '/Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) Chrome/130.0.0.0) /CreationDate (D:20261129201644Z)';
    const { fields } = await read(printed([], [], { info }));
    expect(fields).toMatchObject({
      headline: HEADLINE,
      authors: ['Jane Doe'],
      dateAccessed: { value: '2026-11-29T20:16:44Z' },
    });
    expect(fields.body).toBe(`${STORY.join(' ')}\n\n${MORE.join(' ')}`);
  });

  it('has no author in the name of a section above its headline, which is kept as a guess', async () => {
    const [head, foot] = chrome('11/29/26, 8:16 PM');
    const bytes = madePdf([
      [
        ...head,
        ['Career Feature', 50, 720],
        ['18 September 2019', 50, 700],
        [HEADLINE, 50, 670, 24],
        ...paragraph(STORY, 590),
        ...paragraph(MORE, 520),
        ...foot.map(([text, ...place]): MadeLine => [text.replace('1/2', '1/1'), ...place]),
      ],
    ]);
    const { fields, provenance } = await read(bytes);
    expect(fields.authors).toEqual([]);
    expect(provenance).toMatchObject({ authors: { others: [{ value: ['Career Feature'] }] } });
  });

  it('has the author whose name by itself leads to his page', async () => {
    const [head, foot] = chrome('11/29/26, 8:16 PM');
    const bytes = madePdf(
      [
        [
          ...head,
          [HEADLINE, 50, 670, 24],
          ['By John Roe', 50, 645],
          ['18 September 2019', 50, 620],
          ...paragraph(STORY, 590),
          ...paragraph(MORE, 520),
          ...foot.map(([text, ...place]): MadeLine => [text.replace('1/2', '1/1'), ...place]),
        ],
      ],
      { links: { 'By John Roe': 'https://www.rivermouth-post.example/people/john-roe' } },
    );
    expect((await read(bytes)).fields.authors).toEqual(['John Roe']);
  });

  it('whose page is a picture waits to be recognised, with the address it was seen at', async () => {
    const [head, foot] = chrome('11/29/26, 8:16 PM');
    const rows = [
      ...head,
      ...foot.map(([text, ...place]): MadeLine => [text.replace('1/2', '1/1'), ...place]),
    ];
    const { fields, scanPages } = await read(
      madePdf([rows], { title: TITLE, drawn: '0 g 100 200 400 400 re f' }),
    );
    expect(scanPages).toEqual([1]);
    expect(fields).toMatchObject({ url: ADDRESS, dateAccessed: { value: '2026-11-29T20:16' } });
  });

  it('with a page that is only a picture is whole without recognising that', async () => {
    const info = '/Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) Chrome/130.0.0.0)';
    const { scanPages } = await read(
      madePdf(
        [
          [
            [HEADLINE, 50, 670, 24],
            ['18 September 2019', 50, 620],
            ...paragraph(STORY, 590),
            ...paragraph(MORE, 520),
          ],
          [],
        ],
        { title: TITLE, info, drawn: '0 g 300 100 200 100 re f' },
      ),
    );
    expect(scanPages).toBeUndefined();
  });

  it('that is only a list comes in all the same, with its address', async () => {
    const entries = Array.from(
      { length: 12 },
      (_, i) => `Story number ${String(i + 1)} of the week in our town`,
    );
    const [head, foot] = chrome('11/29/26, 8:16 PM');
    const bytes = madePdf(
      [
        [
          ...head,
          ...entries.map((text, i): MadeLine => [text, 50, 780 - 30 * i]),
          ...foot.map(([text, ...place]): MadeLine => [text.replace('1/2', '1/1'), ...place]),
        ],
      ],
      {
        links: Object.fromEntries(
          entries.map((text, i) => [text, `https://www.rivermouth-post.example/${String(i)}`]),
        ),
      },
    );
    const { fields } = await read(bytes);
    expect(fields).toMatchObject({ url: ADDRESS, outlet: 'rivermouth-post.example' });
    expect(`${fields.headline}\n${fields.body}`).toContain('Story number 12');
  });
});

describe('A PDF that is no printed page', () => {
  it('keeps the address of its letterhead for itself', async () => {
    const page: MadeLine[] = [
      ['https://www.harbour-office.example', 50, 820, 8],
      [HEADLINE, 50, 760, 20],
      ['Rivermouth, 18 September 2019', 50, 735],
      ...paragraph(STORY, 700),
      ['1/1', 280, 20, 8],
    ];
    const { fields } = await read(madePdf([page]));
    expect(fields).toMatchObject({ headline: HEADLINE, dateAccessed: null });
  });

  it('says once what is drawn twice for a shadow', async () => {
    const twice = STORY.flatMap((text, i): MadeLine[] => [
      [text, 50.7, 689.3 - 14 * i],
      [text, 50, 690 - 14 * i],
    ]);
    const { fields } = await read(madePdf([[[HEADLINE, 50, 740, 20], ...twice]]));
    expect(fields.body).toBe(STORY.join(' '));
  });
});
