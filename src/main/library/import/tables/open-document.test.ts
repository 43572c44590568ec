import { strToU8, zipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedDocument } from '../parsed-article';

async function read(bytes: Uint8Array): Promise<ParsedDocument> {
  const outcome = await parseDocument({ bytes, name: 'x' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"';
const sheet = (name: string, style: string, rows: readonly (readonly string[])[]): string =>
  `<table:table table:name="${name}" table:style-name="${style}">${rows
    .map(
      (row) =>
        `<table:table-row>${row.map((cell) => `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`,
    )
    .join('')}</table:table>`;
const inside = `<office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet>${sheet('Clips', 'ta1', [
  ['Date', 'Title', 'URL', 'Page views'],
  ['2021-03-01', 'Trees come', 'https://post.example/1', '10万+'],
])}${sheet('Not shown', 'ta2', [
  ['Date', 'Title', 'URL'],
  ['2021-03-02', 'Secret', 'https://post.example/2'],
])}</office:spreadsheet></office:body>`;
const MIME = 'application/vnd.oasis.opendocument.spreadsheet';
const flat = `<?xml version="1.0"?>\n<office:document ${NAMESPACES} office:mimetype="${MIME}">${inside}</office:document>`;
const packed = zipSync({
  mimetype: [strToU8(MIME), { level: 0 }],
  'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
  'content.xml': strToU8(
    `<?xml version="1.0"?><office:document-content ${NAMESPACES}>${inside}</office:document-content>`,
  ),
});

it.each([
  ['packed', packed],
  ['in one piece of XML', strToU8(flat)],
])('An OpenDocument workbook %s gives its rows, and names the sheet that nobody sees', async (_, bytes) => {
  const { articles, refusedParts } = await read(bytes);
  // "10万+" is at least as many.
  expect(articles).toMatchObject([{ fields: { headline: 'Trees come', pageViews: 100_000 } }]);
  expect(articles).toHaveLength(1);
  expect(refusedParts).toEqual([{ name: 'Not shown', refusal: { reason: 'hidden-sheet' } }]);
});

it('An OpenDocument text in one piece of XML is read', async () => {
  const { articles } = await read(
    strToU8(
      `<?xml version="1.0"?><office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:h text:outline-level="1">Trees come</text:h><text:p>The council agreed.</text:p></office:text></office:body></office:document>`,
    ),
  );
  expect(articles).toMatchObject([{ fields: { headline: 'Trees come', body: 'The council agreed.' } }]);
});

it('An OpenDocument workbook with number formats of several conditions is read without a word on the console', async () => {
  const style =
    '<number:number-style xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" style:name="N1"><number:number number:decimal-places="0"/><style:map style:condition="value()&lt;0" style:apply-style-name="N0"/></number:number-style>';
  const said = vi.spyOn(console, 'error').mockReturnValue();
  try {
    const { articles } = await read(
      Buffer.from(flat.replace('<office:automatic-styles>', `<office:automatic-styles>${style}`)),
    );
    expect(articles).toHaveLength(1);
    expect(said).not.toHaveBeenCalled();
  } finally {
    said.mockRestore();
  }
});
