import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import { readCitationList } from './citation-list-reader';

const ROAD = {
  headline: '河口市将重建旧港口公路',
  outlet: '河口日报',
  authors: ['李明', '王芳'],
  page: '001',
  type: 'article-newspaper',
  mediaType: 'print',
};
const DRAINS = { headline: '市民讨论排水系统', outlet: '河口晚报', authors: ['张伟'], page: 'A02' };

async function read(text: string) {
  const outcome = await parseDocument({ name: 'export.txt', bytes: new TextEncoder().encode(text) });
  if ('refusal' in outcome) throw new Error(`refused: ${outcome.refusal.reason}`);
  return outcome.articles;
}

describe('References exported by a Chinese database', () => {
  it.each([
    [
      'for NoteExpress',
      `{Reference Type}: Newspaper Article
{Title}: 河口市将重建旧港口公路
{Author}: 李明;王芳;
{Author Address}: 本报记者
{Journal}: 河口日报
{Year}: 2024
{Date}: 2024-05-01
{Pages}: 001
{Keywords}: 港口;公路
{Abstract}: 河口市议会周二决定重建旧港口公路，
该公路自去年春天洪水以来一直不通。
{Database Provider}: CNKI

{Reference Type}: Newspaper Article
{Title}: 市民讨论排水系统
{Author}: 张伟
{Journal}: 河口晚报
{Date}: 2024-05-03
{Pages}: A02
`,
    ],
    [
      'for RefWorks',
      `RT Newspaper Article\r
SR 1\r
A1 李明\r
A1 王芳\r
AD 本报记者\r
T1 河口市将重建旧港口公路\r
JF 河口日报\r
YR 2024\r
FD 2024-05-01\r
OP 001\r
K1 港口;公路\r
AB 河口市议会周二决定重建旧港口公路，该公路自去年春天洪水以来一直不通。\r
DS CNKI\r
\r
RT Newspaper Article\r
SR 1\r
A1 张伟\r
T1 市民讨论排水系统\r
JF 河口晚报\r
FD 2024-05-03\r
OP A02\r
`,
    ],
    [
      'in its own fields',
      `SrcDatabase-来源库: 报纸
Title-题名: 河口市将重建旧港口公路
Author-作者: 李明;王芳;
Organ-单位: 本报记者;
Source-文献来源: 河口日报
Keyword-关键词: 港口;公路
Summary-摘要: 河口市议会周二决定重建旧港口公路，该公路自去年春天洪水以来一直不通。
PubTime-发表时间: 2024-05-01
Year-年: 2024
PageCount-页码: 001


SrcDatabase-来源库: 报纸
Title-题名: 市民讨论排水系统
Author-作者: 张伟;
Source-文献来源: 河口晚报
PubTime-发表时间: 2024-05-03
PageCount-页码: A02
`,
    ],
  ])('%s come in with their fields', async (_, text) => {
    const [road, drains, ...others] = await read(text);
    expect(others).toEqual([]);
    expect(road?.fields).toMatchObject(ROAD);
    expect(road?.fields.datePublished?.value).toBe('2024-05-01');
    expect(road?.fields.body.replace(/\s/gu, '')).toBe(
      '河口市议会周二决定重建旧港口公路，该公路自去年春天洪水以来一直不通。',
    );
    expect(road?.tags).toEqual(['港口', '公路']);
    expect(drains?.fields).toMatchObject(DRAINS);
    expect(drains?.fields.datePublished?.value).toBe('2024-05-03');
  });

  it('as a list in the national standard come in one by one', async () => {
    const [road, drains, page] = await read(
      '[1]李明,王芳.河口市将重建旧港口公路[N].河口日报,2024-05-01(001).\n[2]张伟.市民讨论排水系统[N].河口晚报,2024-05-03(A02).\n[3]李明.港口公路工程开工[EB/OL].(2024-09-01)[2024-09-02].https://post.example/road.\n',
    );
    expect(road?.fields).toMatchObject(ROAD);
    expect(road?.fields.datePublished?.value).toBe('2024-05-01');
    expect(drains?.fields).toMatchObject(DRAINS);
    expect(page?.fields).toMatchObject({ headline: '港口公路工程开工', url: 'https://post.example/road' });
    expect(page?.fields.datePublished?.value).toBe('2024-09-01');
    expect(page?.fields.dateAccessed?.value).toBe('2024-09-02');
  });
});

it('a text with numbered notes is no list of references', () => {
  expect(readCitationList('[1] The council voted on Tuesday.\n[2] The road was closed in 2023.')).toEqual([]);
  expect(readCitationList('[1]李明.重建公路[N].河口日报,2024-05-01(001).\n这是正文。')).toEqual([]);
});
