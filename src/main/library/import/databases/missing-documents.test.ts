import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import { countIn } from './missing-documents';

const DOUBT = 'documents-missing';

/** Which of the articles of an export have the doubt that documents are missing behind them, from 1. */
async function doubtedIn(text: string): Promise<number[]> {
  const outcome = await parseDocument({ bytes: Buffer.from(text), name: 'export.txt' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles.flatMap(({ warnings }, i) => (warnings.includes(DOUBT) ? [i + 1] : []));
}

const nexis = (numbers: readonly number[], of: number): string =>
  numbers
    .map(
      (n) => `
                               ${n} of ${of} DOCUMENTS

                                Rivermouth Post

                            March ${(n % 28) + 1}, 2019

Harbour road gets ${n} trees

LENGTH: 12 words

The council agreed on ${n} trees along the harbour road before the winter comes.

LANGUAGE: ENGLISH

                     Copyright 2019 Rivermouth Post Ltd.
`,
    )
    .join('\n');

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe('An export that counts its documents', () => {
  it('says behind which of them others are missing', async () => {
    expect(await doubtedIn(nexis([1, 2, 3, 5, 6, 9], 9))).toEqual([3, 5]);
  });

  it('says that the last ones are missing where it holds nearly all it promises', async () => {
    expect(await doubtedIn(nexis(upTo(48), 50))).toEqual([48]);
  });

  it('has no such doubt when it is whole, is a part that somebody asked for, or is several put together', async () => {
    expect(await doubtedIn(nexis(upTo(6), 6))).toEqual([]);
    expect(await doubtedIn(nexis([501, 502, 503], 2087))).toEqual([]);
    expect(await doubtedIn(nexis(upTo(4), 2087))).toEqual([]);
    expect(
      await doubtedIn(nexis([1, 2, 3, 1, 2], 3).replace(/([12]) of 3(?![^]*3 of 3)/gu, '$1 of 2')),
    ).toEqual([]);
  });

  it('of ProQuest says so as well', async () => {
    const record = (n: number): string =>
      `Document ${n} of 5\n\nTree ${n} is planted\n\nAuthor: Doe, Jane\n\nPublication info: Coast Post; 0${n} May 2010: A.2.\n\nFull text: The council planted tree number ${n} at the harbour road on Tuesday.\n\nDatabase: ProQuest Newspapers\n`;
    expect(await doubtedIn([1, 2, 4, 5].map(record).join('\n'))).toEqual([2]);
  });
});

describe('An export of Lexis whose cover says how many documents it holds', () => {
  const lexis = (promised: number, found: number): string =>
    `Date and Time: Friday, 5 July 2019 09:31:00 CEST\nJob Number: 12\n\nDocuments (${promised})\n\n${upTo(
      promised,
    )
      .map((n) => `${n}. Pier ${n} reopens`)
      .join('\n\n')}\n\n${upTo(found)
      .map(
        (n) =>
          `Pier ${n} reopens\n\nCoast Post\n\nMay ${n}, 2019 Friday\n\nCopyright 2019 Coast Post\n\nSection: NEWS\n\nLength: 20 words\n\nBody\n\nThe town reopened pier ${n} after the great storm.\n\nEnd of Document\n`,
      )
      .join('\n')}`;

  it('has a doubt on its last article when there are fewer', async () => {
    expect(await doubtedIn(lexis(4, 3))).toEqual([3]);
    expect(await doubtedIn(lexis(4, 4))).toEqual([]);
  });
});

it('A line counts documents by its two numbers, the smaller one first', () => {
  expect(countIn('第 1 篇，共 10 篇')).toEqual({ number: 1, of: 10 });
  expect(countIn('Dokument 234 von 456')).toEqual({ number: 234, of: 456 });
  expect(countIn('10 of 3 documents')).toBeNull();
  expect(countIn('documents')).toBeNull();
});
