import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importLimits } from '../../limits';
import { parseDocument } from '../../parse';
import type { ParsedArticle, ParseOutcome } from '../../parsed-article';
import { zipOfParts } from '../../../../../../test/zip-of';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../../shared/corpora');

const parse = (bytes: Uint8Array): Promise<ParseOutcome> => parseDocument({ bytes, name: 'a.bin' });

async function articleOf(bytes: Uint8Array): Promise<ParsedArticle> {
  const outcome = await parse(bytes);
  if (!('articles' in outcome) || outcome.articles[0] === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.articles[0];
}

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const docx = (body: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  zipOfParts({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...more,
  });

const news = [
  'Harbour road gets trees',
  'Source: Rivermouth Post',
  'Date: 18 September 2019',
  'The council agreed on trees along the harbour road before the winter comes to town.',
];

describe('a Word document', () => {
  it('leaves out what Word shows to nobody: hidden, deleted and moved text', async () => {
    const run = (text: string, properties = ''): string =>
      `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const hidden = `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('The council agreed on trees ')}${run('GONE ', '<w:b/><w:vanish/>')}${run('along ', '<w:vanish w:val="0"/>')}<w:del w:id="1"><w:r><w:delText>GONE </w:delText></w:r></w:del><w:moveFrom w:id="2">${run('GONE ')}</w:moveFrom>${run('the harbour road before the winter comes to town.')}</w:p>`;
    const { fields } = await articleOf(docx(news.slice(0, 3).map(paragraph).join('') + hidden));
    expect(fields.body).toBe(news[3]);
  });

  it('whose markup is nested beyond all measure, or declares what it must not, is refused in words', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(20_000);
    for (const body of [deep, '<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>']) {
      const outcome = await parse(docx(body));
      expect(outcome).toMatchObject({ refusal: { reason: 'unreadable' } });
      expect(JSON.stringify(outcome)).not.toMatch(/call stack|xmldom/u);
    }
  });

  it('whose text is damaged inside it is refused in words', async () => {
    const whole = docx(news.map(paragraph).join(''));
    const at = whole.indexOf('word/document.xml') + 'word/document.xml'.length;
    whole.fill(0xff, at, at + 40);
    expect(await parse(whole)).toEqual({
      refusal: { reason: 'unreadable', detail: 'the text in it is damaged' },
    });
  });

  it('that breaks off behind its text, or whose list of parts is damaged, comes in; only the first is said to be cut off', async () => {
    const whole = docx(news.map(paragraph).join(''), {
      'word/footnotes.xml': `<w:footnotes/>${'x'.repeat(99)}`,
    });
    const cut = await articleOf(whole.subarray(0, whole.indexOf('word/footnotes.xml') + 30));
    expect(cut.fields.headline).toBe(news[0]);
    expect(cut.warnings).toContain('cut-off');
    whole.fill(0, whole.indexOf('PK\x01\x02', 0, 'latin1'), whole.indexOf('PK\x01\x02', 0, 'latin1') + 30);
    const damaged = await articleOf(whole);
    expect(damaged.fields).toEqual(cut.fields);
    expect(damaged.warnings).not.toContain('cut-off');
  });

  it('one of whose lesser parts is damaged comes in, and says that something is missing', async () => {
    const whole = docx(news.map(paragraph).join(''), { 'word/header9.xml': '<w:hdr/>'.repeat(9) });
    const at = whole.indexOf('word/header9.xml') + 'word/header9.xml'.length;
    whole.fill(0xff, at, at + 12);
    const { fields, warnings } = await articleOf(whole);
    expect(fields.body).toBe(news[3]);
    expect(warnings).toContain('pages-missing');
  });

  it('without its text is refused in words', async () => {
    const outcome = await parse(
      zipOfParts({ '[Content_Types].xml': '<Types/>', 'word/styles.xml': '<w:styles/>' }),
    );
    expect(outcome).toEqual({ refusal: { reason: 'unreadable', detail: 'the text in it is damaged' } });
  });

  it('has its large initial in the word that it begins', async () => {
    const initial =
      '<w:p><w:pPr><w:keepNext/><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr><w:r><w:rPr><w:sz w:val="112"/></w:rPr><w:t>T</w:t></w:r></w:p>';
    const rest =
      '<w:p w:rsidR="1"><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t>he council agreed on trees along the road.</w:t></w:r></w:p>';
    const { fields } = await articleOf(
      docx(paragraph(news[0] ?? '') + initial + rest + paragraph('It rains.')),
    );
    expect(fields.body).toBe('The council agreed on trees along the road.\n\nIt rains.');
  });

  it('is read as pasted news is', async () => {
    const { fields, bodyHtml } = await articleOf(docx(news.map(paragraph).join('')));
    expect(fields).toMatchObject({
      headline: news[0],
      source: 'Rivermouth Post',
      datePublished: { value: '2019-09-18' },
      body: news[3],
    });
    expect(bodyHtml).toBe(`<p>${news[3] ?? ''}</p>`);
  });

  it.each([
    [
      'saved whole',
      'news.mht',
      (html: string) =>
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: file:///C:/news.htm\r\n\r\n${html.replaceAll('=', '=3D')}\r\n--b--\r\n`,
    ],
    ['as it is', 'news.html', (html: string) => html],
  ])('whose text is a page %s for Word to convert is read', async (_, name, saved) => {
    const html = `<html><head><style>p { color: red }</style></head><body>${news.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
    const file = docx(
      '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="c1"/>',
      {
        'word/_rels/document.xml.rels': `${relationships}<Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${name}"/></Relationships>`,
        [`word/${name}`]: saved(html),
      },
    );
    expect((await articleOf(file)).fields).toMatchObject({
      headline: news[0],
      source: 'Rivermouth Post',
      body: news[3],
    });
  });

  it('keeps characters that have their reading above them', async () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const ruby = `<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/></w:rubyPr><w:rt>${run('みなと')}</w:rt><w:rubyBase>${run('港')}</w:rubyBase></w:ruby></w:r>`;
    const last = `<w:p>${run('街路樹は')}${ruby}${run('の道に植えられると市議会が決めた。')}</w:p>`;
    const { body } = (await articleOf(docx([...news.map(paragraph), last].join('')))).fields;
    expect(body).toBe(`${news[3] ?? ''}\n\n街路樹は港の道に植えられると市議会が決めた。`);
  });

  it('that would unpack without end is refused', async () => {
    const bomb = docx(paragraph(' '.repeat(importLimits.documentBytes)));
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await parse(bomb)).toEqual({
      refusal: { reason: 'unreadable', detail: 'it unpacks to more than 32 MB' },
    });
  });

  it('of nothing but markup is refused at once', async () => {
    const outcome = await parse(docx('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(200_000)));
    expect(outcome).toMatchObject({
      refusal: { reason: 'unreadable', detail: expect.stringContaining('tags') as unknown },
    });
  });

  it('that is broken is refused or read, whatever is broken', async () => {
    const whole = docx(news.map(paragraph).join(''));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.uint8Array({ maxLength: 20 }), async (at, bytes) => {
        const outcome = await parse(
          Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + bytes.length)]),
        );
        if ('refusal' in outcome) expect(outcome.refusal.reason).not.toBe('reader-failed');
      }),
      { numRuns: 60 },
    );
  });

  it('loses no words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[b-z]{4,9}( [b-z]{4,9}){0,6}$/), { minLength: 1, maxLength: 12 }),
        async (texts) => {
          const { fields } = await articleOf(docx(texts.map(paragraph).join('')));
          const all = [fields.headline, fields.subheadline, fields.body].join('\n');
          for (const text of texts) expect(all).toContain(text);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('Word documents of public collections', () => {
  const folder = resolve(corpora, 'docs');
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
        /\.(?:docx?|odt)$/iu.test(name),
      )
    : [];
  const read = async (name: string): Promise<ParseOutcome> => {
    const file = files.find((candidate) => candidate.name === name);
    if (file === undefined) throw new Error(`${name} is missing`);
    return parse(readFileSync(resolve(file.parentPath, name)));
  };

  it.skipIf(!existsSync(folder))(
    `end in an article or a reason (skipped without ${folder})`,
    async () => {
      expect(files.length).toBeGreaterThan(90);
      let articles = 0;
      for (const file of files) {
        const outcome = await parse(readFileSync(resolve(file.parentPath, file.name)));
        if ('articles' in outcome) articles += 1;
        else expect([file.name, outcome.refusal.reason]).not.toEqual([file.name, 'reader-failed']);
      }
      expect(articles).toBeGreaterThan(75);
    },
    60_000,
  );

  it.skipIf(!existsSync(folder)).each([
    ['testWORD6.doc', 'The quick brown fox jumps over the lazy dog'],
    ['testWORD.doc', 'Sample Word Document Title'],
    ['testWORD.docx', 'Sample Word Document Title'],
    ['NullHeader.docx', 'Hundreds injured in Yemen protest'],
    ['21Parti_Socialiste_SUMMARY_2004.doc', 'Résumé du programme du PS pour les élections européennes'],
    ['testODTStyles2.odt', 'Publicatie Onbekwaamverklaring tov Belgisch Staatsblad'],
  ])(`%s is headed “%s” (skipped without ${folder})`, async (name, headline) => {
    expect(await read(name)).toMatchObject({ articles: [{ fields: { headline } }] });
  });

  it.skipIf(!existsSync(folder)).each([
    ['testWORD_protected_passtika.doc', { reason: 'password-protected' }],
    ['testWORD_protected_passtika.docx', { reason: 'password-protected' }],
    ['testODTEncrypted.odt', { reason: 'password-protected' }],
  ])(`%s is refused with its reason (skipped without ${folder})`, async (name, refusal) => {
    expect(await read(name)).toEqual({ refusal });
  });
});

describe('a Word document in one XML file', () => {
  it('is read paragraph by paragraph, without deleted text and codes of fields', async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="x"><w:body><wx:sect>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Harbour road gets trees</w:t></w:r></w:p>
<w:p><w:r><w:t>The council agreed on </w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>trees &amp; drains.</w:t></w:r></w:p>
<w:p><w:r><w:delText>Gone.</w:delText></w:r><w:r><w:t>It rains on the harbour road.</w:t></w:r></w:p></wx:sect></w:body></w:wordDocument>`;
    const outcome = await parseDocument({ bytes: Buffer.from(xml), name: 'x.doc' });
    expect(outcome).toMatchObject({
      mimeType: 'application/msword',
      articles: [
        {
          fields: {
            headline: 'Harbour road gets trees',
            body: 'The council agreed on trees & drains.\n\nIt rains on the harbour road.',
          },
        },
      ],
    });
  });
});

describe('What Word documents hold beside plain runs', () => {
  const NAMES =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
  const bodyOf = async (body: string): Promise<string> => {
    const whole = docx('', {
      'word/document.xml': `<w:document ${NAMES}><w:body>${paragraph('The quay wall holds')}${body}</w:body></w:document>`,
    });
    return (await articleOf(whole)).fields.body;
  };
  const box = (text: string): string =>
    `<w:drawing><wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>`;
  const old = (text: string): string =>
    `<w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict>`;

  it.each([
    ['only the new way', box('Call us today.')],
    [
      'the new way as the only choice',
      `<mc:AlternateContent><mc:Choice Requires="wps">${box('Call us today.')}</mc:Choice></mc:AlternateContent>`,
    ],
    [
      'both ways',
      `<mc:AlternateContent><mc:Choice Requires="wps">${box('Call us today.')}</mc:Choice><mc:Fallback>${old('Call us today.')}</mc:Fallback></mc:AlternateContent>`,
    ],
  ])('The words of a text box that is written %s come in once', async (_, written) => {
    const body = await bodyOf(`<w:p><w:r>${written}</w:r></w:p>${paragraph('It rains in the harbour.')}`);
    expect(body).toBe('Call us today.\n\nIt rains in the harbour.');
  });

  it('Words in simple fields and in stretches that run the other way stay', async () => {
    const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = await bodyOf(
      `<w:p>${run('Figure ')}<w:fldSimple w:instr=" SEQ Figure ">${run('3')}</w:fldSimple><w:dir w:val="rtl">${run(' shows')}</w:dir><w:bdo w:val="rtl">${run(' the quay.')}</w:bdo></w:p>`,
    );
    expect(body).toBe('Figure 3 shows the quay.');
  });

  it('Characters that a field puts a reading above stay', async () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const instruction = ['EQ \\* jc2 \\o\\ad(\\s\\up 9(', 'とうきょう', '),東京)']
      .map((text) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`)
      .join('');
    const body = await bodyOf(
      `<w:p>${field('begin')}${instruction}${field('end')}<w:r><w:t>に行く。</w:t></w:r></w:p>`,
    );
    expect(body).toBe('東京に行く。');
  });

  it('The cells of a row stay in one line', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const body = await bodyOf(
      `${paragraph('The harbour counts its guests:')}<w:tbl><w:tr>${cell('Year')}${cell('Guests')}</w:tr><w:tr>${cell('2018')}${cell('12,000')}</w:tr></w:tbl>`,
    );
    expect(body).toBe('The harbour counts its guests:\n\nYear Guests\n\n2018 12,000');
  });
});
