import { describe, expect, it } from 'vitest';
import { readText } from './read-text';

/** Head and foot lines as newsrooms of many countries set them; names and papers are made up. */
const HEADLINE = 'Harbour road gets eleven thousand trees';
const BODY =
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road.\n\nOpponents said the money was needed for the drains, which overflowed twice last spring.';

const DAY = '2019-09-18';
const MINUTE = '2019-09-18T16:34';
type Row = readonly [above: string, below: string, fields: object];
const published = (value: string): object => ({ datePublished: { value } });

const rows: readonly Row[] = [
  [
    'Jane Doe, Environment Correspondent\nTuesday 18 September 2019 16:34',
    '',
    { authors: ['Jane Doe'], ...published(MINUTE) },
  ],
  [
    'By Jane Doe | The Rivermouth Gazette | Sep 18, 2019',
    'Related: Drains overflow again',
    { authors: ['Jane Doe'], outlet: 'The Rivermouth Gazette', ...published(DAY) },
  ],
  ['The Coast Times, 18 September 2019', '', { outlet: 'The Coast Times', authors: [], ...published(DAY) }],
  ['Bay News, 18 September 2019', '', { outlet: 'Bay News', authors: [], ...published(DAY) }],
  ['Harbour Weekly - September 18, 2019', '', { outlet: 'Harbour Weekly', authors: [], ...published(DAY) }],
  ['Jane Doe, 18 September 2019', '', { outlet: null, authors: ['Jane Doe'], ...published(DAY) }],
  [
    '2019-09-18 16:34 River Daily Editor:Li Ming',
    '',
    { source: 'River Daily', editor: 'Li Ming', ...published(MINUTE) },
  ],
  [
    'Xinhua | Updated: 2019-09-18 16:34\nShare - WeChat',
    'Editor: huaxia',
    { source: 'Xinhua', editor: 'huaxia' },
  ],
  [
    'BERNAMA\n18/09/2019 04:34 PM',
    '-- BERNAMA',
    { source: 'BERNAMA', subheadline: null, ...published(MINUTE) },
  ],
  [
    'By : Jane Doe / River Times\nSeptember 18, 2019\n1.2k Views',
    '',
    { authors: ['Jane Doe'], pageViews: 1200 },
  ],
  [
    '18 Sep 2019 • 4 min read',
    'Editing by Tom Hill; photography by Ann Wood',
    { editor: 'Tom Hill', media: [{ creditLine: 'Ann Wood' }] },
  ],
  [
    'Text: Jane Doe, Photos: John Roe',
    'Issued by: Rivermouth City Council',
    { authors: ['Jane Doe'], source: 'Rivermouth City Council', media: [{ creditLine: 'John Roe' }] },
  ],
  ['Wednesday, 18 Sep 2019\n4:34 PM MYT', '— VNS', { source: 'VNS', ...published(`${MINUTE}+08:00`) }],
  [
    'September 18, 2019 @ 4:34pm\nJane Doe in Rivermouth',
    '',
    { authors: ['Jane Doe'], ...published(MINUTE) },
  ],
  [
    'Rivermouth Gazette, 18 September 2019, p. 3',
    '',
    { outlet: 'Rivermouth Gazette', page: '3', ...published(DAY) },
  ],
  [
    '滨河日报 2019-09-18 16:34',
    '编辑：王芳\n初审：钱进\n值班主任：张伟',
    { source: '滨河日报', editor: '王芳', ...published(MINUTE) },
  ],
  [
    '本报记者 李明 摄影报道\n2019年9月18日 第03版：要闻',
    '【打印】【关闭】',
    { authors: ['李明'], page: '03', section: '要闻', ...published(DAY) },
  ],
  [
    '記者 李明／河口報導\n2019-09-18 16:34',
    '（編輯：王芳）1080918',
    { authors: ['李明'], editor: '王芳', ...published(MINUTE) },
  ],
  ['2019-09-18 聯合報 李明', '阅读原文', { authors: ['李明'], source: '聯合報' }],
  [
    '作者：阿不都·热合曼 发布：2019-09-18 阅读 1.2万 评论 3',
    '',
    { authors: ['阿不都·热合曼'], pageViews: 12_000 },
  ],
  [
    'Thứ tư, 18/9/2019, 16:34',
    'NGUYỄN VĂN AN\nẢnh: LÊ MINH',
    { authors: ['NGUYỄN VĂN AN'], media: [{ creditLine: 'LÊ MINH' }] },
  ],
  [
    'Dân Việt | Thứ tư, ngày 18/09/2019 16:34 PM (GMT+7)',
    '(TTXVN/Vietnam+)',
    { source: 'TTXVN/Vietnam+', media: [], ...published(`${MINUTE}+07:00`) },
  ],
  [
    '18/09/2019 | 16:34:09\nTin, ảnh: Nguyễn Văn An (TTXVN)',
    '',
    { authors: ['Nguyễn Văn An'], source: 'TTXVN' },
  ],
  [
    'VOV.VN - Thứ Tư, 16:34, 18/09/2019',
    'Nguyễn Văn An/VOV.VN',
    { authors: ['Nguyễn Văn An'], ...published(MINUTE) },
  ],
  [
    'วันพุธที่ 18 กันยายน พ.ศ. 2562 เวลา 16.34 น.',
    'ข่าวโดย: สมชาย ใจดี\nขอบคุณภาพจาก มติชน',
    { authors: ['สมชาย ใจดี'], media: [{ creditLine: 'มติชน' }], ...published(MINUTE) },
  ],
  [
    '18 ก.ย. 62 (16:34 น.)\nเปิดอ่าน 1,204',
    'ที่มา มติชน',
    { pageViews: 1204, source: 'มติชน', ...published(MINUTE) },
  ],
  [
    'Budi Santoso - detikNews\nRabu, 18 Sep 2019 16:34 WIB',
    '(bud/sit)',
    { authors: ['Budi Santoso'], ...published(`${MINUTE}+07:00`) },
  ],
  [
    'Kabar.example - 18/09/2019, 16:34 WIB\nPenulis Budi Santoso\n| Editor Siti Rahma',
    '[Gambas:Video CNN]',
    { authors: ['Budi Santoso'], editor: 'Siti Rahma', ...published(`${MINUTE}+07:00`) },
  ],
  [
    'Rabu | 18 September 2019 | 16:34\nTeks: Ahmad Ismail',
    'Suntingan: Siti Aminah',
    { authors: ['Ahmad Ismail'], editor: 'Siti Aminah', ...published(MINUTE) },
  ],
  [
    'Publié le 18/09/2019 à 16h34 | Lu 1204 fois',
    'Lire aussi : Les égouts débordent',
    { pageViews: 1204, ...published(MINUTE) },
  ],
  [
    'par Paul Martin (avec AFP)\nle 18 septembre 2019 à 16:34',
    'Partager :',
    { authors: ['Paul Martin'], source: 'AFP', ...published(MINUTE) },
  ],
  [
    'Communiqué de presse\nRivebouche, le 18 septembre 2019',
    'Rédaction : Paul Martin',
    { authors: ['Paul Martin'], place: 'Rivebouche', ...published(DAY) },
  ],
  [
    'Ein Beitrag von Max Weber | 18.09.2019 | 16:34',
    'Rubriklistenbild: © Anna Schmidt',
    { authors: ['Max Weber'], media: [{ creditLine: '© Anna Schmidt' }], ...published(MINUTE) },
  ],
  [
    'Pressemitteilung vom 18.09.2019',
    'Redaktion: Anna Schmidt',
    { editor: 'Anna Schmidt', ...published(DAY) },
  ],
  [
    'Redacción / EFE\n18/09/2019 16:34\nActualizado a las 17:01h.',
    '',
    { authors: [], source: 'EFE', ...published(MINUTE) },
  ],
  [
    'Texto: Juan Pérez. Fotos: Ana López\n18 SEP 2019 - 16:34',
    'Leer también: Los desagües',
    { authors: ['Juan Pérez'], media: [{ creditLine: 'Ana López' }] },
  ],
  [
    'Publicado por Juan Pérez el 18 de septiembre de 2019',
    '',
    { authors: ['Juan Pérez'], ...published(DAY) },
  ],
];

describe('lines above and below a pasted text', () => {
  it.each(rows)('%s … %s', (above, below, fields) => {
    const article = readText(`${HEADLINE}\n${above}\n\n${BODY}\n\n${below}`);
    expect(article?.fields).toMatchObject({ headline: HEADLINE, body: BODY, ...fields });
  });
});

describe('what only looks like such a line stays in the text', () => {
  it.each([
    [
      'a list of winners',
      'Winners of the year\nJane Doe\nJohn Roe\nMax Weber',
      'Jane Doe\n\nJohn Roe\n\nMax Weber',
    ],
    [
      'a last sentence that begins like a label',
      `${HEADLINE}\n\n${BODY}\n\nSource of all trouble: the drains are too old.`,
      `${BODY}\n\nSource of all trouble: the drains are too old.`,
    ],
    [
      'a question and its answer',
      `${HEADLINE}\n\n${BODY}\n\nEditor: Why now?\n\nMayor: Because the drains are old.`,
      `${BODY}\n\nEditor: Why now?\n\nMayor: Because the drains are old.`,
    ],
    [
      'an end that leads away in a sentence',
      `${HEADLINE}\n\n${BODY}\n\nRead more, said the mayor, and you will see.`,
      `${BODY}\n\nRead more, said the mayor, and you will see.`,
    ],
  ])('%s', (_, text, body) => {
    expect(readText(text)?.fields).toMatchObject({ authors: [], body });
  });
});
