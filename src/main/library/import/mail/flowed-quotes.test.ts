import { expect, it } from 'vitest';
import { parseDocument } from '../parse';

/** A mail as Thunderbird writes it: lines that go on end in a space, and a quotation has its mark in each. */
async function bodyOf(lines: readonly string[]): Promise<string> {
  const mail = [
    'Message-ID: <de2f45ba@city.example>',
    'Date: Mon, 30 Nov 2026 00:13:38 +0000',
    'MIME-Version: 1.0',
    'Subject: Re: Elm flood barrier',
    'From: Ana Press <press@city.example>',
    'Content-Type: text/plain; charset=UTF-8; format=flowed',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...lines,
  ].join('\r\n');
  const outcome = await parseDocument({ bytes: Buffer.from(mail), name: 'reply.eml' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles[0]?.fields.body ?? '';
}

it('the lines of a quotation are put together without the marks between them', async () => {
  const body = await bodyOf([
    'Is this ours? It was the first ',
    'of four.',
    '',
    'On 3/12/26 8:20 AM, Lena Okafor wrote:',
    '> ',
    '> Minister Ruth Dahl opened the new flood barrier at the mouth ',
    '> of the Elm on Thursday, two years after the storm.',
    '> ',
    '> The barrier can be closed within > 90 minutes.',
    '> ',
    '>> Will it hold, asked the ',
    '>> harbour master?',
    '> ',
  ]);
  expect(body).toContain('Is this ours? It was the first of four.');
  expect(body).toContain(
    '> Minister Ruth Dahl opened the new flood barrier at the mouth of the Elm on Thursday, two years after the storm.',
  );
  expect(body).toContain('Will it hold, asked the harbour master?');
  expect(body).not.toMatch(/> >|storm\. >/u);
});

it('marks in a text that is no quotation stay', async () => {
  expect(await bodyOf(['Flood > storm, said the ', 'minister > harbour master.'])).toBe(
    'Flood > storm, said the minister > harbour master.',
  );
});
