import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedDocument } from '../parsed-article';
import { unwrapAlertLink } from './google-alert';
import { readMailDate } from './mail-date';
import { splitMailbox } from './split-mailbox';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');

async function read(content: string | Uint8Array): Promise<ParsedDocument> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const outcome = await parseDocument({ bytes, name: 'mail.eml' });
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome.refusal));
  return outcome;
}

const head = (more: string): string =>
  `Message-ID: <1@post.example>\r\nFrom: "Mara Lindqvist" <mara@post.example>\r\nTo: desk@x.example\r\nDate: Wed, 18 Sep 2019 16:34:09 +0800\r\nSubject: =?utf-8?Q?Elftausend_B=C3=A4ume?=\r\nMIME-Version: 1.0\r\n${more}`;
/** A picture of one point, as newsletters count their readers by. */
const DOT = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const STORY =
  'The council agreed on eleven thousand trees along the harbour road before the winter comes.\r\n\r\nOpponents said the money was needed for the drains, which overflowed twice this year.';

describe('a mail', () => {
  it('in plain text is a clipping with subject, sender and date', async () => {
    const mail = await read(head(`Content-Type: text/plain; charset=utf-8\r\n\r\n${STORY}\r\n`));
    expect(mail).toMatchObject({
      mimeType: 'message/rfc822',
      articles: [
        {
          fields: {
            headline: 'Elftausend Bäume',
            authors: ['Mara Lindqvist'],
            datePublished: { value: '2019-09-18T16:34:09+08:00', zoneGiven: true, precision: 'second' },
            body: STORY.replace('\r\n\r\n', '\n\n'),
            language: 'en',
          },
          bodyHtml: null,
        },
      ],
    });
    expect(mail.inner).toBeUndefined();
  });

  it('in HTML is sanitised, and what nobody sees is left out', async () => {
    const html = `<html><body><div style="display:none">Preview of the preview</div><p>The council <b>agreed</b> on trees.</p><script>alert(1)</script><img src=x onerror=alert(1)></body></html>`;
    const [article] = (await read(head(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`))).articles;
    expect(article?.fields.body).toBe('The council agreed on trees.');
    expect(article?.bodyHtml).toContain('<b>agreed</b>');
    expect(article?.bodyHtml).not.toMatch(/script|onerror|Preview/u);
  });

  it('to many people, named before any technical header, is a mail', async () => {
    const everybody = Array.from({ length: 900 }, (_, i) => `p${String(i)}@post.example`).join(',\r\n ');
    const { articles } = await read(
      `From: Mara Lindqvist <mara@post.example>\r\nTo: ${everybody}\r\nSubject: Trees\r\nDate: Wed, 18 Sep 2019 16:34:09 +0800\r\nMIME-Version: 1.0\r\n\r\n${STORY}\r\n`,
    );
    expect(articles).toMatchObject([{ fields: { headline: 'Trees', authors: ['Mara Lindqvist'] } }]);
  });

  it.each([
    [
      'parts 900 deep',
      `Content-Type: multipart/mixed; boundary="b0"\r\n\r\n${Array.from({ length: 900 }, (_, i) => `--b${String(i)}\r\nContent-Type: multipart/mixed; boundary="b${String(i + 1)}"\r\n\r\n`).join('')}`,
      'deep',
    ],
    ['a header of 3 MB', `X-Long: ${'a'.repeat(3_000_000)}\r\n\r\n${STORY}`, '2 MB'],
  ])('with %s is refused in words', async (_, more, words) => {
    expect(await parseDocument({ bytes: Buffer.from(head(more)), name: 'mail.eml' })).toMatchObject({
      refusal: { reason: 'unreadable', detail: expect.stringContaining(words) as string },
    });
  });

  it('kept by Apple Mail is the mail without what that program notes', async () => {
    const message = head(`Content-Type: text/plain; charset=utf-8\r\n\r\n${STORY}\r\n`);
    const mail = await read(
      `${message.length}       \n${message}<?xml version="1.0"?><plist version="1.0"><dict><key>flags</key><integer>1</integer></dict></plist>\n`,
    );
    expect(mail.articles).toMatchObject([
      { fields: { headline: 'Elftausend Bäume', body: STORY.replace('\r\n\r\n', '\n\n') } },
    ]);
  });

  it.each(['x-unknown', 'us-ascii', 'iso-8859-1'])(
    'in UTF-8 that calls itself %s is read',
    async (charset) => {
      const { articles } = await read(
        head(
          `Content-Type: text/plain; charset=${charset}\r\n\r\nLe conseil a décidé – “oui” – de planter.\r\n`,
        ),
      );
      expect(articles[0]?.fields.body).toBe('Le conseil a décidé – “oui” – de planter.');
    },
  );

  it.each([
    'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
    'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b',
  ])('that is encrypted says so: %s', async (type) => {
    const bytes = Buffer.from(
      head(
        `Content-Type: ${type}\r\n\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\nMIIB\r\n--b--\r\n`,
      ),
    );
    expect(await parseDocument({ bytes, name: 'mail.eml' })).toMatchObject({
      refusal: { reason: 'unreadable', detail: expect.stringContaining('encrypted') as string },
    });
  });

  it.each([
    ['windows-1252', 'latin1', 'text/plain'],
    ['an undeclared charset', 'latin1', 'text/plain'],
  ])('in %s is read', async (name, encoding) => {
    const charset = name.startsWith('an ') ? '' : `; charset=${name}`;
    const text =
      'Der Stadtrat beschloss am Dienstag, längs der Hafenstraße elftausend Bäume zu pflanzen, für die es Zuschüsse gibt.';
    const bytes = Buffer.from(
      head(`Content-Type: text/plain${charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}`),
      encoding as BufferEncoding,
    );
    expect((await read(bytes)).articles[0]?.fields.body).toBe(text);
  });

  it('hands out its attachments, and neither shown pictures, signatures nor calendars', async () => {
    const part = (type: string, more: string, content: string): string =>
      `--b\r\nContent-Type: ${type}\r\n${more}\r\n${content}\r\n`;
    const mail = await read(
      head('Content-Type: multipart/mixed; boundary=b\r\n\r\n') +
        part('text/html', '', `<p>${STORY}</p><img src="cid:logo@x">`) +
        part('image/png; name=logo.png', 'Content-ID: <logo@x>\r\nContent-Disposition: inline\r\n', 'PNG') +
        part('text/plain; name="../../notes.txt"', 'Content-Disposition: attachment\r\n', 'Notes on trees') +
        part('text/plain; name="notes.txt"', 'Content-Disposition: attachment\r\n', 'Other notes') +
        part('text/calendar; name=meeting.ics', '', 'BEGIN:VCALENDAR') +
        part('image/gif; name=dot.gif', 'Content-Transfer-Encoding: base64\r\n', DOT) +
        part('application/pgp-signature; name=s.asc', '', 'signed') +
        part('message/rfc822', '', head(`\r\n${STORY}`)) +
        '--b--\r\n',
    );
    expect(mail.articles).toHaveLength(1);
    expect(mail.inner?.map(({ name }) => name)).toEqual(['notes.txt', 'notes (2).txt', 'part 7.eml']);
    const [, , nested] = mail.inner ?? [];
    expect((await read(nested?.bytes ?? '')).articles[0]?.fields.headline).toBe('Elftausend Bäume');
  });

  it('without text only hands out what is attached, and an empty one is refused', async () => {
    const mail = await read(
      head(
        'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/pdf; name=scan.pdf\r\nContent-Disposition: attachment\r\n\r\n%PDF-1.7\r\n--b--\r\n',
      ),
    );
    expect(mail).toMatchObject({ articles: [], inner: [{ name: 'scan.pdf' }] });
    expect(await parseDocument({ bytes: Buffer.from(head('\r\n')), name: 'x' })).toEqual({
      refusal: { reason: 'no-text' },
    });
  });

  it('loses no word of its text, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-zà-ž]{2,12}$/u), { minLength: 1, maxLength: 60 }),
        async (words) => {
          const mail = await read(head(`Content-Type: text/plain; charset=utf-8\r\n\r\n${words.join(' ')}`));
          expect(mail.articles[0]?.fields.body.split(/\s+/u)).toEqual(words);
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each([
    ['Tue, 26 Mar 2013 10:22:15 +0000 (UTC)', '2013-03-26T10:22:15Z', true],
    ['6 Jun 05 22:21 EST', '2005-06-06T22:21-05:00', true],
    ['Sun, 12 Aug 2012 12:34:56 +0530', '2012-08-12T12:34:56+05:30', true],
    ['Sun, 12 Aug 2012 12:34:56', '2012-08-12T12:34:56', false],
  ])('reads the date %s', (written, value, zoneGiven) => {
    expect(readMailDate(written)).toMatchObject({ raw: written, value, zoneGiven, inferred: false });
  });

  it('has no date where the header says none', () => {
    for (const written of ['', 'yesterday', '99 Foo 2012 12:00:00']) expect(readMailDate(written)).toBeNull();
  });
});

describe('a Google Alert', () => {
  const item = (n: number): string =>
    `<tr itemscope itemtype="http://schema.org/Article"><td><a itemprop="url" href="https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://post.example/trees-${n}%3Fa%3D1&amp;ct=ga&amp;usg=x"><span itemprop="name">Harbour road gets <b>trees</b> ${n}</span></a><div><div itemprop="publisher" itemscope itemtype="http://schema.org/Organization"><span itemprop="name">Rivermouth Post</span></div><div itemprop="description">The council agreed on trees ${n}.</div></div><a href="https://www.google.com/alerts/feedback?x=1">Flag as irrelevant</a></td></tr>`;
  const mail = (type: string, body: string): string =>
    `Message-ID: <1@google.com>\nFrom: Google Alerts <googlealerts-noreply@google.com>\nDate: Wed, 18 Sep 2019 16:34:09 +0000\nSubject: Google Alert - trees\nMIME-Version: 1.0\nContent-Type: ${type}; charset=utf-8\n\n${body}`;

  it('in HTML is one clipping for each item, its day inferred', async () => {
    const { articles } = await read(mail('text/html', `<table>${item(1)}${item(2)}${item(1)}</table>`));
    expect(articles).toHaveLength(2);
    expect(articles[0]).toMatchObject({
      fields: {
        headline: 'Harbour road gets trees 1',
        outlet: 'Rivermouth Post',
        url: 'https://post.example/trees-1?a=1',
        body: 'The council agreed on trees 1.',
        datePublished: { value: '2019-09-18', precision: 'day', inferred: true },
      },
    });
    expect(articles[0]?.warnings).toContain('date-inferred');
  });

  it('in plain text is, too', async () => {
    const { articles } = await read(
      mail(
        'text/plain',
        '=== News - 1 new result for [trees] ===\n\nHarbour road gets trees\nRivermouth Post\nThe council agreed on trees along the harbour road before\nthe winter comes ...\n<https://www.google.com/url?rct=j&sa=t&url=https://post.example/trees>\nSee all stories on this topic:\n<http://news.google.com/news/story?ncl=x>\n',
      ),
    );
    expect(articles.map(({ fields }) => [fields.headline, fields.outlet, fields.url])).toEqual([
      ['Harbour road gets trees', 'Rivermouth Post', 'https://post.example/trees'],
    ]);
  });

  it('never hands out a link that leads to no page', () => {
    expect(unwrapAlertLink('https://www.google.com/url?url=javascript:alert(1)')).toBeNull();
    expect(unwrapAlertLink('https://www.google.co.uk/url?q=https://post.example/')).toBe(
      'https://post.example/',
    );
    expect(unwrapAlertLink('https://www.google.com/alerts/remove')).toBeNull();
  });
});

describe('a mailbox', () => {
  const line = 'From mara@x.example Wed Sep 18 16:34:09 2019\n';

  it('hands out its messages as they were, with quoted lines unquoted', async () => {
    const message = head(`\r\n${STORY}`).replaceAll('\r\n', '\n');
    const mailbox = await read(
      `${line}${message}\n\nFrom here on it was quiet, at 12:30 or so.\n>From then on, too.\n\n${line}${message}\n`,
    );
    expect(mailbox).toMatchObject({ articles: [], mimeType: 'application/mbox' });
    expect(mailbox.inner).toHaveLength(2);
    const text = Buffer.from(mailbox.inner?.[0]?.bytes ?? []).toString();
    expect(text).toContain('\nFrom then on, too.');
    expect(text).toContain('\nFrom here on');
  });

  it('says which message is broken and keeps the others', async () => {
    const mailbox = await read(`${line}From: a@x.example\nSubject: A\n\n${STORY}\n\n${line}From: \n`);
    expect(mailbox.inner).toHaveLength(2);
  });

  it('loses no line, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const text = Buffer.from(bytes)
          .toString('latin1')
          .replaceAll(/(^|\n)>*From /gu, '$1');
        const [message] = splitMailbox(Buffer.from(`${line}${text}`, 'latin1'));
        expect(
          Buffer.from(message ?? [])
            .toString('latin1')
            .trimEnd(),
        ).toBe(text.trimEnd());
      }),
    );
  });
});

interface ParsedByMailParser {
  readonly parts: readonly {
    readonly headers: readonly { readonly name: string; readonly value: unknown }[];
  }[];
}

describe('real mails', () => {
  const folder = resolve(corpora, 'email/mail-parser');
  it.skipIf(!existsSync(folder))(
    `have the subject, sender and date another parser finds (skipped without ${folder})`,
    async () => {
      const counts = { mails: 0, articles: 0, subjects: [0, 0], senders: [0, 0], days: [0, 0] };
      const count = (field: 'subjects' | 'senders' | 'days', right: boolean): void => {
        counts[field][right ? 0 : 1] = (counts[field][right ? 0 : 1] ?? 0) + 1;
      };
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
        if (!/^(?:legacy|rfc).*\.eml$/u.test(file)) continue;
        counts.mails += 1;
        const bytes = readFileSync(resolve(folder, file));
        const outcome = await parseDocument({ bytes, name: file });
        const [article] = 'articles' in outcome ? outcome.articles : [];
        if (article === undefined) continue;
        counts.articles += 1;
        const truth = JSON.parse(
          readFileSync(resolve(folder, file.replace('.eml', '.json')), 'utf8'),
        ) as ParsedByMailParser;
        const header = (name: string): unknown =>
          truth.parts[0]?.headers.find((one) => one.name === name)?.value ?? {};
        const subject = (header('subject') as { Text?: string }).Text?.replace(/\s+/gu, ' ').trim();
        // Some of the files were damaged before they were collected.
        const damaged = Buffer.from(bytes).includes('\ufffd') || subject?.includes('\ufffd') === true;
        if (subject !== undefined && !damaged) count('subjects', article.fields.headline === subject);
        const sender = (header('from') as { Address?: { List?: { name?: string | null }[] } }).Address
          ?.List?.[0]?.name;
        if (typeof sender === 'string') count('senders', article.fields.authors[0] === sender);
        const date = (header('date') as { DateTime?: { year: number; month: number; day: number } }).DateTime;
        if (date !== undefined) {
          const day = [date.year, date.month, date.day]
            .map((part) => String(part).padStart(2, '0'))
            .join('-');
          count('days', article.fields.datePublished?.value.startsWith(day) === true);
        }
      }
      expect(counts.mails).toBe(64);
      // The others are empty or hold only attachments.
      expect(counts.articles).toBe(58);
      // Two are in UTF-7.
      expect(counts.subjects[1]).toBeLessThanOrEqual(2);
      expect(counts.senders[1]).toBe(0);
      expect(counts.days[1]).toBe(0);
    },
    60_000,
  );

  const alerts = resolve(corpora, 'email/ewrt/src/eWRT/ws/googlealert/test_googlealert');
  it.skipIf(!existsSync(alerts))(
    `are as many clippings as an alert has items (skipped without ${alerts})`,
    async () => {
      for (const [file, items] of [
        ['test1', 1],
        ['one_url_alert', 1],
        ['two_urls_alert', 2],
      ] as const) {
        const { articles } = await read(readFileSync(resolve(alerts, file)));
        expect([file, articles.length]).toEqual([file, items]);
        for (const { fields } of articles) {
          expect(fields.outlet).not.toBeNull();
          expect(fields.url).not.toContain('google');
          expect(fields.body.length).toBeGreaterThan(100);
        }
      }
    },
  );

  const everything = resolve(corpora, 'email');
  it.skipIf(!existsSync(everything))(
    `of every kind end in a clipping, attachments or a reason (skipped without ${everything})`,
    async () => {
      let mails = 0;
      for (const file of readdirSync(everything, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:eml|mbox|msg)$/u.test(file)) continue;
        mails += 1;
        const outcome = await parseDocument({ bytes: readFileSync(resolve(everything, file)), name: file });
        if ('refusal' in outcome) expect([file, outcome.refusal.reason]).not.toEqual([file, 'reader-failed']);
        else
          for (const { bodyHtml } of outcome.articles)
            expect(bodyHtml ?? '').not.toMatch(/<script|onerror=/iu);
      }
      expect(mails).toBeGreaterThan(300);
    },
    120_000,
  );
});
