import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import { parseXml } from '../../standards/xml';
import { zipOfParts } from '../../../../../../test/zip-of';
import { odtToHtml } from './odt-to-html';

const content = (body: string): string =>
  `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d" xmlns:xlink="x" xmlns:style="s"><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="P2" style:parent-style-name="Heading_20_3"/><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

function html(body: string): string {
  const root = parseXml(content(body));
  return root === null ? '' : odtToHtml(root).trim();
}

describe('an OpenDocument text', () => {
  it.each([
    ['headings by their level', '<text:h text:outline-level="2">H</text:h>', '<h2>H</h2>'],
    [
      'headings of a web page, which are paragraphs in a style of headings or one made from it',
      '<text:p text:style-name="Heading_20_1">H</text:p><text:p text:style-name="P2">I</text:p>',
      '<h1>H</h1>\n<h3>I</h3>',
    ],
    ['its title', '<text:p text:style-name="P1">T</text:p>', '<h1>T</h1>'],
    [
      'spaces, tabs and breaks',
      '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>',
      '<p>a b c<br>d</p>',
    ],
    [
      'links to the web only',
      '<text:p><text:a xlink:href="https://x.example/">a</text:a><text:a xlink:href="javascript:b">b</text:a></text:p>',
      '<p><a href="https://x.example/">a</a>b</p>',
    ],
    [
      'no deleted text and no comments',
      '<text:tracked-changes><text:changed-region><text:p>gone</text:p></text:changed-region></text:tracked-changes><text:p>a<office:annotation><text:p>no</text:p></office:annotation></text:p>',
      '<p>a</p>',
    ],
    [
      'no hidden text',
      '<text:section text:display="none"><text:p>gone</text:p></text:section><text:p>a<text:span text:style-name="T1">gone</text:span><text:hidden-text text:is-hidden="true">gone</text:hidden-text><text:hidden-text text:is-hidden="false">b</text:hidden-text></text:p>',
      '<p>ab</p>',
    ],
    [
      'tables',
      '<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
      '<table><tr><td><p>a</p>\n</td></tr></table>',
    ],
    [
      'notes after the text',
      '<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>b</text:p>',
      '<p>ab</p>\n<p>n</p>',
    ],
    ['markup as text', '<text:p>&lt;b&gt;</text:p>', '<p>&lt;b&gt;</p>'],
  ])('gives %s', (_, body, expected) => {
    expect(html(body)).toBe(expected);
  });

  it('of OpenOffice 1 has its text in the body itself', () => {
    const root = parseXml(
      '<office:document-content xmlns:office="o" xmlns:text="t"><office:body><text:h text:level="2">H</text:h><text:p>a</text:p></office:body></office:document-content>',
    );
    expect(root === null ? '' : odtToHtml(root).trim()).toBe('<h2>H</h2>\n<p>a</p>');
  });

  it('is read as pasted news is', async () => {
    const lines = [
      'Harbour road gets trees',
      'Source: Rivermouth Post',
      'The council agreed on trees along the road.',
    ];
    const bytes = zipOfParts({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': content(lines.map((line) => `<text:p>${line}</text:p>`).join('')),
    });
    expect(await parseDocument({ bytes, name: 'a.bin' })).toMatchObject({
      mimeType: 'application/vnd.oasis.opendocument.text',
      articles: [{ fields: { headline: lines[0], source: 'Rivermouth Post', body: lines[2] } }],
    });
  });

  it('under a password is refused', async () => {
    const bytes = zipOfParts({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml': '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
      'content.xml': 'x',
    });
    expect(await parseDocument({ bytes, name: 'a.odt' })).toEqual({
      refusal: { reason: 'password-protected' },
    });
  });
});
