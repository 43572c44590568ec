import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipOfParts } from '../../../../../../test/zip-of';
import { parseDocument } from '../../parse';
import type { ParsedArticle, ParseOutcome } from '../../parsed-article';

const PARAGRAPH =
  'The council agreed on Tuesday to plant eleven thousand trees along the harbour road before winter, the mayor said.';
const NAMES = 'xmlns:a="a" xmlns:p="p" xmlns:r="r" xmlns:mc="m"';

const runs = (text: string): string => `<a:p><a:r><a:rPr lang="en"/><a:t>${text}</a:t></a:r></a:p>`;
const shape = (text: string, place = ''): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr>${place === '' ? '' : `<p:ph type="${place}"/>`}</p:nvPr></p:nvSpPr><p:txBody><a:bodyPr/>${text}</p:txBody></p:sp>`;
const picture = (cx: number): string =>
  `<p:pic><p:spPr><a:xfrm><a:ext cx="${String(cx)}" cy="900"/></a:xfrm></p:spPr></p:pic>`;
const slide = (shapes: string, more = ''): string =>
  `<?xml version="1.0"?><p:sld ${NAMES}${more}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
const rels = (list: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships>${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="http://x/relationships/${kind}" Target="${target}"${kind === 'hyperlink' ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`;

function deck(
  slides: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Promise<ParseOutcome> {
  const ids = slides.map((_, i) => `<p:sldId id="${String(256 + i)}" r:id="rId${String(i + 1)}"/>`);
  const bytes = zipOfParts({
    '[Content_Types].xml': '<Types/>',
    // The file's numbers are not the order.
    'ppt/presentation.xml': `<p:presentation ${NAMES}><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="1000" cy="1000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': rels(
      slides.map((_, i) => [`rId${String(i + 1)}`, 'slide', `slides/slide${String(slides.length - i)}.xml`]),
    ),
    ...Object.fromEntries(slides.map((xml, i) => [`ppt/slides/slide${String(slides.length - i)}.xml`, xml])),
    ...others,
  });
  return parseDocument({ bytes, name: 'Briefing.pptx' });
}

async function read(...given: Parameters<typeof deck>): Promise<ParsedArticle> {
  const outcome = await deck(...given);
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  const [only, ...more] = outcome.articles;
  if (only === undefined || more.length > 0) throw new Error(`${String(more.length + 1)} articles`);
  return only;
}

describe('A presentation', () => {
  it('comes in with titles, texts, tables, links and notes in the order of its slides', async () => {
    const table = `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc><a:txBody>${runs('Outlet')}</a:txBody></a:tc><a:tc><a:txBody>${runs('Reach of each outlet')}</a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
    const link =
      '<a:p><a:r><a:t>The </a:t></a:r><a:r><a:rPr><a:hlinkClick r:id="rId7"/></a:rPr><a:t>Post</a:t></a:r><a:r><a:t> had the whole of it</a:t></a:r></a:p>';
    const group = `<p:grpSp>${shape(runs('In a group of shapes'))}</p:grpSp>`;
    const choice = `<mc:AlternateContent><mc:Choice>${shape(runs('As it is shown today'))}</mc:Choice><mc:Fallback>${shape(runs('As it was shown before'))}</mc:Fallback></mc:AlternateContent>`;
    const article = await read(
      [
        slide(
          shape(runs(PARAGRAPH)) +
            shape(runs('Harbour road gets trees'), 'title') +
            shape(runs('12'), 'sldNum') +
            shape(runs('Confidential'), 'ftr'),
        ),
        slide(table + shape(link) + group + choice),
        slide(shape(runs('Nobody shall see this')), ' show="0"'),
      ],
      {
        'ppt/slides/_rels/slide3.xml.rels': rels([['rId1', 'notesSlide', '../notesSlides/notesSlide1.xml']]),
        'ppt/slides/_rels/slide2.xml.rels': rels([['rId7', 'hyperlink', 'https://post.example/trees']]),
        'ppt/notesSlides/notesSlide1.xml': slide(
          shape(runs('Say who pays for it all'), 'body') + shape(runs('1'), 'sldNum'),
        ).replaceAll('p:sld', 'p:notes'),
      },
    );
    expect(article.fields.headline).toBe('Harbour road gets trees');
    const { body } = article.fields;
    const order = [
      PARAGRAPH,
      'Say who pays for it all',
      'Reach of each outlet',
      'The Post had the whole',
      'In a group',
      'As it is shown today',
    ];
    const places = order.map((text) => body.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(body.indexOf(PARAGRAPH)).toBe(0);
    for (const text of ['Confidential', 'Nobody shall see', 'As it was shown before'])
      expect(body).not.toContain(text);
    expect(article.bodyHtml).toContain('href="https://post.example/trees"');
    expect(article.warnings).not.toContain('pages-missing');
  });

  it('with a slide that is a picture says that something is missing', async () => {
    const { warnings } = await read([
      slide(shape(runs(PARAGRAPH))),
      slide(shape(runs('Post, 12 March'), 'title') + picture(900)),
    ]);
    expect(warnings).toContain('pages-missing');
  });

  it('of pictures only is refused with what to do', async () => {
    expect(await deck([slide(picture(900)), slide(picture(800))])).toMatchObject({
      refusal: { reason: 'unreadable', detail: expect.stringContaining('save it as PDF') as string },
    });
  });

  it('whose slides hold anything at all is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 100 }), async (odd) => {
        const outcome = await deck([odd, slide(odd), slide(shape(runs(odd)))], {
          'ppt/slides/_rels/slide1.xml.rels': odd,
        });
        expect('refusal' in outcome ? outcome.refusal.reason : '').not.toBe('reader-failed');
      }),
      { numRuns: 40 },
    );
  });

  it('of OpenDocument is read like one of PowerPoint', async () => {
    const page = (title: string, text: string, style = 'dp1'): string =>
      `<draw:page draw:style-name="${style}"><draw:frame presentation:class="title"><draw:text-box><text:p>${title}</text:p></draw:text-box></draw:frame><draw:frame presentation:class="footer"><draw:text-box><text:p>Confidential</text:p></draw:text-box></draw:frame><draw:frame><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame></draw:page>`;
    const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:style="s" xmlns:presentation="p"><office:automatic-styles><style:style style:name="dp2" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style></office:automatic-styles><office:body><office:presentation>${page('Harbour road gets trees', PARAGRAPH)}${page('Hidden', 'Nobody shall see this', 'dp2')}</office:presentation></office:body></office:document-content>`;
    const bytes = zipOfParts({
      mimetype: 'application/vnd.oasis.opendocument.presentation',
      'content.xml': content,
    });
    const outcome = await parseDocument({ bytes, name: 'Briefing.odp' });
    expect(outcome).toMatchObject({
      mimeType: 'application/vnd.oasis.opendocument.presentation',
      articles: [{ fields: { headline: 'Harbour road gets trees', body: PARAGRAPH } }],
    });
  });
});
