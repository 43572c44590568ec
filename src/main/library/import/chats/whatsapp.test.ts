import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clippings, outcomeOf, read } from './read-chat';

const STAR = 'https://star.example/news/1';
const POST = 'https://post.example/2?id=3';
const NEWS = `KUALA LUMPUR: The minister said today that the floods in Kelantan would recede by Friday.

More than 2,000 people were moved to relief centres.`;

describe('A chat of WhatsApp', () => {
  it('gives a clipping of every link and every text of news, and says how many messages it left out', async () => {
    const { articles, refusedParts } =
      await read(`12/03/2024, 09:15 - Messages and calls are end-to-end encrypted. Tap to learn more.
12/03/2024, 09:15 - Siti Aminah created group "Press"
12/03/2024, 09:16 - Siti Aminah: ${STAR}
12/03/2024, 09:17 - Siti Aminah: <Media omitted>
13/03/2024, 09:20 - Budi: *${NEWS.replace('\n\n', '*\n\n')}
13/03/2024, 10:01 - Siti Aminah: Thanks, noted
13/03/2024, 10:02 - +60 12-345 6789: For the minister: ${POST}.
`);
    expect(
      articles.map(({ fields }) => [fields.headline, fields.url, fields.dateAccessed?.value, fields.notes]),
    ).toEqual([
      [STAR, STAR, '2024-03-12', null],
      [expect.stringMatching(/^KUALA LUMPUR: The minister said today/u), null, '2024-03-13', null],
      [POST, POST, '2024-03-13', 'For the minister:'],
    ]);
    expect(articles[1]?.fields).toMatchObject({ datePublished: null });
    expect(articles[1]?.fields.body).toContain('More than 2,000 people');
    expect(refusedParts).toEqual([{ name: 'chat', refusal: { reason: 'chatter', messages: 1 } }]);
  });

  it('from an iPhone leaves out what the service says, and keeps words beside pictures', async () => {
    expect(
      await clippings(`[12/03/24, 09:15:02] Press: \u200eMessages and calls are end-to-end encrypted.
\u200e[12/03/24, 09:16:02] ~\u202fSiti: \u200eimage omitted
[25/03/24, 9:17:02\u202fPM] ~\u202fSiti: Floods recede in Kelantan, minister says
${STAR} \u200e<This message was edited>
\u200e[26/03/24, 09:18:02] Budi: Page one ${POST} \u200e<attached: 00000012-PHOTO-2024.jpg>
`),
    ).toEqual([
      [
        'Floods recede in Kelantan, minister says',
        STAR,
        '2024-03-25',
        'Floods recede in Kelantan, minister says',
      ],
      [POST, POST, '2024-03-26', 'Page one'],
    ]);
  });

  it.each([
    ['3/12/24, 9:15 AM - ', '3/25/24, 9:15 AM - ', '2024-03-12'],
    ['12.03.24, 09:15 - ', '12.03.24, 09:16 - ', '2024-03-12'],
    ['[12/3/24 10:02:14] ', '[25/3/24 10:02:14] ', '2024-03-12'],
    ['2024-03-12, 09:15 - ', '2024-03-13, 09:15 - ', '2024-03-12'],
    ['2024/3/12 上午9:15 - ', '2024/3/13 下午9:15 - ', '2024-03-12'],
    ['١٢\u200f/٣\u200f/٢٠٢٤، ٩:١٥ م - ', '٢٥\u200f/٣\u200f/٢٠٢٤، ٩:١٥ م - ', '2024-03-12'],
    ['12/3/2567, 09:15 - ', '25/3/2567, 09:15 - ', '2024-03-12'],
    ['[12/03/24 10.02.14] ', '[25/03/24 10.02.14] ', '2024-03-12'],
    ['[9:15 AM, 3/12/2024] ', '[9:15 AM, 3/25/2024] ', '2024-03-12'],
    ['2024년 3월 12일 오후 3:15, ', '2024년 3월 12일 오후 3:16, ', '2024-03-12'],
  ])('whose messages begin with “%s” is dated', async (first, second, day) => {
    const colon = first.includes('년') ? ' : ' : ': ';
    const chat = `${first}Siti${colon}${STAR}\n${second}Budi${colon}ok\n${second}Siti${colon}${POST}\n`;
    expect((await clippings(chat))[0]).toEqual([STAR, STAR, day, null]);
  });

  it('tells the order of day and month by time going forward, and says so where nothing decides', async () => {
    const chat = (...days: string[]): string =>
      days.map((day) => `${day}, 09:15 - Siti: ${STAR}?${day}`).join('\n');
    const forward = await read(chat('01/02/2024', '02/02/2024', '01/03/2024'));
    expect(forward.articles.map(({ fields }) => fields.dateAccessed?.value)).toEqual([
      '2024-02-01',
      '2024-02-02',
      '2024-03-01',
    ]);
    expect(forward.articles[0]?.warnings).not.toContain('date-ambiguous');
    const unclear = await read(chat('01/02/2024', '01/02/2024', '01/02/2024'));
    expect(unclear.articles[0]?.warnings).toContain('date-ambiguous');
  });

  it('without news is refused with how long it is', async () => {
    const chat = ['Hi', 'Hello', 'Lunch?'].map((text) => `12/03/2024, 09:15 - Siti: ${text}`).join('\n');
    expect(await outcomeOf(chat)).toEqual({ refusal: { reason: 'chat-without-news', messages: 3 } });
  });

  it('passes on a list of links with the words of each', async () => {
    const list = `Today's news:\n\n1. Floods recede in Kelantan state\n${STAR}\n\n2. Dam to be checked by engineers\n${POST}`;
    const chat = `12/03/2024, 09:15 - Siti: ${list}\n13/03/2024, 09:15 - Siti: ok\n13/03/2024, 09:16 - Siti: ok`;
    const found = (await read(chat)).articles.map(({ fields }) => [fields.url, fields.notes]);
    expect(found).toEqual([
      [STAR, "Today's news:\n\n1. Floods recede in Kelantan state"],
      [POST, '2. Dam to be checked by engineers'],
    ]);
  });

  it('leaves invitations to meetings and groups out', async () => {
    const chat = `12/03/2024, 09:15 - Siti: https://us02web.zoom.us/j/123\n12/03/2024, 09:16 - Siti: https://chat.whatsapp.com/abc\n12/03/2024, 09:17 - Siti: ${STAR}`;
    expect(await clippings(chat)).toEqual([[STAR, STAR, '2024-03-12', null]]);
  });

  it('is not what a text with times, or two quoted messages, is', async () => {
    for (const text of [
      'On 12/03/2024, 09:15 - the minister said: no.\nThe floods will recede, he said on Friday in the capital.',
      `12/03/2024, 09:15 - Siti: ${STAR}\n12/03/2024, 09:16 - Budi: ok`,
      `Press log\n\n12/03/2024, 09:15 - Siti: a\n12/03/2024, 09:16 - Budi: b\n12/03/2024, 09:16 - Budi: ${STAR}`,
    ])
      expect((await read(text)).articles[0]?.provenance['dateAccessed']?.via).not.toBe('chat');
  });
});

it('Every link of a chat is a clipping, whatever is written around it', async () => {
  const words = fc.stringMatching(/^[A-Za-z ,!]{0,40}$/u);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(words, fc.nat(), words), { minLength: 3, maxLength: 10 }),
      async (messages) => {
        const chat = messages
          .map(
            ([before, n, after]) =>
              `12/03/2024, 09:15 - Siti: ${before} https://x.example/${String(n)} ${after}`,
          )
          .join('\n');
        const urls = (await read(chat)).articles.map(({ fields }) => fields.url);
        expect(urls).toEqual(messages.map(([, n]) => `https://x.example/${String(n)}`));
      },
    ),
    { numRuns: 50 },
  );
});

it('Whatever follows the head of a message, a chat is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (rest) => {
      for (const head of [
        '12/03/2024, 09:15 - A: ',
        '[12/03/24, 09:15:02] ',
        '2024/03/12(Tue)\n09:15\tA\t',
      ]) {
        const outcome = await outcomeOf((head + rest + '\n').repeat(3));
        expect('refusal' in outcome ? outcome.refusal.reason : '').not.toBe('reader-failed');
      }
    }),
    { numRuns: 50 },
  );
});
