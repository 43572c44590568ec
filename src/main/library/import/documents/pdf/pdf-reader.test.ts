import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importLimits } from '../../limits';
import { parseDocument } from '../../parse';
import type { ParsedArticle, ParseOutcome } from '../../parsed-article';
import { isGarbled } from './garbled-text';
import { madePdf, type MadeLine } from './made-pdf';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../../shared/corpora');

const parse = (bytes: Uint8Array): Promise<ParseOutcome> => parseDocument({ bytes, name: 'a.pdf' });

async function articleOf(bytes: Uint8Array): Promise<ParsedArticle> {
  const outcome = await parse(bytes);
  if (!('articles' in outcome) || outcome.articles[0] === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.articles[0];
}

/** Lines under one another, 12 points apart. */
const column = (x: number, y: number, texts: readonly string[]): MadeLine[] =>
  texts.map((text, i) => [text, x, y - 12 * i]);

const left = [
  'The council agreed on Tuesday to plant',
  'eleven thousand trees along the har-',
  'bour road before the winter comes to',
  'town.',
];
const right = [
  'Residents had asked for shade since the',
  'old elms were felled in the autumn of',
  'last year, a petition says, and for more',
  'benches.',
];
const story = `The council agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter comes to town.\n\nResidents had asked for shade since the old elms were felled in the autumn of last year, a petition says, and for more benches.`;

describe('a PDF', () => {
  it('is read column by column under its headline, with broken words joined', async () => {
    // Written row by row, as some programs do.
    const rows = left.flatMap((text, i): MadeLine[] => [
      [text, 50, 700 - 12 * i],
      [right[i] ?? '', 300, 700 - 12 * i],
    ]);
    const { fields, bodyHtml } = await articleOf(
      madePdf([[['Harbour road gets trees after all, says council', 50, 740, 20], ...rows]]),
    );
    expect(fields.headline).toBe('Harbour road gets trees after all, says council');
    expect(fields.body).toBe(story);
    expect(bodyHtml).toBe(`<p>${story.replace('\n\n', '</p>\n<p>')}</p>`);
  });

  it('that lost its first line is damaged, and its code no text', async () => {
    const whole = madePdf([[['Harbour road gets trees', 50, 740, 20]]]);
    expect(await parse(whole.subarray(whole.indexOf('\n') + 1))).toEqual({
      refusal: { reason: 'unreadable', detail: 'it is damaged or cut off' },
    });
  });

  it('begins a paragraph at every indent, also where lines reach both edges, and behind a line that breaks off', async () => {
    const full = 'The council agreed on Tuesday to plant eleven thousand';
    const { fields } = await articleOf(
      madePdf([
        [
          ['Harbour road gets trees after all', 50, 760, 20],
          ['Text and pictures for the morning', 50, 712],
          [full, 50, 700],
          ['trees along the harbour road before the winter comes so', 50, 688],
          ['that residents have shade, which they had long wanted.', 50, 676],
          ['Old elms were felled in autumn of last year, a petition.', 60, 664],
          ['says, and nobody asked those who live there about it.', 50, 652],
        ],
      ]),
    );
    const paragraphs = fields.body.split('\n\n');
    expect(paragraphs.some((text) => text.startsWith(full))).toBe(true);
    expect(paragraphs.some((text) => text.startsWith('Old elms were felled'))).toBe(true);
  });

  it('that says no day itself has that of its running head, marked as inferred', async () => {
    const page = (n: number): MadeLine[] => [
      ['Rivermouth Post - Friday 5 March 2021', 50, 810],
      ...column(50, 700 - n, left),
      [`Page ${String(n)}`, 280, 30],
    ];
    const { fields, warnings, provenance } = await articleOf(
      madePdf([[['Harbour road gets trees after all', 50, 740, 20], ...page(1)], page(2), page(3)]),
    );
    expect(fields.datePublished).toMatchObject({ value: '2021-03-05', inferred: true });
    expect(provenance).toMatchObject({ datePublished: { via: 'running-head' } });
    expect(warnings).toContain('date-inferred');
    expect(fields.body).not.toContain('Rivermouth Post');
  });

  it('gives its header lines as fields', async () => {
    const { fields } = await articleOf(
      madePdf([
        [
          ['Harbour road gets trees', 50, 760, 20],
          ['Source: Rivermouth Post', 50, 735],
          ['Date: 18 September 2019', 50, 720],
          ...column(50, 690, left),
        ],
      ]),
    );
    expect(fields).toMatchObject({
      headline: 'Harbour road gets trees',
      source: 'Rivermouth Post',
      datePublished: { value: '2019-09-18' },
    });
  });

  it('loses its running heads, feet and page numbers, and nothing else', async () => {
    const page = (n: number, lines: readonly string[]): MadeLine[] => [
      ['Rivermouth Post - 18 September', 50, 815],
      ...column(50, 760, lines),
      [`Page ${n} of 2`, 280, 25],
    ];
    const { fields } = await articleOf(
      madePdf([[['Harbour road gets trees', 50, 785, 20], ...page(1, left)], page(2, right)]),
    );
    expect(fields.body).toBe(story);
  });

  it('goes on over the page in the middle of a sentence', async () => {
    const { fields } = await articleOf(
      madePdf([
        [['Harbour road gets trees', 50, 785, 20], ...column(50, 760, left.slice(0, 2))],
        column(50, 760, left.slice(2)),
      ]),
    );
    expect(fields.body).toBe(story.split('\n\n')[0]);
  });

  it.each([
    ['Harbour road gets trees', 'Harbour road gets trees'],
    [
      'Microsoft Word - story.doc',
      'The council agreed on Tuesday to plant eleven thousand trees along the harbour road before the',
    ],
    [
      '???? ?? ??????',
      'The council agreed on Tuesday to plant eleven thousand trees along the harbour road before the',
    ],
  ])('without larger letters takes the title it is given, if it is one: %s', async (title, headline) => {
    const { fields } = await articleOf(madePdf([[...column(50, 760, [...left, ...right])]], title));
    expect(fields.headline.startsWith(headline.slice(0, 60))).toBe(true);
  });

  it('with nothing on its pages is refused as blank', async () => {
    expect(await parse(madePdf([[], []]))).toEqual({ refusal: { reason: 'blank' } });
  });

  it('of too many pages is refused', async () => {
    const pages = importLimits.pdfPages + 1;
    expect(await parse(madePdf(Array.from({ length: pages }, () => [])))).toEqual({
      refusal: { reason: 'too-many-pages', pages, limit: importLimits.pdfPages },
    });
  });

  it('that is broken is refused or read, whatever is broken', async () => {
    const whole = madePdf([[['Harbour road gets trees', 50, 785, 20], ...column(50, 760, left)]]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.uint8Array({ maxLength: 40 }), async (at, bytes) => {
        const outcome = await parse(
          Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + bytes.length)]),
        );
        if ('refusal' in outcome) expect(outcome.refusal.reason).not.toBe('reader-failed');
      }),
      { numRuns: 40 },
    );
  });

  it('loses no words', async () => {
    const word = fc.stringMatching(/^[b-z]{4,9}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 120, max: 720 })), {
          minLength: 1,
          maxLength: 30,
        }),
        async (lines) => {
          // One word a line: two on the same spot would be one word.
          const spread = lines.map(([text], i): MadeLine => [text, lines[i]?.[1] ?? 0, 720 - i * 20]);
          const { fields } = await articleOf(madePdf([spread]));
          const all = [fields.headline, fields.subheadline, fields.body].join(' ');
          for (const [text] of lines) expect(all).toContain(text);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('garbled text', () => {
  it.each([
    ['shifted letters', 'WKH FRXQFLO DJUHHG RQ WXHVGDB WR SODQW HOHYHQ WKRXVDQG WUHHV '.repeat(6), true],
    ['characters nobody writes', '\ue001\ue002\ue003 \ue004\ue005\ue006\ue007 '.repeat(5), true],
    ['news', `${story} `.repeat(3), false],
    [
      'Czech',
      'Strč prst skrz krk, řekl zastupitel a vlk zmrzl v hrsti zrn u cesty k přístavu. '.repeat(5),
      false,
    ],
    [
      'an address in a text',
      'See https://x.example/a_b?c=d&e=f~g for more about the harbour road and its trees. '.repeat(5),
      false,
    ],
    ['Chinese', '市议会周二同意在港口路沿线种植一万一千棵树。'.repeat(20), false],
  ])('is told from text: %s', (_, text, garbled) => {
    expect(isGarbled(text)).toBe(garbled);
  });
});

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Runs of four words without marks and case; of four characters where words are not spaced. */
function shingles(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const list = UNSPACED.test(text) ? Array.from(plain.replaceAll(' ', '')) : plain.split(' ');
  return list.slice(3).map((_, i) => list.slice(i, i + 4).join(' '));
}

describe('the Universal Declaration of Human Rights', () => {
  const folder = resolve(corpora, 'docs/readtext/inst/extdata');
  it.skipIf(!existsSync(folder)).each([
    ['english', 'en'],
    ['russian', 'ru'],
    ['greek', 'el'],
    ['danish', 'da'],
    ['french', 'fr'],
    ['chinese', 'zh'],
    ['hungarian', 'hu'],
    ['czech', 'cs'],
    ['japanese', 'ja'],
  ])(`in %s has only words of its plain version (skipped without ${folder})`, async (name, language) => {
    const { fields, warnings } = await articleOf(readFileSync(resolve(folder, `pdf/UDHR/UDHR_${name}.pdf`)));
    const truth = new Set(shingles(readFileSync(resolve(folder, `txt/UDHR/UDHR_${name}.txt`), 'utf8')));
    const read = shingles(fields.body);
    expect(read.length).toBeGreaterThan(350);
    expect(read.filter((shingle) => !truth.has(shingle))).toEqual([]);
    expect(fields.language).toBe(language);
    expect(warnings).not.toContain('text-garbled');
  });

  it.skipIf(!existsSync(folder))(
    `in Vietnamese is marked as garbled (skipped without ${folder})`,
    async () => {
      const { warnings, fields } = await articleOf(
        readFileSync(resolve(folder, 'pdf/UDHR/UDHR_vietnamese.pdf')),
      );
      expect(warnings).toContain('text-garbled');
      expect(fields.language).toBeNull();
      // Not a headline in letters that say nothing.
      expect(fields.headline).toBe('a');
    },
  );
});

describe('PDF files of a public collection', () => {
  const folder = resolve(corpora, 'docs/tika');
  it.skipIf(!existsSync(folder))(
    `end in an article or a reason (skipped without ${folder})`,
    async () => {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
        name.endsWith('.pdf'),
      );
      expect(files.length).toBeGreaterThan(30);
      for (const file of files) {
        const outcome = await parse(readFileSync(resolve(file.parentPath, file.name)));
        if ('refusal' in outcome)
          expect([file.name, outcome.refusal.reason]).not.toEqual([file.name, 'reader-failed']);
      }
    },
    60_000,
  );
});
