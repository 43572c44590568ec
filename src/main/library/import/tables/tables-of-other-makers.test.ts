import { utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedDocument } from '../parsed-article';

async function read(content: string | Uint8Array): Promise<ParsedDocument> {
  const outcome = await parseDocument({
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
    name: 'x',
  });
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe('a table as other makers write it', () => {
  it.each([
    [
      'Portuguese',
      'Data;Veículo;Título;Autor;Seção;Link;Sentimento\n04/03/2025;Diário da Costa;Prefeitura abre novo cais;Ana Souza;Cidade;https://costa.example/1;Positivo',
      {
        outlet: 'Diário da Costa',
        headline: 'Prefeitura abre novo cais',
        authors: ['Ana Souza'],
        section: 'Cidade',
      },
      1,
    ],
    [
      'Dutch',
      'Datum;Bron;Titel;Auteur;Pagina;Link;Toon\n04-03-2025;Kustkrant;Nieuwe pier geopend;Jan de Vries;3;https://kust.example/1;Negatief',
      { outlet: 'Kustkrant', headline: 'Nieuwe pier geopend', authors: ['Jan de Vries'], page: '3' },
      -1,
    ],
    [
      'Turkish',
      'Tarih;Gazete;Başlık;Yazar;Sayfa;Bağlantı;Duygu\n04.03.2025;Sahil Postası;Yeni iskele açıldı;Ayşe Yılmaz;3;https://sahil.example/1;Nötr',
      { outlet: 'Sahil Postası', headline: 'Yeni iskele açıldı', authors: ['Ayşe Yılmaz'], page: '3' },
      0,
    ],
    [
      'Arabic',
      'التاريخ,الصحيفة,العنوان,الكاتب,الرابط,التوجه\n4 مارس 2025,جريدة الساحل,افتتاح رصيف جديد,أحمد علي,https://sahel.example/1,إيجابي',
      { outlet: 'جريدة الساحل', headline: 'افتتاح رصيف جديد', authors: ['أحمد علي'] },
      1,
    ],
    [
      'Korean',
      '번호,보도일자,매체명,기사제목,기자명,링크,논조\n1,2025.03.04,해안일보,항구에 새 방파제 완공,김철수,https://haean.example/1,부정',
      { outlet: '해안일보', headline: '항구에 새 방파제 완공', authors: ['김철수'] },
      -1,
    ],
    [
      'Japanese',
      '掲載日,媒体名,見出し,面,URL,論調\n令和7年3月4日,湾岸新聞,港の新しい堤防が完成,朝刊15面,https://wangan.example/1,ポジティブ',
      { outlet: '湾岸新聞', headline: '港の新しい堤防が完成', page: '朝刊15面' },
      1,
    ],
    [
      'Thai',
      'ลำดับที่,วัน/เดือน/ปี,สื่อ,หัวข้อข่าว,สรุปเนื้อหา,ลิงก์ข่าว,ทิศทางข่าว\n1,4 มี.ค. 68,ชายฝั่งรายวัน,เทศบาลเปิดสวนริมน้ำ,เทศบาลเปิดสวน,https://cf.example/1,บวก',
      { outlet: 'ชายฝั่งรายวัน', headline: 'เทศบาลเปิดสวนริมน้ำ', summary: 'เทศบาลเปิดสวน' },
      1,
    ],
    [
      'Talkwalker’s',
      '"published";"url";"domain_url";"title";"content_snippet";"sentiment";"extra_author_attributes.name";"extra_source_attributes.name"\n"2025-03-04 10:15:00";"https://nordblatt.example/a/1";"http://nordblatt.example";"Neue Buslinie";"Ab Sommer fährt …";"5";"Jana Petersen";"Nordblatt"\n"2025-03-13 08:00:00";"https://nordblatt.example/a/2";"http://nordblatt.example";"Streit";"Es …";"-5";"";"Nordblatt"',
      {
        outlet: 'Nordblatt',
        headline: 'Neue Buslinie',
        authors: ['Jana Petersen'],
        url: 'https://nordblatt.example/a/1',
      },
      1,
    ],
  ])('is known by its %s names', async (_, table, fields, tone) => {
    const { articles } = await read(table);
    expect(articles[0]?.fields).toMatchObject({ ...fields, tone: [{ value: tone }] });
    expect(articles[0]?.fields.datePublished?.value.slice(0, 10)).toBe('2025-03-04');
    expect(articles[0]?.warnings).not.toContain('date-ambiguous');
  });

  it('may quote its cells with apostrophes', async () => {
    const { articles } = await read(
      "'Date','Publication','Headline'\n'2025-03-04','Coast Weekly','It''s a deal, says mayor'",
    );
    expect(articles[0]?.fields).toMatchObject({
      outlet: 'Coast Weekly',
      headline: "It's a deal, says mayor",
    });
  });

  it('drawn in a text with bars has no clipping of its rule, and the addresses of its links', async () => {
    const { articles } = await read(
      '| Date | Outlet | Headline | Link |\n|------|:------:|------|------|\n| 2025-03-04 | Bay News | Ferry line grows | [open](https://bay.example/1) |',
    );
    expect(articles.map(({ fields: { headline, url } }) => [headline, url])).toEqual([
      ['Ferry line grows', 'https://bay.example/1'],
    ]);
  });

  it('has the page behind a link of Google’s', async () => {
    const { articles } = await read(
      'title,link,pubDate\nHarbour wall safe,"https://www.google.com/url?rct=j&url=https://post.example/wall&ct=ga",2025-03-04',
    );
    expect(articles[0]?.fields.url).toBe('https://post.example/wall');
  });

  it('with Chinese names leaves the order of 3/4 to a person', async () => {
    const { articles } = await read('日期,媒体,标题\n3/4/2021,邕城日报,江边公园本周开放');
    expect(articles[0]?.warnings).toContain('date-ambiguous');
  });

  it('may have weekdays before months with short years', async () => {
    const { articles } = await read('Date,Outlet,Title\nSat 8 Mar 25,Post,Five things');
    expect(articles[0]?.fields.datePublished?.value).toBe('2025-03-08');
  });

  it('names the language of headlines that might be of two', async () => {
    const french = await read('Date de parution;Support;Titre\n4 mars 2025;Le Littoral;La digue divise');
    const indonesian = await read('Tanggal;Media;Judul Berita\n4 Maret 2025;Pantai;Warga keluhkan parkir');
    expect([french, indonesian].map(({ articles }) => articles[0]?.fields.language)).toEqual(['fr', 'id']);
  });

  it('has the addresses of links that no program has worked out yet', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Date', 'Headline', 'Link'],
      ['2025-03-04', 'Ferry line grows', 'LINK'],
    ]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'March');
    const files = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer));
    const name = 'xl/worksheets/sheet1.xml';
    const xml = Buffer.from(files[name] ?? []).toString();
    const formula = '<c r="C2"><f>HYPERLINK("https://bay.example/1","Read")</f><v></v></c>';
    const { articles } = await read(
      zipSync({ ...files, [name]: strToU8(xml.replace(/<c r="C2".*?<\/c>/u, formula)) }),
    );
    expect(articles[0]?.fields.url).toBe('https://bay.example/1');
  });
});

describe('a list of links with no headlines', () => {
  it('gives a clipping for each address, called by it, and names the rows that have none', async () => {
    const { articles, refusedParts } = await read(
      [
        'Date,Media,Link',
        '2026-03-12,Harbour Gazette,https://gazette.example/barrier',
        '2026-03-13,The Courier,ask Jana',
        '2026-03-14,Elm Valley Post,https://post.example/gates',
      ].join('\n'),
    );
    expect(articles.map(({ fields, warnings }) => ({ ...pick(fields), warnings }))).toEqual([
      {
        headline: 'https://gazette.example/barrier',
        url: 'https://gazette.example/barrier',
        outlet: 'Harbour Gazette',
        day: '2026-03-12',
        warnings: ['reference-only'],
      },
      {
        headline: 'https://post.example/gates',
        url: 'https://post.example/gates',
        outlet: 'Elm Valley Post',
        day: '2026-03-14',
        warnings: ['reference-only'],
      },
    ]);
    expect(refusedParts).toEqual([{ name: 'row 3', refusal: { reason: 'row-without-text' } }]);
  });
});

it('A table without names of columns has its outlets, which papers’ names and those beside them tell', async () => {
  const { articles } = await read(
    [
      '12.03.2026\tHafener Anzeiger\tSperrwerk an der Elm eröffnet\thttps://anzeiger.example/sperrwerk',
      '13.03.2026\tElbufer-Bote\tMinisterin eröffnet Sperrwerk\thttps://bote.example/2',
      '14.03.2026\tKüsten Zeitung\tNeunzig Tore gegen das Meer\thttps://zeitung.example/tore',
    ].join('\n'),
  );
  expect(articles.map(({ fields }) => pick(fields))).toEqual([
    {
      headline: 'Sperrwerk an der Elm eröffnet',
      url: 'https://anzeiger.example/sperrwerk',
      outlet: 'Hafener Anzeiger',
      day: '2026-03-12',
    },
    {
      headline: 'Ministerin eröffnet Sperrwerk',
      url: 'https://bote.example/2',
      outlet: 'Elbufer-Bote',
      day: '2026-03-13',
    },
    {
      headline: 'Neunzig Tore gegen das Meer',
      url: 'https://zeitung.example/tore',
      outlet: 'Küsten Zeitung',
      day: '2026-03-14',
    },
  ]);
});

function pick({ headline, url, outlet, datePublished }: ParsedDocument['articles'][number]['fields']) {
  return { headline, url, outlet, day: datePublished?.value };
}
