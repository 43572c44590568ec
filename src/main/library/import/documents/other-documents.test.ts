import { expect, it } from 'vitest';
import { zipOfParts } from '../../../../../test/zip-of';
import { parseDocument } from '../parse';
import type { ParseOutcome } from '../parsed-article';

const TEXT = 'The council agreed on trees along the harbour road before the winter comes to town.';
const read = (bytes: Uint8Array, name = 'x'): Promise<ParseOutcome> => parseDocument({ bytes, name });

const word = (body: string, parts: Readonly<Record<string, string>> = {}): Buffer =>
  zipOfParts({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const line = (text: string): string => `<w:p>${run(text)}</w:p>`;

it('What stands above the pages of a Word document names the paper and the address of its article', async () => {
  const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${line('Rivermouth Post')}${line('https://post.example/trees')}</w:hdr>`;
  const body = [line('Harbour road gets trees'), line('17 September 2019'), line(TEXT)].join('');
  expect(await read(word(body, { 'word/header1.xml': header }))).toMatchObject({
    articles: [
      {
        fields: { outlet: 'Rivermouth Post', url: 'https://post.example/trees', body: TEXT },
        provenance: { outlet: { evidence: 'Rivermouth Post' } },
        warnings: expect.not.arrayContaining(['outlet-unknown']) as unknown,
      },
    ],
  });
});

it('A line of a document that is a link leads to its article, and is no text', async () => {
  const link = `<w:p><w:hyperlink r:id="l1">${run('To the article')}</w:hyperlink></w:p>`;
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="l1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://post.example/trees" TargetMode="External"/></Relationships>';
  const body = [line('Harbour road gets trees'), line('17 September 2019'), link, line(TEXT)].join('');
  expect(await read(word(body, { 'word/_rels/document.xml.rels': relations }))).toMatchObject({
    articles: [{ fields: { url: 'https://post.example/trees', body: TEXT }, bodyHtml: `<p>${TEXT}</p>` }],
  });
});

it('A document saved as a page is read as the document, and what its head says of the file is not the article’s', async () => {
  const page = (head: string): Buffer =>
    Buffer.from(
      `<html><head><meta name=Generator content="Microsoft Word 15 (filtered)"><meta name="author" content="Petra Kuhn"><meta name="created" content="2013-12-23T23:15:00">${head}<title>Document1</title></head><body><div class=WordSection1><p class=MsoTitle>Harbour road gets trees</p><p class=MsoNormal>Rivermouth Post, 17 September 2019<o:p></o:p></p><p class=MsoNormal>${TEXT}</p></div></body></html>`,
    );
  expect(await read(page(''))).toMatchObject({
    articles: [
      {
        fields: {
          headline: 'Harbour road gets trees',
          outlet: 'Rivermouth Post',
          authors: [],
          datePublished: { value: '2019-09-17' },
          body: TEXT,
        },
      },
    ],
  });
});

it('A file of Pages is read by the PDF in it, and without one it is said what to do', async () => {
  const pdf = Buffer.from('%PDF-1.4\n%%EOF');
  const withPreview = await read(
    zipOfParts({ 'Index/Document.iwa': 'x', 'QuickLook/Preview.pdf': pdf.toString('latin1') }),
  );
  // That PDF is none, which only its own reader can say.
  expect(withPreview).toMatchObject({ refusal: { reason: 'unreadable' } });
  const bare = zipOfParts({ 'Index/Document.iwa': 'x', 'preview.jpg': 'x' });
  for (const [name, format] of [
    ['a.pages', 'Pages documents'],
    ['a.key', 'Keynote presentations'],
    ['a.numbers', 'Numbers tables'],
  ] as const)
    expect(await read(bare, name)).toEqual({ refusal: { reason: 'unsupported-format', format } });
});

it.each([
  ['of Windows', Buffer.from('[InternetShortcut]\r\nURL=https://post.example/trees\r\n'), 'x'],
  [
    'of Linux',
    Buffer.from('[Desktop Entry]\nType=Link\nName=Harbour road gets trees\nURL=https://post.example/trees\n'),
    'Harbour road gets trees',
  ],
  [
    'of macOS, binary',
    Buffer.from(
      '62706c6973743030d101025355524c5f101a68747470733a2f2f706f73742e6578616d706c652f7472656573080b0f000000000000010100000000000000030000000000000000000000000000002c',
      'hex',
    ),
    'x',
  ],
])('A shortcut to a page %s is a clipping of its address', async (_, bytes, headline) => {
  expect(await read(bytes, 'x.url')).toMatchObject({
    articles: [{ fields: { headline, url: 'https://post.example/trees' } }],
  });
});

it.each(['[InternetShortcut]\nURL=file:///etc/passwd\n', '[Desktop Entry]\nType=Application\nExec=sh\n'])(
  'A shortcut to anything else is refused and nothing of it is run or read',
  async (text) => {
    expect(await read(Buffer.from(text))).toMatchObject({ refusal: { reason: 'unreadable' } });
  },
);
