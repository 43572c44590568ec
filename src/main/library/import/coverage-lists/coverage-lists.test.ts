import { describe, expect, it } from 'vitest';
import { madePdf, type MadeLine } from '../documents/pdf/made-pdf';
import { parseDocument } from '../parse';
import type { ParsedDocument, ParseOutcome } from '../parsed-article';

async function read(bytes: Uint8Array | string, name = 'coverage.txt'): Promise<ParsedDocument> {
  const outcome: ParseOutcome = await parseDocument({ bytes: Buffer.from(bytes), name });
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome.refusal));
  return outcome;
}

interface Listed {
  readonly headline: string;
  readonly outlet: string | null;
  readonly day: string | undefined;
  readonly url: string | null;
}

const listed = ({ articles }: ParsedDocument): Listed[] =>
  articles.map(({ fields: { headline, outlet, datePublished, url } }) => ({
    headline,
    outlet,
    day: datePublished?.value,
    url,
  }));

const BARRIER: Listed = {
  headline: 'Minister opens Elm flood barrier two years after the great storm',
  outlet: 'The Harbour Gazette',
  day: '2026-03-12',
  url: 'https://gazette.example/news/barrier',
};
const GATES: Listed = {
  headline: 'Ninety gates against the sea',
  outlet: 'Coast News Agency',
  day: '2026-03-13',
  url: 'https://coast.example/2026/03/13/gates',
};
const TOWN: Listed = {
  headline: 'What the barrier means for the lower town',
  outlet: 'The Courier',
  day: '2026-03-14',
  url: 'https://courier.example/a/town',
};
const ALL = [BARRIER, GATES, TOWN];
const DAYS = ['12 March 2026', '13 March 2026', '14 March 2026'];

/** A list whose items are written by `item`. */
const list = (item: (one: Listed, day: string, n: number) => string, between = '\n\n'): string =>
  ALL.map((one, i) => item(one, DAYS[i] ?? '', i + 1)).join(between);

describe('a list of coverage gives a clipping for each article it links', () => {
  it.each([
    ['headline, source, link', list((a, day) => `${a.headline}\n${a.outlet}, ${day}\n${a.url}`)],
    ['numbered', list((a, day, n) => `${n}. ${a.headline}\n${a.outlet}, ${day}\n${a.url}`)],
    ['no blank lines between', list((a, day) => `${a.headline}\n${a.outlet}, ${day}\n${a.url}`, '\n')],
    ['blank lines everywhere', list((a, day) => `${a.headline}\n\n${a.outlet}, ${day}\n\n${a.url}`)],
    ['the source first', list((a, day) => `${a.outlet} | ${day}\n${a.headline}\n${a.url}`)],
    ['the outlet above, the day below', list((a, day) => `${a.outlet}\n${a.headline}\n${day}\n${a.url}`)],
    ['the source in brackets', list((a, day) => `${a.headline} (${a.outlet}, ${day})\nLink: ${a.url}`)],
    ['one line each', list((a, day) => `• ${a.outlet} – ${a.headline} – ${day} – ${a.url}`, '\n')],
    ['the link first', list((a, day) => `${a.url}\n${a.headline}\n${a.outlet}, ${day}`)],
    ['bars', list((a, day) => `${day} | ${a.outlet} | ${a.headline} | Link: ${a.url}`, '\n')],
  ])('where it is plain text: %s', async (_, text) => {
    expect(listed(await read(`Media coverage: Elm flood barrier\n\n${text}\n\nBest, Jana`))).toEqual(ALL);
  });

  it('where headlines are linked words, as in notes and documents', async () => {
    const markdown = `# Coverage this week\n\n${list((a, day) => `- [${a.headline}](${a.url}) – ${a.outlet}, ${day}`, '\n')}`;
    expect(listed(await read(markdown, 'coverage.md'))).toEqual(ALL);
  });

  it('where it is a PDF, its links seen or not', async () => {
    const lines = ALL.flatMap(({ headline, outlet }, i): MadeLine[] => {
      const y = 760 - i * 60;
      return [
        [headline, 60, y],
        [`${outlet}, ${DAYS[i]}`, 60, y - 13],
      ];
    });
    const links = Object.fromEntries(ALL.map(({ headline, url }) => [headline, url ?? '']));
    expect(listed(await read(madePdf([[['Media coverage', 60, 800], ...lines]], { links })))).toEqual(ALL);
    const seen = ALL.map(({ url }, i): MadeLine => [url ?? '', 60, 734 - i * 60]);
    const written = [...lines, ...seen].sort((a, b) => b[2] - a[2]);
    expect(listed(await read(madePdf([[['Media coverage', 60, 800], ...written]])))).toEqual(ALL);
  });

  it('where it is a table without names of columns, in a document or drawn in a PDF', async () => {
    const row = (cells: readonly string[]): string =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const rows = list((a, day) => row([day, a.outlet ?? '', `<a href="${a.url}">${a.headline}</a>`]), '');
    const page = `<html><head><meta name="Generator" content="Microsoft Word 15"></head><body><p>Media coverage</p><table>${rows}</table></body></html>`;
    expect(listed(await read(page, 'coverage.htm'))).toEqual(ALL);

    const links: Record<string, string> = {};
    const lines = ALL.flatMap(({ headline, outlet, url }, i): MadeLine[] => {
      // A headline of two lines has day and outlet beside the second.
      const [, first = '', second = ''] = /^(\S+ \S+) (.*)$/u.exec(headline) ?? [];
      for (const part of [first, second]) links[part] = url ?? '';
      const y = 760 - i * 40;
      return [
        [first, 232, y],
        [DAYS[i] ?? '', 60, y - 12],
        [outlet ?? '', 130, y - 12],
        [second, 232, y - 12],
      ];
    });
    const pdf = madePdf([[['Media coverage', 60, 800], ...lines]], { links });
    expect(listed(await read(pdf, 'coverage.pdf'))).toEqual(ALL);
  });

  it('where outlets stand before a colon, and no day is told', async () => {
    const text = list((a) => `${a.outlet}: ${a.headline}\n${a.url}`, '\n');
    expect(listed(await read(`Hi all, coverage so far:\n\n${text}`))).toEqual(
      ALL.map((one) => ({ ...one, day: undefined })),
    );
  });

  it('called by its address where only the outlet is told', async () => {
    const text = list(({ outlet, url }) => `${outlet}: ${url}`, '\n');
    expect(listed(await read(`Coverage of the barrier\n\n${text}`))).toEqual(
      ALL.map(({ outlet, url }) => ({ headline: url, outlet, day: undefined, url })),
    );
  });

  it('where it is Chinese', async () => {
    const text =
      '媒体报道汇总\n\n1、榆河防洪闸正式启用（榆河晚报，2026年3月13日）\nhttps://yuhe.example/1.html\n2、湿地公园启动监测 市民可查看数据（榆河日报，2026年3月15日）\nhttps://yuhe.example/2.html\n3、防洪闸背后的九十道门（南方晨报，2026年3月16日）\n链接：https://nanfang.example/3.html';
    expect(listed(await read(text))).toMatchObject([
      { headline: '榆河防洪闸正式启用', outlet: '榆河晚报', day: '2026-03-13' },
      { headline: '湿地公园启动监测 市民可查看数据', outlet: '榆河日报', day: '2026-03-15' },
      { headline: '防洪闸背后的九十道门', outlet: '南方晨报', day: '2026-03-16' },
    ]);
  });

  it('with the media, the sections and the days that head several of them, authors and words', async () => {
    const text = [
      'Coverage of the barrier',
      'Thursday, 12 March 2026',
      `${BARRIER.headline}\nThe Harbour Gazette | Lena Okafor\n${BARRIER.url}`,
      `${GATES.headline}\nCoast News Agency\n${GATES.url}`,
      'Radio',
      `${TOWN.headline}\nRadio Elm | 14 March 2026\nTalk with the minister about pumps, from minute 12 on.\n${TOWN.url}`,
    ].join('\n\n');
    const { articles } = await read(text);
    expect(articles.map(({ fields }) => fields)).toMatchObject([
      {
        outlet: 'The Harbour Gazette',
        authors: [],
        datePublished: { value: '2026-03-12' },
        mediaType: 'online',
      },
      { headline: GATES.headline, datePublished: { value: '2026-03-12' }, mediaType: 'online' },
      {
        outlet: 'Radio Elm',
        mediaType: 'radio',
        type: 'broadcast',
        body: 'Talk with the minister about pumps, from minute 12 on.',
        datePublished: { value: '2026-03-14' },
      },
    ]);
    expect(articles.every(({ warnings }) => warnings.includes('reference-only'))).toBe(true);
  });

  it('and in a mail that somebody wrote asks what is made of its sender’s mails', async () => {
    const html = list(
      (a, day) => `<div><a href="${a.url}">${a.headline}</a> - ${a.outlet}, ${day}</div>`,
      '',
    );
    const mail = `From: Jana Dorn <jana@press.example>\r\nTo: team@press.example\r\nDate: Fri, 13 Mar 2026 09:00:00 +0100\r\nSubject: Coverage today\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<div dir="ltr">Hi all,<div><br></div><div>today:</div>${html}<div>Best,<br>Jana</div></div>`;
    expect(await read(mail, 'mail.eml')).toMatchObject({
      articles: [{ fields: { headline: 'Coverage today' } }],
      question: { kind: 'sender', address: 'jana@press.example', items: 3, usual: 'mail' },
    });
    const asItems = await parseDocument(
      { bytes: Buffer.from(mail), name: 'mail.eml' },
      { senders: { 'jana@press.example': 'items' } },
    );
    expect('articles' in asItems ? listed(asItems) : asItems).toEqual(ALL);
  });
});

describe('what is no list of coverage stays one', () => {
  const PROSE =
    'The flood barrier was opened on Tuesday by mayor Jane Whitfield before four hundred guests. It took six years to build and cost 84 million, two million less than the council had set aside for it.';

  it.each([
    [
      'an article whose paragraphs link',
      `Barrier opens\n\n${ALL.map(({ url }) => `${PROSE} More: ${url}`).join('\n\n')}`,
    ],
    [
      'an article with further reading below it',
      `Barrier opens\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}\n\nRead also\n${list((a, day) => `${a.headline}, ${day}\n${a.url}`, '\n')}`,
    ],
    [
      'links to anything',
      'Tools for the newsroom\n\nHow to write tests\nhttps://blog.example/tests\n\nTypes for everybody\nhttps://blog.example/types\n\nThe perils of caching\nhttps://blog.example/caching',
    ],
    [
      'two links',
      `Coverage\n\n${list((a, day) => `${a.headline}\n${a.outlet}, ${day}\n${a.url}`)
        .split('\n\n')
        .slice(0, 2)
        .join('\n\n')}`,
    ],
    [
      'items that are texts',
      `Coverage\n\n${list((a) => `${a.headline}\n${PROSE} ${PROSE}\n${PROSE} ${PROSE} ${PROSE}\n${a.url}`)}`,
    ],
  ])('%s', async (_, text) => {
    expect((await read(text)).articles).toHaveLength(1);
  });
});

it('Lines made to keep a reader busy take no time', async () => {
  const lines = [
    `${'here '.repeat(350)}x`,
    `${' '.repeat(1900)}|`,
    '(a '.repeat(600),
    `https://a.example/${')'.repeat(1900)}a`,
    ' - '.repeat(600),
  ];
  const text = ALL.map(({ url }, i) => `${lines.slice(i * 2, i * 2 + 2).join('\n')}\n${url}`).join('\n\n');
  expect((await read(`Coverage\n\n${text}`)).articles).toHaveLength(1);
});
