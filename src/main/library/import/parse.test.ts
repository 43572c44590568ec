import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleDefinitionSchema } from '../../../shared/model/rule';
import { parseDocument } from './parse';
import type { ParseOutcome } from './parsed-article';

const samples = resolve(import.meta.dirname, '../../../../assets/samples');
const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../shared/corpora');

function parse(content: string | Uint8Array, name = 'file'): Promise<ParseOutcome> {
  return parseDocument({ bytes: typeof content === 'string' ? Buffer.from(content) : content, name });
}

describe('choosing a reader by content', () => {
  it.each([
    ['\0\0\0\x18ftypavif', 'AVIF pictures'],
    ['<?xml version="1.0"?><thing/>', 'XML files'],
    ['<message>\n<header>Subject: Trees</header>\n</message>\n', 'XML files'],
    ['[{"name":"rule"}]', 'JSON files'],
    ['{"name":"rule"}\n{"name":"another"}\n', 'JSON files'],
  ])('says what it cannot read yet: %#. %s', async (content, format) => {
    expect(await parse(content, 'story.txt')).toEqual({ refusal: { reason: 'unsupported-format', format } });
  });

  it('is no longer for any number of comments before a page', async () => {
    const page = `${'<!-- made by the editorial system -->\n'.repeat(500)}<p>${'The council agreed on trees along the harbour road. '.repeat(9)}</p>`;
    expect(await parse(page)).toMatchObject({ mimeType: 'text/html' });
  });

  it('reads an article of an agency in the envelope of a delivery service', async () => {
    const nitf =
      '<nitf><body><body.head><hedline><hl1>Trees at last</hl1></hedline></body.head><body.content><p>The council agreed.</p></body.content></body></nitf>';
    expect(await parse(`<delivery><item><inlineXML>${nitf}</inlineXML></item></delivery>`)).toMatchObject({
      articles: [{ fields: { headline: 'Trees at last', body: 'The council agreed.' } }],
    });
  });

  it('says when an Office file is under a password', async () => {
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await parse(ole)).toEqual({ refusal: { reason: 'password-protected' } });
  });

  it('never goes by the name', async () => {
    const story =
      'Harbour road gets trees\n\nThe council agreed on trees along the harbour road before the winter comes.';
    expect(await parse(story, 'story.pdf')).toMatchObject({ mimeType: 'text/plain' });
  });

  it.each([
    ['nothing', '', { reason: 'empty' }],
    ['white space', ' \r\n\t', { reason: 'empty' }],
    ['noise', Uint8Array.from({ length: 999 }, (_, i) => (i * 73) % 256), { reason: 'binary' }],
  ])('refuses %s', async (_, content, refusal) => {
    expect(await parse(content)).toEqual({ refusal });
  });

  it('does not take a pasted letter with "From:" and "Date:" for a mail', async () => {
    expect(
      await parse(
        'From: Rivermouth Post\nDate: 18 September 2019\nHarbour road gets trees\n\nThe council agreed.',
      ),
    ).toMatchObject({
      articles: [
        {
          fields: {
            headline: 'Harbour road gets trees',
            source: 'Rivermouth Post',
            datePublished: { value: '2019-09-18' },
          },
        },
      ],
    });
  });

  it('says when it had to guess the charset', async () => {
    const latin = Buffer.from(
      'Elftausend Bäume für die Hafenstraße\n\nDer Stadtrat beschloss am Dienstag, längs der Hafenstraße Bäume zu pflanzen.',
      'latin1',
    );
    expect(await parse(latin)).toMatchObject({
      articles: [{ fields: { headline: 'Elftausend Bäume für die Hafenstraße' } }],
    });
    const outcome = await parse(latin);
    expect('articles' in outcome && outcome.articles[0]?.warnings).toContain('charset-guessed');
  });

  it('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 500 }),
        fc.constantFrom(
          '',
          '<html>',
          '<html><body><p>',
          '%PDF',
          'PK\x03\x04',
          '\x1f\x8b',
          'MIME-Version: 1.0\r\nContent-Type: multipart/mixed;boundary=b\r\n\r\n--b\r\n',
          '\ufeff',
        ),
        async (bytes, start) => {
          const outcome = await parse(Buffer.concat([Buffer.from(start), bytes]));
          expect(
            'refusal' in outcome ||
              outcome.articles.length + (outcome.inner ?? []).length + (outcome.refusedParts ?? []).length >
                0,
          ).toBe(true);
        },
      ),
    );
  });
});

describe('the sample library', () => {
  it.each(readdirSync(samples))('%s is an article with headline, body and language', async (name) => {
    const outcome = await parse(readFileSync(resolve(samples, name)), name);
    if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
    const [article] = outcome.articles;
    expect(article?.fields.headline).not.toBe('');
    expect(article?.fields.language).not.toBeNull();
    expect(article?.fields.datePublished).not.toBeNull();
    expect(article?.fields.wordCount).toBeGreaterThan(40);
    expect(article?.warnings).not.toContain('little-text');
  });
});

describe('the sample rules', () => {
  it('are rules, as the sample library needs them', () => {
    const rules: unknown = JSON.parse(
      readFileSync(resolve(samples, '../sample-rules/environment.json'), 'utf8'),
    );
    expect(
      ruleDefinitionSchema
        .array()
        .parse(rules)
        .map(({ name }) => name),
    ).toContain('Environment');
  });
});

describe('hostile files', () => {
  const folder = resolve(corpora, 'hostile');
  it.skipIf(!existsSync(folder))(
    `of a public collection end in an article or a reason (skipped without ${folder})`,
    async () => {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      expect(files.length).toBeGreaterThan(50);
      for (const file of files) {
        const outcome = await parse(readFileSync(resolve(file.parentPath, file.name)), file.name);
        if ('refusal' in outcome)
          expect([file.name, outcome.refusal.reason]).not.toEqual([file.name, 'reader-failed']);
        else
          for (const { bodyHtml } of outcome.articles)
            expect(bodyHtml ?? '').not.toMatch(/<script|onerror=|javascript:/i);
      }
    },
  );
});
