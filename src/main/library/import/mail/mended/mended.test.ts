import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import type { ParsedDocument } from '../../parsed-article';

const WORDS = 'The council agreed on trees along the harbour road before the winter comes.';
const IN_CHARSETS: readonly (readonly [string, string])[] = [
  ['koi8-r', 'Мэр заявил, что совет согласился посадить деревья вдоль портовой дороги до наступления зимы.'],
  ['gb2312', '市长周四表示，市议会同意在冬天到来之前沿港口道路种植树木，居民们对此表示欢迎。'],
  ['shift_jis', '市長は木曜日、冬が来る前に港沿いの道路に木を植えることで議会が合意したと述べた。'],
  ['euc-kr', '시장은 목요일 시의회가 겨울이 오기 전에 항구 도로를 따라 나무를 심기로 합의했다고 밝혔다.'],
  [
    'windows-1250',
    'Starosta řekl ve čtvrtek, že rada souhlasila s výsadbou stromů podél silnice před zimou.',
  ],
];

interface Wish {
  readonly subject?: string;
  readonly date?: string;
  readonly type?: string;
  readonly encoding?: string;
  readonly more?: string;
  readonly body: string | Uint8Array;
}

async function read({ subject, date, type, encoding, more, body }: Wish): Promise<ParsedDocument> {
  const headers = [
    'From: Jane Doe <jane@post.example>',
    'To: press@city.example',
    `Subject: ${subject ?? 'Trees'}`,
    date ?? 'Date: Thu, 4 Mar 2021 09:00:00 +0100',
    'MIME-Version: 1.0',
    ...(type === undefined ? [] : [`Content-Type: ${type}`]),
    ...(encoding === undefined ? [] : [`Content-Transfer-Encoding: ${encoding}`]),
    ...(more === undefined ? [] : [more]),
  ];
  const bytes = Buffer.concat([Buffer.from(`${headers.join('\n')}\n\n`, 'latin1'), Buffer.from(body)]);
  const outcome = await parseDocument({ bytes, name: 'mail.eml' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function bodyOf(wish: Wish): Promise<string | undefined> {
  return (await read(wish)).articles[0]?.fields.body;
}

it.each(IN_CHARSETS)('A page in %s that only says so itself is read so', async (charset, text) => {
  const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>${text}</p></body></html>`;
  const body = iconv.encode(page, charset).toString('base64');
  expect(await bodyOf({ type: 'text/html', encoding: 'base64', body })).toBe(text);
});

it.each(IN_CHARSETS)(
  'Text in %s that is called ASCII, or what nobody knows, is read as what it is, and the clipping says that it was guessed',
  async (charset, text) => {
    const body = iconv.encode(text, charset);
    for (const label of ['us-ascii', 'x-unknown']) {
      const { articles } = await read({ type: `text/plain; charset=${label}`, body });
      expect(articles[0]?.fields.body).toBe(text);
      expect(articles[0]?.warnings).toContain('charset-guessed');
    }
  },
);

it.each(IN_CHARSETS)('Text in UTF-8 that is called %s is read as UTF-8', async (charset, text) => {
  expect(await bodyOf({ type: `text/plain; charset=${charset}`, body: text })).toBe(text);
});

it('Two Chinese characters whose bytes are valid UTF-8 as well are Chinese where their header says so', async () => {
  const body = iconv.encode('木目木目', 'gb2312');
  expect(await bodyOf({ type: 'text/plain; charset=gb2312', body })).toBe('木目木目');
});

it('The signs that Windows has where Latin-1 has none are read, whatever its charset is called', async () => {
  const body = iconv.encode('L’œuvre coûte 300 € – dit-on.', 'windows-1252');
  expect(
    await bodyOf({ type: 'text/plain; charset=x-unknown', more: 'X-Charset: =?windows-1252?Q?a?=', body }),
  ).toBe('L’œuvre coûte 300 € – dit-on.');
  expect(
    (await read({ subject: '=?windows-1252?Q?300_=80?=\n =?windows-1252?Q?_=96_=9Cuvre?=', body: WORDS }))
      .articles[0]?.fields.headline,
  ).toBe('300 € – œuvre');
});

it('Korean syllables that only Windows has are read in a charset called EUC-KR', async () => {
  const body = iconv.encode('똠방각하가 펲시콜라를 마셨다.', 'cp949');
  expect(await bodyOf({ type: 'text/plain; charset=euc-kr', body })).toBe('똠방각하가 펲시콜라를 마셨다.');
});

it('A charset that the subject names is that of a body that names none', async () => {
  const subject = `=?iso-8859-2?B?${iconv.encode('Lány', 'iso-8859-2').toString('base64')}?=`;
  const body = iconv.encode('Őrült nő űz.', 'iso-8859-2');
  expect(await bodyOf({ subject, type: 'text/plain', body })).toBe('Őrült nő űz.');
});

it.each([
  ['cut in the middle of a character', '=?utf-8?B?QsM=?=\n =?utf-8?B?pHVtZQ==?='],
  ['in UTF-8 as it is, and called another', '=?windows-1252?Q?B\u00c3\u00a4ume?='],
  ['in a charset of DOS', '=?ibm850?Q?B=84ume?='],
  ['in UTF-7', '=?utf-7?Q?B+AOQ-ume?='],
])('A subject whose words are %s is whole', async (_, subject) => {
  expect((await read({ subject, body: WORDS })).articles[0]?.fields.headline).toBe('Bäume');
});

it('What a list writes below text in base64 is text below it, and text that only claims to be base64 is text', async () => {
  const coded = Buffer.from(`${WORDS}\n`).toString('base64');
  expect(await bodyOf({ encoding: 'base64', body: `${coded}\n\nThe list is kept by the city.\n` })).toBe(
    `${WORDS}\n\nThe list is kept by the city.`,
  );
  expect(await bodyOf({ encoding: 'base64', body: WORDS })).toBe(WORDS);
});

it.each([
  ['missing', 'multipart/mixed'],
  ['another', 'multipart/mixed; boundary="elsewhere"'],
])('Parts whose boundary is %s in the header are found', async (_, type) => {
  const body = `--part\nContent-Type: text/plain\n\n${WORDS}\n--part\nContent-Type: text/plain\nContent-Disposition: attachment; filename="a.txt"\n\nMore.\n--part--\n`;
  const { articles, inner } = await read({ type, body });
  expect(articles[0]?.fields.body).toBe(WORDS);
  expect(inner?.map(({ name }) => name)).toEqual(['a.txt']);
  expect(await bodyOf({ type, body: WORDS })).toBe(WORDS);
  const bare = await parseDocument({
    bytes: Buffer.from(`Content-Type: multipart/mixed; boundary="b"\n\n${WORDS}`),
    name: 'x',
  });
  expect(bare).toMatchObject({ articles: [{ fields: { body: WORDS } }] });
});

it('A mended part leaves the parts beside it as they are', async () => {
  const text = iconv.encode('Sťavnatý kôň žral v čase dažďa.', 'windows-1250');
  const attached = 'Content-Type: text/plain\nContent-Disposition: attachment; filename="a.txt"\n\n';
  const body = Buffer.concat([
    Buffer.from('--b\nContent-Type: text/plain\n\n'),
    text,
    Buffer.from(`\n--b\n${attached}`),
    text,
    Buffer.from('\n--b--\n'),
  ]);
  const { inner } = await read({ type: 'multipart/mixed; boundary=b', body });
  expect(inner?.map(({ bytes }) => Buffer.from(bytes).toString('latin1').trim())).toEqual([
    text.toString('latin1'),
  ]);
});

/** Bytes in uuencode (POSIX), as programs wrote them around 2000. */
function uuencoded(content: Buffer, name: string): string {
  const line = (bytes: Buffer): string => {
    const signs = Array.from(bytes.toString('base64').replace(/=+$/u, '')).map((sign) => {
      const value = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(sign);
      return value === 0 ? '`' : String.fromCharCode(32 + value);
    });
    return (
      String.fromCharCode(32 + bytes.length) + signs.join('').padEnd(Math.ceil(bytes.length / 3) * 4, '`')
    );
  };
  const lines: string[] = [];
  for (let at = 0; at < content.length; at += 45) lines.push(line(content.subarray(at, at + 45)));
  return `begin 644 ${name}\n${lines.join('\n')}\n\`\nend\n`;
}

it('A file in uuencode below a text is attached to it', async () => {
  const file = uuencoded(Buffer.from(`${WORDS} ${WORDS}`), 'story.txt');
  const { articles, inner } = await read({ body: `Please file.\n\n${file}\nRegards\n` });
  expect(articles[0]?.fields.body).toBe('Please file.\n\nRegards');
  expect(inner?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['story.txt', `${WORDS} ${WORDS}`],
  ]);
  expect(await bodyOf({ encoding: 'x-uuencode', body: file })).toContain(WORDS);
  expect(await bodyOf({ body: `The words\nbegin 644 times\nand never end.\n` })).toContain('begin 644 times');
});

it('A file attached in uuencode is the file', async () => {
  const file = uuencoded(Buffer.from(`${WORDS} ${WORDS}`), 'story.txt');
  const attached = (disposition: string, type: string): string =>
    `Content-Type: ${type}\nContent-Transfer-Encoding: X-uuencode\nContent-Disposition: ${disposition}; filename="story.txt"\n\n${file}`;
  for (const part of [
    attached('attachment', 'text/plain; name="story.txt"'),
    attached('inline', 'application/x-story'),
  ]) {
    const body = `--b\nContent-Type: text/plain\n\n${WORDS}\n--b\n${part}\n--b--\n`;
    const { inner } = await read({ type: 'multipart/mixed; boundary=b', body });
    expect(inner?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['story.txt', `${WORDS} ${WORDS}`],
    ]);
  }
});

it.each([
  ['as C writes it', 'Date: Thu Mar  4 09:00:00 2021', '2021-03-04T09:00:00'],
  [
    'only in the line of the last computer on its way',
    'Received: from a by b;\n Thu, 4 Mar 2021 09:00:00 +0100',
    '2021-03-04T09:00:00+01:00',
  ],
])('A day that stands %s is that of the message', async (_, date, value) => {
  expect((await read({ date, body: WORDS })).articles[0]?.fields.datePublished?.value).toBe(value);
});

it.each(['\n\n', '\r\n', '\ufeff', '\ufeff\n'])(
  'What was left on top of a message when it was copied is none of it (%j)',
  async (top) => {
    const text = `${top}From: Jane Doe <jane@post.example>\nMIME-Version: 1.0\nSubject: Trees\n\n${WORDS}\n`;
    const outcome = await parseDocument({ bytes: Buffer.from(text), name: 'mail.eml' });
    expect(outcome).toMatchObject({
      articles: [{ fields: { headline: 'Trees', authors: ['Jane Doe'], body: WORDS } }],
    });
  },
);
