import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { readText } from './read-text';

const samples = resolve(import.meta.dirname, '../../../../../assets/samples');

function read(text: string): ClippingFields {
  const article = readText(text);
  if (article === null) throw new Error('no article was read');
  return article.fields;
}

const BODY = [
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.',
  'Opponents said the money was needed for the drains, which overflowed twice last spring.',
].join('\n\n');
const 正文 = [
  '滨河市政府周二决定，在入冬前沿港口路种植一万一千棵树。',
  '反对者说，这笔钱应该用来修去年春天两次溢水的排水管道。',
].join('\n');

describe('a text copied out of a mail program', () => {
  it.each([
    [
      'From: Jane Doe <jane@post.example>\nSent: Wednesday, September 18, 2019 9:30 AM\nTo: Desk\nCc: Press\nSubject: FW: Trees come',
    ],
    [
      '-----Ursprüngliche Nachricht-----\nVon: Jane Doe [mailto:jane@post.example]\nGesendet: Mittwoch, 18. September 2019 09:30\nAn: Desk\nBetreff: WG: Trees come',
    ],
    [
      'De : Jane Doe <jane@post.example>\nEnvoyé : mercredi 18 septembre 2019 09:30\nÀ : Desk\nObjet : TR: Trees come',
    ],
  ])('has its subject, day and sender, and the message alone as its text: %j', (head) => {
    expect(read(`${head}\n\n${BODY}`)).toMatchObject({
      headline: 'Trees come',
      authors: ['Jane Doe'],
      datePublished: { value: '2019-09-18T09:30' },
      body: BODY,
    });
  });

  it('is not any text with a few labels', () => {
    expect(read(`From: the harbour\nTo: the town\n\n${BODY}`).body).toContain(BODY);
  });
});

describe('a press release', () => {
  it.each(['PRESS RELEASE', 'Pressemitteilung', 'Communiqué de presse', '新闻稿'])(
    'that says %s on top has the line below as its headline',
    (kicker) => {
      expect(
        read(`${kicker}\n\nHarbour Trust opens new barrier\n\n18 September 2019\n\n${BODY}`),
      ).toMatchObject({
        headline: 'Harbour Trust opens new barrier',
        datePublished: { value: '2019-09-18' },
      });
    },
  );
});

describe('Markdown with front matter', () => {
  it('of a web clipper yields title, address, authors, day and tags, and keeps the block out of the text', () => {
    const article = readText(
      `---\ntitle: "Trees, at last: \\"soon\\""\nsource: "https://post.example/1"\nauthor:\n  - "[[Jane Doe]]"\n  - 'Mark O''Neill'\npublished: 2019-09-18\ncreated: 2020-01-01\ntags: [trees, "city hall"]\n---\n\n${BODY}\n`,
    );
    expect(article).toMatchObject({
      fields: {
        headline: 'Trees, at last: "soon"',
        url: 'https://post.example/1',
        authors: ['Jane Doe', "Mark O'Neill"],
        datePublished: { value: '2019-09-18' },
        body: BODY,
      },
      tags: ['trees', 'city hall'],
    });
  });

  it('that is something else between two rules stays text', () => {
    expect(read(`---\nThe council met.\n---\n\n${BODY}`).headline).toBe('The council met.');
  });
});

describe('the forum report', () => {
  const article = readText(readFileSync(resolve(samples, 'forum-report.txt'), 'utf8'));

  it('yields every field the header, the caption and the footer hold', () => {
    expect(article?.fields).toMatchObject({
      headline: 'Environmental cooperation forum focuses on regional green growth',
      sectionPath: ['English', 'News', 'Guangxi News', 'report'],
      dateModified: {
        raw: '2019-09-18 16:34:09',
        value: '2019-09-18T16:34:09',
        precision: 'second',
        zoneGiven: false,
        inferred: false,
      },
      datePublished: { value: '2019-09-18', precision: 'day', zoneGiven: false, inferred: true },
      source: 'en.gxzf.gov.cn',
      outlet: null,
      pageViews: 0,
      reach: null,
      editor: 'MXJ',
      authors: [],
      language: 'en',
      mediaType: 'online',
      media: [
        {
          kind: 'image',
          caption: 'The China-ASEAN Environmental Cooperation Forum 2019 is held in Nanning from Sept 17-18.',
          creditLine: 'Xian Yanxing/gsnews.com.cn',
          file: null,
        },
      ],
    });
  });

  it('keeps five paragraphs of body, without caption and footer', () => {
    const paragraphs = article?.fields.body.split('\n\n') ?? [];
    expect(paragraphs).toHaveLength(5);
    expect(paragraphs[0]).toMatch(/^The China-ASEAN Environmental Cooperation Forum 2019 was held/);
    expect(paragraphs[4]).toMatch(/project intentions on environmental solutions\.$/);
  });

  it('says where each field came from, and what to check', () => {
    expect(article?.warnings).toEqual(['date-inferred', 'outlet-unknown']);
    expect(article?.provenance['editor']).toEqual({ via: 'header-line', evidence: 'Web Editor:MXJ' });
    expect(article?.provenance['datePublished']).toEqual({
      via: 'inferred-from-modified',
      evidence: '2019-09-18 16:34:09',
    });
  });
});

describe('header lines', () => {
  const expected = {
    headline: 'Harbour road gets eleven thousand trees',
    sectionPath: ['English', 'News', 'City'],
    source: 'rivermouth.example',
    pageViews: 12,
    editor: 'Ann Lee',
  };
  const crumb = '> English > News > City';

  it.each([
    [
      'in another order on one line',
      `${crumb}\n${expected.headline}\nSource:rivermouth.example View:12 updatetime:2019-09-18 16:34:09\n\n${BODY}\n\nWeb Editor:Ann Lee`,
    ],
    [
      'one per line',
      `${crumb}\n${expected.headline}\nView: 12\nSource: rivermouth.example\nUpdated: 2019-09-18 16:34:09\n\n${BODY}\n\nEditor: Ann Lee`,
    ],
    [
      'before the headline',
      `Updated: 2019-09-18 16:34:09 | Views: 12 | Source: rivermouth.example\n${crumb}\n${expected.headline}\n\n${BODY}\n(Editor: Ann Lee)`,
    ],
    [
      'all at the foot',
      `${expected.headline}\n\n${BODY}\n\n${crumb}\nSource: rivermouth.example\nupdatetime:2019-09-18 16:34:09 View:12\nWeb Editor: Ann Lee`,
    ],
    [
      'with the editor in the header',
      `${crumb}\n${expected.headline}\nupdatetime:2019-09-18 16:34:09   Web Editor:Ann Lee   View:12 Source:rivermouth.example\n${BODY}`,
    ],
  ])('are understood %s', (_, text) => {
    const fields = read(text);
    expect(fields).toMatchObject({
      ...expected,
      dateModified: { value: '2019-09-18T16:34:09' },
      datePublished: { inferred: true },
    });
    expect(fields.body).toBe(BODY);
  });

  it.each([
    ['By Jane Doe', { authors: ['Jane Doe'] }],
    ['By Jane Doe and John Roe', { authors: ['Jane Doe', 'John Roe'] }],
    [
      'By JANE DOE | Source: Xinhua | Date: 2019-09-18',
      { authors: ['JANE DOE'], source: 'Xinhua', datePublished: { value: '2019-09-18' } },
    ],
    [
      'Source: Xinhua | Date: 18 September 2019',
      { source: 'Xinhua', datePublished: { value: '2019-09-18', inferred: false } },
    ],
    [
      'By Jane Doe | rivermouth.example | Updated: 2019-09-18 16:34',
      { authors: ['Jane Doe'], source: 'rivermouth.example', dateModified: { value: '2019-09-18T16:34' } },
    ],
    [
      'Published: September 18, 2019, 4:34 p.m. EDT',
      { datePublished: { value: '2019-09-18T16:34-04:00', zoneGiven: true } },
    ],
    [
      'Published 18 September 2019 | Updated 19 September 2019',
      { datePublished: { value: '2019-09-18' }, dateModified: { value: '2019-09-19' } },
    ],
    ['Posted on Wednesday, 18 September 2019', { datePublished: { value: '2019-09-18' } }],
    ['18 September 2019', { datePublished: { value: '2019-09-18' } }],
    ['By Staff Reporter', { authors: [] }],
    ['By Xinhua', { authors: [], source: 'Xinhua' }],
    ['Author: Jane Doe; Editor: Ann Lee', { authors: ['Jane Doe'], editor: 'Ann Lee' }],
    ['Page views: 1,204', { pageViews: 1204 }],
    ['https://rivermouth.example/trees', { url: 'https://rivermouth.example/trees' }],
  ])('of the kind "%s" are understood', (line, fields) => {
    const article = read(`Harbour road gets eleven thousand trees\n${line}\n\n${BODY}`);
    expect(article).toMatchObject({
      headline: 'Harbour road gets eleven thousand trees',
      body: BODY,
      ...fields,
    });
  });

  it('may have a standfirst between them and the headline', () => {
    const article = read(
      `Harbour road gets trees\nEleven thousand of them before the winter\nBy Jane Doe | 18 September 2019\n\n${BODY}`,
    );
    expect(article).toMatchObject({
      headline: 'Harbour road gets trees',
      subheadline: 'Eleven thousand of them before the winter',
      authors: ['Jane Doe'],
      body: BODY,
    });
  });
});

describe('header lines in Chinese', () => {
  const full = {
    headline: '港口路将种植一万一千棵树',
    source: '滨河日报',
    dateModified: { value: '2019-09-18T16:34:09', zoneGiven: false },
    datePublished: { value: '2019-09-18', inferred: true },
    pageViews: 120,
    editor: '莫晓静',
    authors: ['李明'],
    language: 'zh',
  };
  const crumb = '首页 > 新闻 > 滨河新闻 > 正文';

  it.each([
    [
      'on one line',
      `${crumb}\n${full.headline}\n更新时间：2019-09-18 16:34:09　浏览次数：120　来源：滨河日报　作者：李明\n\n${正文}\n\n责任编辑：莫晓静`,
    ],
    [
      'in another order',
      `${full.headline}\n来源：滨河日报  作者：李明  点击：120  更新时间：2019年9月18日 16:34:09\n当前位置：${crumb}\n${正文}\n【责任编辑：莫晓静】`,
    ],
    [
      'one per line',
      `当前位置： ${crumb}\n${full.headline}\n来 源：滨河日报\n作 者：李明\n更新时间：2019/9/18 16:34:09\n点击量：120次\n${正文}\n编辑：莫晓静`,
    ],
    [
      'in traditional characters',
      `當前位置：${crumb}\n${full.headline}\n來源：滨河日报 更新時間：2019-09-18 16:34:09 瀏覽次數：120 作者：李明\n${正文}\n責任編輯：莫晓静`,
    ],
  ])('are understood %s', (_, text) => {
    const fields = read(text);
    expect(fields).toMatchObject({ ...full, sectionPath: ['首页', '新闻', '滨河新闻', '正文'] });
    expect(fields.body).toBe(正文.split('\n').join('\n\n'));
  });

  it.each([
    ['发布时间：2019年09月18日 16:34', { datePublished: { value: '2019-09-18T16:34', inferred: false } }],
    [
      '2019年09月18日 16:34　来源：新华网',
      { datePublished: { value: '2019-09-18T16:34' }, source: '新华网' },
    ],
    ['2019-09-18 16:34 新华网', { datePublished: { value: '2019-09-18T16:34' }, source: '新华网' }],
    ['浏览：1.2万', { pageViews: 12_000 }],
    ['记者：李明、王芳', { authors: ['李明', '王芳'] }],
    ['发布时间：2019-09-18 字号：大 中 小 打印', { datePublished: { value: '2019-09-18' } }],
    ['摄影：李明', { authors: [], media: [{ creditLine: '李明', caption: null }] }],
  ])('of the kind "%s" are understood', (line, fields) => {
    expect(read(`${full.headline}\n${line}\n${正文}`)).toMatchObject({
      headline: full.headline,
      body: 正文.split('\n').join('\n\n'),
      ...fields,
    });
  });

  it('takes a caption signed by its photographer for a caption', () => {
    for (const credit of ['（李明 摄）', '[李明摄]', '（摄影：李明）', '李明 摄', '（图/李明）']) {
      const fields = read(`${full.headline}\n${正文}\n图为会场。${credit}`);
      expect([credit, fields.media, fields.body]).toEqual([
        credit,
        [{ kind: 'image', caption: '图为会场。', creditLine: '李明', file: null }],
        正文.split('\n').join('\n\n'),
      ]);
    }
  });
});

describe('header lines in other languages', () => {
  it.each([
    [
      'vi',
      'Ngày đăng: 18/09/2019 16:34 | Tác giả: Trần Thị Mai | Nguồn: TTXVN | Lượt xem: 1.204',
      {
        authors: ['Trần Thị Mai'],
        source: 'TTXVN',
        pageViews: 1204,
        datePublished: { value: '2019-09-18T16:34' },
      },
    ],
    [
      'th',
      'เผยแพร่: 18 กันยายน 2562 16:34 น. ผู้เขียน: สมชาย ใจดี',
      { authors: ['สมชาย ใจดี'], datePublished: { value: '2019-09-18T16:34' } },
    ],
    [
      'id',
      'Penulis: Siti Rahma | Tanggal: 18 September 2019 | Sumber: Antara',
      { authors: ['Siti Rahma'], source: 'Antara', datePublished: { value: '2019-09-18' } },
    ],
    [
      'fr',
      'Publié le 18 septembre 2019 à 16h34, mis à jour le 19 septembre 2019 par Anne Petit',
      { datePublished: { value: '2019-09-18T16:34' }, dateModified: { value: '2019-09-19' } },
    ],
    [
      'de',
      'Von Anna Schmidt | Stand: 18.09.2019, 16:34 Uhr | Quelle: dpa',
      { authors: ['Anna Schmidt'], source: 'dpa', dateModified: { value: '2019-09-18T16:34' } },
    ],
    [
      'es',
      'Por Ana López | Publicado: 18 de septiembre de 2019 | Fuente: EFE',
      { authors: ['Ana López'], source: 'EFE', datePublished: { value: '2019-09-18' } },
    ],
  ])('(%s) are understood: %s', (_, line, fields) => {
    expect(read(`Trees\n${line}\n\n${BODY}`)).toMatchObject({ headline: 'Trees', body: BODY, ...fields });
  });
});

describe('agency datelines', () => {
  it.each([
    [
      'NANNING, Sept 18 (Xinhua) -- The council met.',
      { dateline: 'NANNING, Sept 18', place: 'Nanning', source: 'Xinhua' },
    ],
    [
      'PORT ELMSLEY, March 14 (MNA) -- The council met.',
      { dateline: 'PORT ELMSLEY, March 14', place: 'Port Elmsley', source: 'MNA' },
    ],
    ['WASHINGTON (AP) — The council met.', { dateline: 'WASHINGTON', place: 'Washington', source: 'AP' }],
    ['Hamburg (dpa) - Der Rat tagte.', { dateline: 'Hamburg', place: 'Hamburg', source: 'dpa' }],
    [
      '新华社南宁9月18日电（记者 李明、王芳）市政府周二开会。',
      { dateline: '南宁9月18日', place: '南宁', source: '新华社', authors: ['李明', '王芳'] },
    ],
  ])('"%s" gives place and source and stays in the body', (opening, fields) => {
    const article = read(`Council meets\n\n${opening}\n\n${BODY}`);
    expect(article).toMatchObject(fields);
    expect(article.body.startsWith(opening)).toBe(true);
  });

  it('does not take a person with a party in brackets for one', () => {
    expect(read(`Council meets\n\nAnna Schmidt (CDU) - sie ist Rätin - sprach.\n\n${BODY}`)).toMatchObject({
      dateline: null,
      source: null,
    });
  });
});

describe('texts without headers', () => {
  it('takes the first line for the headline', () => {
    expect(read(`Harbour road gets trees\n${BODY}`)).toMatchObject({
      headline: 'Harbour road gets trees',
      body: BODY,
      source: null,
      authors: [],
    });
  });

  it('lets the first words stand in when there is only a paragraph, and says so', () => {
    const article = readText(BODY.replace('\n\n', ' '));
    expect(article?.fields.headline).toBe(
      'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before…',
    );
    expect(article?.fields.body).toBe(BODY.replace('\n\n', ' '));
    expect(article?.warnings).toContain('headline-unknown');
  });

  it.each([
    'Time: the one thing the council did not have, said its chair on Tuesday, when the vote was put off again.',
    'The source: a leaking pipe under the harbour road, engineers say after three weeks of digging in the rain.',
    'By Tuesday the council had received more than four hundred letters about the trees along the harbour road.',
    'From Monday on, the road is closed: buses run through Mill Street, and the ferry leaves an hour earlier.',
  ])('leaves prose that looks like a label alone: %s', (paragraph) => {
    const article = read(`Council meets\n\n${paragraph}\n\n${BODY}`);
    expect(article).toMatchObject({
      headline: 'Council meets',
      body: `${paragraph}\n\n${BODY}`,
      authors: [],
      source: null,
    });
  });

  it('joins lines that were broken at a fixed width', () => {
    const wrapped = BODY.replace(/(.{50,60}) /g, '$1\n');
    expect(read(`Harbour road gets trees\n\n${wrapped}`)).toMatchObject({
      headline: 'Harbour road gets trees',
      body: BODY,
    });
  });

  it('reads Markdown headings', () => {
    expect(read(`# Harbour road gets trees\n\n${BODY}\n\n## Drains\n\nThey overflow.`)).toMatchObject({
      headline: 'Harbour road gets trees',
      body: `${BODY}\n\nDrains\n\nThey overflow.`,
    });
  });

  it('finds nothing in white space', () => {
    expect(readText(' \n\t\u3000\ufeff\n---\n')).toBeNull();
  });

  it('loses no word of any text: each is in the headline, the body, or the line a field was read from', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'ä', 'ß', '中', '文', 'ก'),
      minLength: 4,
      maxLength: 9,
    });
    const paragraph = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const { headline, body } = read(paragraphs.join('\n\n'));
        const kept = `${headline}\n${body}`;
        for (const text of paragraphs) expect(kept).toContain(text);
      }),
    );
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const article = readText(text);
        if (article !== null) expect(article.fields.headline + article.fields.body).not.toBe('');
      }),
    );
  });
});
