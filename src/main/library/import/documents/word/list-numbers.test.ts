import { describe, expect, it } from 'vitest';
import { zipOfParts } from '../../../../../../test/zip-of';
import { parseDocument } from '../../parse';
import type { ParsedArticle } from '../../parsed-article';

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TOP = 'Dockers hand over their demands';
const LEAD = 'The dockers handed over their demands to the city council on Monday evening.';

/** A paragraph; `place` is its list and level. */
function paragraph(text: string, place: readonly [number, number] | null = null, more = ''): string {
  const list =
    place === null ? '' : `<w:numPr><w:ilvl w:val="${place[1]}"/><w:numId w:val="${place[0]}"/></w:numPr>`;
  return `<w:p><w:pPr>${more}${list}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

interface LevelParts {
  readonly format: string;
  readonly text: string;
  readonly more?: string;
}

function definition(id: number, levels: readonly LevelParts[], more = ''): string {
  const written = levels.map(
    ({ format, text, more: own = '' }, at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${own}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${more}${written.join('')}</w:abstractNum>`;
}

const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

async function read(paragraphs: readonly string[], numbering: string, styles = ''): Promise<ParsedArticle> {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packed = 'http://schemas.openxmlformats.org/package/2006';
  const type = (name: string, of: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${of}+xml"/>`;
  const bytes = zipOfParts({
    '[Content_Types].xml': `<Types xmlns="${packed}/content-types">${type('document', 'document.main')}${type('numbering', 'numbering')}${type('styles', 'styles')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="n" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="s" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${SPACE}><w:body>${paragraph(TOP)}${paragraph(LEAD)}${paragraphs.join('')}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${SPACE}>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles ${SPACE}>${styles}</w:styles>`,
  });
  const outcome = await parseDocument({ bytes, name: 'demands.docx' });
  if (!('articles' in outcome) || outcome.articles[0] === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.articles[0];
}

async function pointsOf(
  paragraphs: readonly string[],
  numbering: string,
  styles = '',
): Promise<readonly string[]> {
  const { fields } = await read(paragraphs, numbering, styles);
  expect(fields).toMatchObject({ headline: TOP });
  return fields.body.split('\n\n').slice(1);
}

const LEVELS = definition(0, [
  { format: 'decimal', text: '%1.' },
  { format: 'lowerLetter', text: '%2)' },
  { format: 'decimal', text: '%1.%2.%3', more: '<w:isLgl/>' },
]);

describe('the numbers of a Word document’s lists', () => {
  it('are in its text on every level, and its points are a list', async () => {
    const { fields, bodyHtml } = await read(
      [
        paragraph('Pay', [1, 0]),
        paragraph('on Sundays', [1, 1]),
        paragraph('at night', [1, 2]),
        paragraph('Rest', [1, 0]),
      ],
      LEVELS + list(1, 0),
    );
    expect(fields.body.split('\n\n').slice(1)).toEqual([
      '1. Pay',
      'a) on Sundays',
      '1.1.1 at night',
      '2. Rest',
    ]);
    expect(bodyHtml).toContain('<ol><li>Pay<p>a) on Sundays</p>');
    expect(bodyHtml).toContain('<li>Rest</li></ol>');
  });

  it('go on in another list of the same definition, unless that begins anew', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>';
    const points = [
      paragraph('Pay', [1, 0]),
      paragraph('It is said.'),
      paragraph('Rest', [2, 0]),
      paragraph('Food', [3, 0]),
      paragraph('Drink', [3, 0]),
    ];
    expect(await pointsOf(points, LEVELS + list(1, 0) + list(2, 0) + list(3, 0, anew))).toEqual([
      '1. Pay',
      'It is said.',
      '2. Rest',
      '7. Food',
      '8. Drink',
    ]);
  });

  it('count a point above one that stands too deep, and deeper ones only begin anew below the levels that say so', async () => {
    const levels = definition(0, [
      { format: 'decimal', text: '%1' },
      { format: 'lowerLetter', text: '%1.%2' },
      { format: 'upperRoman', text: '%1.%2.%3', more: '<w:lvlRestart w:val="1"/>' },
    ]);
    const points = [0, 1, 2, 1, 2, 0, 2, 1].map((level) => paragraph('It is so', [1, level]));
    expect(await pointsOf(points, levels + list(1, 0))).toEqual(
      ['1', '1.a', '1.a.I', '1.b', '1.b.II', '2', '2.a.I', '2.b'].map((number) => `${number} It is so`),
    );
  });

  it('come from styles, for headings too', async () => {
    const styles = ['A', 'B'].map((name, level) => {
      const based = level === 0 ? '' : '<w:basedOn w:val="HeadA"/>';
      return `<w:style w:type="paragraph" w:styleId="Head${name}"><w:name w:val="heading ${level + 1}"/>${based}<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    });
    const levels = definition(0, [
      { format: 'upperRoman', text: 'Part %1:', more: '<w:pStyle w:val="HeadA"/>' },
      { format: 'decimal', text: '§ %2', more: '<w:pStyle w:val="HeadB"/>' },
    ]);
    const styled = (text: string, name: string): string =>
      paragraph(text, null, `<w:pStyle w:val="Head${name}"/>`);
    expect(
      await pointsOf(
        [
          styled('The port', 'A'),
          styled('Ships', 'B'),
          styled('Cranes', 'B'),
          styled('The town', 'A'),
          paragraph('It is here.', [0, 0], '<w:pStyle w:val="HeadA"/>'),
        ],
        levels + list(1, 0),
        styles.join(''),
      ),
    ).toEqual(['Part I: The port', '§ 1 Ships', '§ 2 Cranes', 'Part II: The town', 'It is here.']);
  });

  it('come from list styles, with and without a space, and bullets are none', async () => {
    const numbering =
      definition(0, [], '<w:numStyleLink w:val="Articles"/>') +
      definition(
        1,
        [
          { format: 'chineseCounting', text: '第%1条', more: '<w:suff w:val="nothing"/>' },
          { format: 'bullet', text: '\uf0b7' },
        ],
        '<w:styleLink w:val="Articles"/>',
      ) +
      list(1, 0) +
      list(2, 1);
    const styles =
      '<w:style w:type="numbering" w:styleId="Articles"><w:name w:val="Articles"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    expect(
      await pointsOf(
        [paragraph('港口', [1, 0]), paragraph('城市', [1, 0]), paragraph('道路', [1, 1])],
        numbering,
        styles,
      ),
    ).toEqual(['第一条港口', '第二条城市', '道路']);
  });

  it('leave out deleted points and the lists that points were in before', async () => {
    const gone =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>GONE</w:delText></w:r></w:del></w:p>';
    const before =
      '<w:pPrChange w:id="3"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    const free = `<w:p><w:pPr>${before}</w:pPr><w:r><w:t>It is free.</w:t></w:r></w:p>`;
    expect(
      await pointsOf([paragraph('Pay', [1, 0]), gone, free, paragraph('Rest', [1, 0])], LEVELS + list(1, 0)),
    ).toEqual(['1. Pay', 'It is free.', '2. Rest']);
  });
});
