import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import { rtfToHtml } from './rtf-to-html';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../../shared/corpora');

const rtf = (content: string): string => rtfToHtml(Buffer.from(content, 'latin1')).html.trim();

describe('RTF', () => {
  it.each([
    ['the code page of the document', "{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8}", '<p>При</p>'],
    [
      'the charset of the font',
      "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset238 B;}}\\f0 \\'fc\\f1 \\'b9}",
      '<p>üą</p>',
    ],
    ['characters of two bytes', "{\\rtf1\\ansi\\ansicpg936 \\'d6\\'d0\\'b9\\'fa}", '<p>中国</p>'],
    [
      'Unicode with its stand-ins left out',
      "{\\rtf1\\ansi\\uc2 \\u20013\\'d6\\'d0x{\\uc0\\u-25947}}",
      '<p>中x\u9aa5</p>',
    ],
    [
      'headings by the styles of paragraphs, and not by those of characters',
      '{\\rtf1{\\stylesheet{\\s0 Normal;}{\\s1 Heading 1;}{\\*\\cs18 Heading 6 Char;}}\\pard\\s1 Trees\\par\\pard\\s0 They come.\\par}',
      '<h1>Trees</h1>\n<p>They come.</p>',
    ],
    [
      'a large initial in the word that it begins',
      '{\\rtf1\\pard\\dropcapli3\\dropcapt1 T\\par\\pard he council met.\\par It rains.\\par}',
      '<p>The council met.</p>\n<p>It rains.</p>',
    ],
    ['surrogate pairs', '{\\rtf1\\uc1 \\u-10179?\\u-8704?}', '<p>\u{1f600}</p>'],
    [
      'no pictures, fields of properties or unknown groups',
      '{\\rtf1{\\info{\\title T}}{\\pict 0102}{\\*\\zz q}a}',
      '<p>a</p>',
    ],
    [
      'footnotes and endnotes below the text, also those called from a table',
      '{\\rtf1 One{\\footnote\\pard\\plain {\\chftn} Note one.} goes on.\\par\\trowd\\pard\\intbl A{\\*\\footnote\\ftnalt\\pard Note two.\\par}\\cell B\\cell\\row\\pard}',
      '<p>One goes on.</p>\n<table><tr><td>A</td><td>B</td></tr>\n</table>\n<p> Note one.</p>\n<p>Note two.</p>',
    ],
    ['no binary data', '{\\rtf1 a\\bin3 {{{b}', '<p>ab</p>'],
    ['no deleted and no hidden text', '{\\rtf1 a{\\deleted b}{\\v c}d}', '<p>ad</p>'],
    [
      'headings by their style',
      '{\\rtf1{\\stylesheet{\\s1 heading 1;}}\\pard\\s1 H\\par\\pard b\\par}',
      '<h1>H</h1>\n<p>b</p>',
    ],
    [
      'links to the web',
      '{\\rtf1{\\field{\\*\\fldinst HYPERLINK "https://x.example/"}{\\fldrslt here}}}',
      '<p><a href="https://x.example/">here</a></p>',
    ],
    [
      'tables',
      '{\\rtf1\\trowd\\intbl a\\cell b\\cell\\row\\pard c\\par}',
      '<table><tr><td>a</td><td>b</td></tr>\n</table>\n<p>c</p>',
    ],
    ['markup as text', '{\\rtf1 <b>\\{x\\}}', '<p>&lt;b&gt;{x}</p>'],
  ])('reads %s', (_, source, html) => {
    expect(rtf(source)).toBe(html);
  });

  it('is read as pasted news is', async () => {
    const source =
      '{\\rtf1\\ansi{\\b Harbour road gets trees}\\par Source: Rivermouth Post\\par Date: 18 September 2019\\par ' +
      'The council agreed on trees along the harbour road before the winter comes.\\par}';
    expect(await parseDocument({ bytes: Buffer.from(source), name: 'a.doc' })).toMatchObject({
      mimeType: 'application/rtf',
      articles: [
        {
          fields: {
            headline: 'Harbour road gets trees',
            source: 'Rivermouth Post',
            datePublished: { value: '2019-09-18' },
          },
          bodyHtml: '<p>The council agreed on trees along the harbour road before the winter comes.</p>',
        },
      ],
    });
  });

  it('survives any bytes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('{', '}', '\\', "\\'", '\\u', '\\bin', '\\*', '\\fonttbl', '\\f', 'a', '9', ' '),
        ),
        (parts) => {
          expect(typeof rtf(`{\\rtf1${parts.join('')}`)).toBe('string');
        },
      ),
    );
  });

  it('loses no text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ü', '中', 'ệ', '😀') }), (text) => {
        const written = [...text.split('')].map((unit) => `\\u${unit.charCodeAt(0)}?`).join('');
        expect(rtf(`{\\rtf1\\uc1 ${written}}`).replace(/<\/?p>/gu, '')).toBe(text);
      }),
    );
  });
});

const folder = resolve(corpora, 'docs');
describe.skipIf(!existsSync(folder))(`RTF of a public collection (skipped without ${folder})`, () => {
  const find = (name: RegExp): readonly string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && name.test(entry.name))
          .map((entry) => resolve(entry.parentPath, entry.name))
      : [];

  it.each([
    ['testRTFJapanese.rtf', /[\u3040-\u30ff\u4e00-\u9fff]{5}/u],
    ['testRTF-ms932.rtf', /[\u3040-\u30ff\u4e00-\u9fff]{3}/u],
    ['testRTFWordPadCzechCharacters.rtf', /ž.*ů|ů.*ž|ěšč/su],
    ['testRTFWindowsCodepage1250.rtf', /[ąęłżźćśó]{1}/u],
  ])('%s has its own letters', (name, letters) => {
    const [file = ''] = find(new RegExp(`^${name.replace('.', '\\.')}$`, 'u'));
    const { html } = rtfToHtml(readFileSync(file));
    expect(html).toMatch(letters);
    expect(html).not.toContain('\ufffd');
  });

  it('is read or refused, never broken', async () => {
    const files = find(/\.rtf$/u);
    expect(files.length).toBeGreaterThan(30);
    const outcomes = await Promise.all(
      files.map(
        async (file) => [file, await parseDocument({ bytes: readFileSync(file), name: file })] as const,
      ),
    );
    const refused = outcomes.flatMap(([file, outcome]) =>
      'refusal' in outcome ? [[file.split('/').at(-1), outcome.refusal.reason]] : [],
    );
    // These hold a picture and a page header only.
    expect(refused.sort()).toEqual([
      ['testBinControlWord.rtf', 'no-text'],
      ['testRTFBoldPlain.rtf', 'no-text'],
    ]);
  });
});

describe('What RTF writes twice or apart', () => {
  it('The words of a text box stay, below the text they are drawn beside', () => {
    expect(
      rtf(
        '{\\rtf1\\pard The quay {\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard Call us.\\par}}{\\shprslt{\\*\\do{\\dptxbxtext Call us.}}}}holds.\\par It rains.\\par}',
      ),
    ).toBe('<p>The quay holds.</p>\n<p>It rains.</p>\n<p>Call us.</p>');
  });

  it('Of a text that is written for old and for new readers, the one for new ones is read', () => {
    expect(rtf('{\\rtf1\\pard The {\\upr{quay}{\\*\\ud{q\\u252?y}}} holds.\\par}')).toBe(
      '<p>The qüy holds.</p>',
    );
  });

  it('Characters below a reading stay, and the reading does not', () => {
    expect(
      rtf(
        "{\\rtf1\\ansi\\ansicpg932\\pard {\\field{\\*\\fldinst {EQ \\\\* jc2 \\\\* \"Font:A\" \\\\* hps10 \\\\o\\\\ad(\\\\s\\\\up 9(x),\\'93\\'8c\\'8b\\'9e)}}{\\fldrslt }} a\\par}",
      ),
    ).toBe('<p>東京 a</p>');
  });

  it.each([
    [
      '1251',
      'Мост через гавань закроют в понедельник на три недели, сообщил городской совет.',
      'windows-1251',
    ],
    [
      '1253',
      'Η γέφυρα του λιμανιού θα κλείσει τη Δευτέρα για τρεις εβδομάδες, είπε το συμβούλιο.',
      'windows-1253',
    ],
  ])(
    'Text of code page %s in a document that does not say so is read in it, as a guess',
    (_, text, charset) => {
      const written = [...iconv.encode(text, charset)]
        .map((byte) => (byte > 0x7f ? `\\'${byte.toString(16)}` : String.fromCharCode(byte)))
        .join('');
      const converted = rtfToHtml(
        Buffer.from(`{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 A;}}\\f0 ${written}\\par}`, 'latin1'),
      );
      expect(converted).toMatchObject({ html: `<p>${text}</p>\n`, charsetGuessed: true });
    },
  );

  it('Western text in a document that says no code page is no guess', () => {
    const written =
      "Die Br\\'fccke w\\'e4re gesperrt, Stra\\'dfen blieben frei, \\'dcbung f\\'fcr m\\'f6gliche St\\'f6rungen";
    expect(rtfToHtml(Buffer.from(`{\\rtf1\\ansi ${written}\\par}`, 'latin1'))).toMatchObject({
      html: '<p>Die Brücke wäre gesperrt, Straßen blieben frei, Übung für mögliche Störungen</p>\n',
      charsetGuessed: false,
    });
  });
});
