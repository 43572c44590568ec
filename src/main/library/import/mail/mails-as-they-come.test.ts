import { expect, it } from 'vitest';
import { describeRefusal } from '../../../../shared/messages/en';
import { parseDocument } from '../parse';
import type { ParsedDocument } from '../parsed-article';

const WORDS = 'The council agreed on trees along the harbour road before the winter comes.';

async function read(content: string | Uint8Array): Promise<ParsedDocument> {
  const outcome = await parseDocument({ bytes: Buffer.from(content), name: 'mail' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const mail = (subject: string, body: string, type = 'text/plain; charset=utf-8'): string =>
  `From: Boss <boss@city.example>\nTo: press@city.example\nSubject: ${subject}\nDate: Thu, 4 Mar 2021 09:00:00 +0100\nContent-Type: ${type}\n\n${body}\n`;

it.each([
  ['Thunderbird', 'X-Mozilla-Status: 0009', 'X-Mozilla-Status: 0001'],
  ['Pine and Dovecot', 'Status: RO\nX-Status: AD', 'Status: RO\nX-Status: A'],
])('A message that was deleted in a mailbox of %s stays deleted', async (_, deleted, kept) => {
  const line = 'From - Wed Mar 03 09:00:01 2021\n';
  const mailbox = `${line}${deleted}\n${mail('Gone', WORDS)}\n${line}${kept}\n${mail('Kept', 'X-Mozilla-Status: 0009')}`;
  const { inner } = await read(mailbox);
  expect(inner?.map(({ bytes }) => /Subject: (.*)/u.exec(Buffer.from(bytes).toString())?.[1])).toEqual([
    'Kept',
  ]);
});

it.each([
  [
    'Gmail',
    mail(
      'Fwd: Trees come',
      `Please file.\n\n---------- Forwarded message ---------\nFrom: Rivermouth Post <news@post.example>\nDate: Wed, Mar 3, 2021 at 8:00 AM\nSubject: Trees come\nTo: <boss@city.example>\n\n\n${WORDS}`,
    ),
  ],
  [
    'Outlook in German',
    mail(
      'WG: Trees come',
      `<p>z.K.</p><div><p><b>Von:</b> Rivermouth Post &lt;news@post.example&gt;<br><b>Gesendet:</b> Mittwoch, 3. März 2021 08:00<br><b>An:</b> Boss<br><b>Betreff:</b> Trees come</p></div><p>${WORDS}</p>`,
      'text/html; charset=utf-8',
    ),
  ],
  [
    'Apple Mail in French',
    mail(
      'Tr: Trees come',
      `Début du message transféré :\n\nDe: Rivermouth Post <news@post.example>\nObjet: Trees come\nDate: 3 mars 2021 à 08:00:00 UTC+1\nÀ: boss@city.example\n\n${WORDS}`,
    ),
  ],
])(
  'A mail passed on by %s is the mail, and offers headline, author and day of what it passes on',
  async (_, text) => {
    const { articles } = await read(text);
    const said = JSON.stringify(articles[0]?.provenance);
    expect(articles).toMatchObject([{ fields: { authors: ['Boss'] } }]);
    for (const value of ['"Trees come"', '"Rivermouth Post"', '2021-03-03T08:00', '"post.example"'])
      expect(said).toContain(value);
    expect(articles[0]?.fields.body).toContain('news@post.example');
  },
);

it('A mail that only tells of others stays its sender’s', async () => {
  const { articles } = await read(
    mail('Re: Trees', `From: where I stand, ${WORDS}\nDate: never. Subject: trees.`),
  );
  expect(articles).toMatchObject([{ fields: { headline: 'Re: Trees', authors: ['Boss'] } }]);
  expect(JSON.stringify(articles[0]?.provenance)).not.toContain('forwarded message');
});

it('Headers that were never encoded are read in the charset of the mail', async () => {
  const korean = Buffer.from('bbf520b4d9b8ae20b0b3c5eb', 'hex');
  const bytes = Buffer.concat([
    Buffer.from('Subject: '),
    korean,
    Buffer.from(
      '\nDate: Wed, 3 Mar 2021 09:00:00 +0900\nFrom: a@x.example\nContent-Type: text/plain;\n charset="euc-kr"\n\n',
    ),
    korean,
  ]);
  expect((await read(bytes)).articles).toMatchObject([
    { fields: { headline: '새 다리 개통', body: '새 다리 개통' } },
  ]);
});

it('Japanese mail in seven bits is read with and without its charset named', async () => {
  const text = '\u001b$B?7$7$$66$,3+DL\u001b(B';
  for (const type of ['text/plain; charset=iso-2022-jp', 'text/plain'])
    expect((await read(mail(text, text, type))).articles).toMatchObject([
      { fields: { headline: '新しい橋が開通', body: '新しい橋が開通' } },
    ]);
});

it('UTF-7 is read', async () => {
  const { articles } = await read(
    mail('Trees', 'Hafenstra+AN8-e, 1 +- 1, +ZeVnLIqe-.', 'text/plain; charset="utf-7"'),
  );
  expect(articles[0]?.fields.body).toBe('Hafenstraße, 1 + 1, 日本語.');
});

it('An alert’s line of outlet and day below a headline is no text, and neither are links to share it', async () => {
  const item = (n: number, source: string): string =>
    `<tr><td><a href="https://post.example/news/${String(n)}"><b>Trees come to harbour road ${String(n)}</b></a><br><span>${source}</span><p>${WORDS}</p><a href="https://twitter.com/share?u=${String(n)}">Tweet</a> <a href="https://facebook.com/sharer?u=${String(n)}">Share</a></td></tr>`;
  const { articles } = await read(
    mail(
      'Alert',
      `<table>${item(1, 'Rivermouth Post - 3 March 2021')}${item(2, 'www.post.example')}${item(3, 'By Jane Doe on 3 May 1990')}</table>`,
      'text/html; charset=utf-8',
    ).replace('boss@city.example', 'alerts@talkwalker.com'),
  );
  expect(articles).toMatchObject([
    {
      fields: {
        outlet: 'Rivermouth Post',
        datePublished: { value: '2021-03-03', inferred: false },
        body: WORDS,
      },
    },
    { fields: { outlet: 'www.post.example', datePublished: { inferred: true }, body: WORDS } },
    {
      fields: { outlet: null, datePublished: { inferred: true }, body: `By Jane Doe on 3 May 1990 ${WORDS}` },
    },
  ]);
});

const subjects = ({ inner }: ParsedDocument): (string | undefined)[] | undefined =>
  inner?.map(({ bytes }) => /Subject: (.*)/u.exec(Buffer.from(bytes).toString())?.[1]);

it('A mailbox of today’s Thunderbird, whose separators say nothing, is read message by message', async () => {
  const marked = (status: string, subject: string): string =>
    `From \nX-Mozilla-Status: ${status}\n${mail(subject, `${WORDS}\n\nFrom \nhere on it rains.`)}\n`;
  const read3 = await read(marked('0001', 'One') + marked('0009', 'Gone') + marked('0001', 'Two'));
  expect(subjects(read3)).toEqual(['One', 'Two']);
});

it('A mailbox without blank lines before its separators is read message by message', async () => {
  const line = 'From boss@city.example Wed Mar  3 09:00:01 2021\n';
  const prose = 'From me at 9:00 on Mar 3 2021\nTo: nobody\n';
  expect(
    subjects(await read(`${line}${mail('One', `${WORDS}\n${prose}`)}${line}${mail('Two', WORDS)}`)),
  ).toEqual(['One', 'Two']);
});

it('What Apple’s mail program quotes line by line as it passes it on is read without the marks', async () => {
  const quoted = [
    'From: Rivermouth Post <news@post.example>',
    'Date: 3 March 2021',
    '',
    WORDS,
    '',
    '> said he',
  ];
  const text = `Begin forwarded message:\n\n${quoted.map((line) => `> ${line}`).join('\n')}\n\nBoss\n> his`;
  const { articles } = await read(mail('Fwd: Trees come', text));
  expect(articles[0]?.fields.body).toContain(`\n\n${WORDS}\n\n> said he\n\nBoss\n\n> his`);
});

it.each([['Outlook Express mailboxes (DBX)', Buffer.from('cfad12fec5fd746f', 'hex')]])(
  'Of %s it is said how to get the messages out',
  async (format, bytes) => {
    const outcome = await parseDocument({ bytes, name: 'archive' });
    expect(outcome).toEqual({ refusal: { reason: 'unsupported-format', format } });
    if ('refusal' in outcome)
      expect(describeRefusal(outcome.refusal)).toMatch(/ yet\. .*drag.*import that/iu);
  },
);

it.each([
  ['a header of its own', `FCC: imap://boss@city.example/Sent\nX-Identity-Key: id1\n${mail('Trees', WORDS)}`],
  ['a header of any part', `Content-Disposition: inline\nMIME-Version: 1.0\n${mail('Trees', WORDS)}`],
])('A message whose program wrote %s on top is a message', async (_, text) => {
  expect((await read(text)).articles).toMatchObject([
    { fields: { headline: 'Trees', authors: ['Boss'], body: WORDS } },
  ]);
});

it.each(['\n', '\r\n'])('A line of blanks that ends the headers is none of them (%j)', async (end) => {
  const text = mail('Trees', WORDS).replace('\n\n', '\n \t\n').replaceAll('\n', end);
  expect((await read(text)).articles).toMatchObject([{ fields: { headline: 'Trees', body: WORDS } }]);
});

it.each([
  ['"Jane Doe (jane@post.example)" <jane@post.example>', ['Jane Doe']],
  ['"Jane Doe <jane@post.example>" <jane@post.example>', ['Jane Doe']],
  ['"Jane Doe jane@post.example@EXCHANGE" <jane@post.example>', ['Jane Doe']],
  ['"Doe  Jane@EXCHANGE" <jane@post.example>', ['Doe Jane']],
  ['"\'Jane Doe\' via Press" <press@lists.example>', ['Jane Doe']],
  ['"Doe, Jane" <jane@post.example>', ['Doe, Jane']],
  ['"jane@post.example" <jane@post.example>', []],
])('Of a sender called %s the name is taken', async (from, authors) => {
  const text = mail('Trees', WORDS).replace('Boss <boss@city.example>', () => from);
  expect((await read(text)).articles).toMatchObject([{ fields: { authors } }]);
});
