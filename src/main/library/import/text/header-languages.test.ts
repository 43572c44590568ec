import { describe, expect, it } from 'vitest';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { readText } from './read-text';

/**
 * Reports as people paste them, one language a table: the lines above and below the text give source, editor, photographer,
 * views and times, and none of them is left in the body. All made up.
 */
const TEXTS: Readonly<Record<string, readonly [headline: string, body: string]>> = {
  en: [
    'Harbour road gets eleven thousand trees',
    'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.\n\nOpponents said the money was needed for the drains, which overflowed twice last spring.',
  ],
  zh: [
    '港口路将种植一万一千棵树',
    '滨河市政府周二决定，在入冬前沿港口路种植一万一千棵树，以改善沿岸的空气质量。\n\n反对者说，这笔钱应该用来修去年春天两次溢水的排水管道。',
  ],
  vi: [
    'Đường cảng sắp có mười một nghìn cây xanh',
    'Hội đồng thành phố hôm thứ Ba đã quyết định trồng mười một nghìn cây xanh dọc đường cảng trước mùa đông năm nay.\n\nNhững người phản đối cho rằng số tiền này cần để sửa hệ thống thoát nước đã tràn hai lần vào mùa xuân.',
  ],
  th: [
    'ถนนท่าเรือจะมีต้นไม้หนึ่งหมื่นหนึ่งพันต้น',
    'สภาเมืองมีมติเมื่อวันอังคารให้ปลูกต้นไม้หนึ่งหมื่นหนึ่งพันต้นตามแนวถนนท่าเรือก่อนฤดูหนาว เพื่อให้ร่มเงาแก่ประชาชน\n\nฝ่ายคัดค้านระบุว่าควรใช้เงินซ่อมท่อระบายน้ำที่ล้นสองครั้งในฤดูใบไม้ผลิที่ผ่านมา',
  ],
  id: [
    'Jalan pelabuhan akan ditanami sebelas ribu pohon',
    'Dewan kota pada hari Selasa sepakat menanam sebelas ribu pohon di sepanjang jalan pelabuhan sebelum musim hujan tiba.\n\nPara penentang mengatakan uang itu diperlukan untuk saluran air yang meluap dua kali pada tahun lalu.',
  ],
  ms: [
    'Jalan pelabuhan bakal ditanam sebelas ribu pokok',
    'Majlis bandaraya pada hari Selasa bersetuju menanam sebelas ribu pokok di sepanjang jalan pelabuhan sebelum musim tengkujuh.\n\nPihak yang membantah berkata wang itu diperlukan untuk longkang yang melimpah dua kali pada tahun lepas.',
  ],
  fr: [
    'La route du port aura onze mille arbres',
    'Le conseil municipal a décidé mardi de planter onze mille arbres le long de la route du port avant le début de l’hiver.\n\nSes adversaires estiment que cet argent manquera aux égouts, qui ont débordé deux fois au printemps.',
  ],
  de: [
    'Die Hafenstraße bekommt elftausend Bäume',
    'Der Stadtrat hat am Dienstag beschlossen, vor dem Winter elftausend Bäume an der Hafenstraße pflanzen zu lassen.\n\nGegner sagten, das Geld werde für die Kanäle gebraucht, die im Frühjahr zweimal übergelaufen seien.',
  ],
  es: [
    'La calle del puerto tendrá once mil árboles',
    'El ayuntamiento acordó el martes plantar once mil árboles a lo largo de la calle del puerto antes de que llegue el invierno.\n\nLos opositores dijeron que el dinero hacía falta para los desagües, que se desbordaron dos veces en primavera.',
  ],
};

type Row = readonly [language: string, above: string, below: string, fields: object];

const published = (value: string): object => ({ datePublished: { value, inferred: false } });
const modified = (value: string): object => ({ dateModified: { value } });

const rows: readonly Row[] = [
  [
    'en',
    'Source: Xinhua | Updated: 2019-09-18 16:34 | Views: 1,204',
    'Editor: Ann Lee',
    { source: 'Xinhua', editor: 'Ann Lee', pageViews: 1204, ...modified('2019-09-18T16:34') },
  ],
  [
    'en',
    'By Jane Doe\nPublished: 18 September 2019, 4:34 pm',
    'Photo: John Roe\nWeb editor: Ann Lee',
    {
      authors: ['Jane Doe'],
      editor: 'Ann Lee',
      media: [{ creditLine: 'John Roe' }],
      ...published('2019-09-18T16:34'),
    },
  ],
  [
    'en',
    'Posted on September 18, 2019 by Jane Doe',
    'Photographer: John Roe',
    { authors: ['Jane Doe'], media: [{ creditLine: 'John Roe' }], ...published('2019-09-18') },
  ],
  [
    'zh',
    '来源：新华社　发布时间：2019-09-18 16:34　浏览次数：1204',
    '责任编辑：莫晓静',
    { source: '新华社', editor: '莫晓静', pageViews: 1204, ...published('2019-09-18T16:34') },
  ],
  [
    'zh',
    '2019年9月18日 16:34 来源：滨河日报 作者：李明',
    '摄影：王芳\n编辑：莫晓静',
    {
      source: '滨河日报',
      authors: ['李明'],
      editor: '莫晓静',
      media: [{ creditLine: '王芳' }],
      ...published('2019-09-18T16:34'),
    },
  ],
  [
    'zh',
    '發布時間：民國108年9月18日 來源：中央社',
    '責任編輯：李明',
    { source: '中央社', editor: '李明', ...published('2019-09-18') },
  ],
  [
    'vi',
    'Nguồn: TTXVN | Cập nhật: 18/09/2019 16:34 | Lượt xem: 1.204',
    'Biên tập viên: Trần Thị Mai',
    { source: 'TTXVN', editor: 'Trần Thị Mai', pageViews: 1204, ...modified('2019-09-18T16:34') },
  ],
  [
    'vi',
    'Thứ Tư, ngày 18 tháng 9 năm 2019 16:34',
    'Tác giả: Nguyễn Văn An\nẢnh: Lê Minh',
    { authors: ['Nguyễn Văn An'], media: [{ creditLine: 'Lê Minh' }], ...published('2019-09-18T16:34') },
  ],
  [
    'th',
    'ที่มา: มติชน | เผยแพร่: 18 กันยายน พ.ศ. 2562 เวลา 16:34 น. | ผู้เข้าชม: 1,204',
    'บรรณาธิการ: สมชาย ใจดี',
    { source: 'มติชน', editor: 'สมชาย ใจดี', pageViews: 1204, ...published('2019-09-18T16:34') },
  ],
  [
    'th',
    'วันที่ ๑๘ ก.ย. ๒๕๖๒',
    'ภาพโดย: สมหญิง ดีใจ\nผู้เขียน: สมชาย ใจดี',
    { authors: ['สมชาย ใจดี'], media: [{ creditLine: 'สมหญิง ดีใจ' }], ...published('2019-09-18') },
  ],
  [
    'id',
    'Sumber: Antara | Diperbarui: 18 September 2019 16:34 WIB | Dibaca: 1.204 kali',
    'Editor: Siti Rahma',
    { source: 'Antara', editor: 'Siti Rahma', pageViews: 1204, ...modified('2019-09-18T16:34+07:00') },
  ],
  [
    'id',
    'Rabu, 18 September 2019 | 16:34 WIB',
    'Penulis: Budi Santoso\nFoto: Siti Rahma',
    {
      authors: ['Budi Santoso'],
      media: [{ creditLine: 'Siti Rahma' }],
      ...published('2019-09-18T16:34+07:00'),
    },
  ],
  [
    'ms',
    'Sumber: Bernama | Tarikh: 18 Ogos 2019, 4.34 petang | Paparan: 1,204',
    'Penyunting: Siti Aminah',
    { source: 'Bernama', editor: 'Siti Aminah', pageViews: 1204, ...published('2019-08-18T16:34') },
  ],
  [
    'ms',
    'Oleh Ahmad Ismail\nDikemas kini: 18/08/2019',
    'Gambar: Siti Aminah',
    { authors: ['Ahmad Ismail'], media: [{ creditLine: 'Siti Aminah' }], ...modified('2019-08-18') },
  ],
  [
    'fr',
    'Source : AFP | Publié le 18 septembre 2019 à 16h34 | Vues : 1 204',
    'Édité par : Anne Petit',
    { source: 'AFP', editor: 'Anne Petit', pageViews: 1204, ...published('2019-09-18T16:34') },
  ],
  [
    'fr',
    'Par Paul Martin\nMis à jour le 18/09/2019 à 16:34',
    'Photographe : Anne Petit',
    { authors: ['Paul Martin'], media: [{ creditLine: 'Anne Petit' }], ...modified('2019-09-18T16:34') },
  ],
  [
    'de',
    'Quelle: dpa | Veröffentlicht am 18. September 2019, 16:34 Uhr | Aufrufe: 1.204',
    'Redakteurin: Anna Schmidt',
    { source: 'dpa', editor: 'Anna Schmidt', pageViews: 1204, ...published('2019-09-18T16:34') },
  ],
  [
    'de',
    'Von Max Weber\nStand: 18.09.2019 16.34 Uhr',
    'Foto: Anna Schmidt',
    { authors: ['Max Weber'], media: [{ creditLine: 'Anna Schmidt' }], ...modified('2019-09-18T16:34') },
  ],
  [
    'es',
    'Fuente: EFE | Publicado el 18 de septiembre de 2019 a las 16:34 | Visitas: 1.204',
    'Editora: Ana López',
    { source: 'EFE', editor: 'Ana López', pageViews: 1204, ...published('2019-09-18T16:34') },
  ],
  [
    'es',
    'Por Juan Pérez\nActualizado: 18/09/2019 16:34',
    'Fotografía: Ana López',
    { authors: ['Juan Pérez'], media: [{ creditLine: 'Ana López' }], ...modified('2019-09-18T16:34') },
  ],
];

describe('header and footer lines of pasted reports', () => {
  it.each(rows)('(%s) %s … %s', (language, above, below, fields) => {
    const [headline, body] = TEXTS[language] ?? ['', ''];
    const article: ClippingFields | undefined = readText(
      `${headline}\n${above}\n\n${body}\n\n${below}`,
    )?.fields;
    expect(article).toMatchObject({ headline, body, ...fields });
  });
});

describe('what an agency is credited with', () => {
  it.each([
    ['By Deutsche Presse-Agentur', 'Deutsche Presse-Agentur'],
    ['By The Associated Press', 'The Associated Press'],
    ['By AFP Deutschland', 'AFP Deutschland'],
    ['Von dpa', 'dpa'],
    ['Par Agence France-Presse', 'Agence France-Presse'],
    ['Oleh Bernama', 'Bernama'],
  ])('"%s" is the source and no person', (line, source) => {
    const article = readText(`${TEXTS['en']?.[0] ?? ''}\n${line}\n\n${TEXTS['en']?.[1] ?? ''}`);
    expect(article?.fields).toMatchObject({ authors: [], source });
  });
});
