import { expect, it } from 'vitest';
import { samplePage, type PageParts, type SampleLanguage } from '../../../../../test/sample-pages';
import { readHtml } from './read-html';

/** Bylines, data and signatures as publishers of many countries write them; names and texts are made up. */
const ld = (author: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'x', datePublished: '2024-03-05T09:30:00Z', author })}</script>`;

type Case = [SampleLanguage, PageParts, readonly string[], string?];

const CASES: readonly Case[] = [
  ['en', { head: ld('Jane Doe and John Roe') }, ['Jane Doe', 'John Roe']],
  ['en', { head: ld('By Jane Doe, John Roe and Mary Major') }, ['Jane Doe', 'John Roe', 'Mary Major']],
  ['en', { head: ld([{ '@type': 'Person', name: ['Jane Doe', 'John Roe'] }]) }, ['Jane Doe', 'John Roe']],
  ['en', { head: ld([{ '@type': 'Person', name: { '@value': 'Jane Doe' } }]) }, ['Jane Doe']],
  ['en', { head: ld({ '@type': 'Person', givenName: 'Jane', familyName: 'Doe' }) }, ['Jane Doe']],
  [
    'en',
    {
      head: ld({
        '@list': [
          { '@type': 'Person', name: 'Jane Doe' },
          { '@type': 'Person', name: 'John Roe' },
        ],
      }),
    },
    ['Jane Doe', 'John Roe'],
  ],
  ['en', { head: ld([{ '@type': 'Person', name: 'Jane Doe, Environment Correspondent' }]) }, ['Jane Doe']],
  ['en', { head: ld([{ '@type': 'Person', name: 'Jane Doe in Rivermouth' }]) }, ['Jane Doe']],
  ['en', { head: ld([{ '@type': 'Person', name: 'Jane Doe (@janedoe)' }]) }, ['Jane Doe']],
  ['en', { head: ld([{ '@type': 'Person', name: 'jane.doe@paper.example (Jane Doe)' }]) }, ['Jane Doe']],
  ['en', { head: ld([{ '@type': 'Person', name: 'Jane Doe jane.doe@paper.example' }]) }, ['Jane Doe']],
  ['en', { head: ld([{ '@type': 'Organization', name: 'Reuters' }]) }, [], 'Reuters'],
  [
    'en',
    {
      head: ld([
        { '@type': 'Person', name: 'Jane Doe' },
        { '@type': 'Organization', name: 'Associated Press' },
      ]),
    },
    ['Jane Doe'],
    'Associated Press',
  ],
  ['en', { head: ld([{ '@type': 'Person', name: 'Staff Reporter' }]) }, []],
  ['en', { head: ld([{ '@type': 'Person', name: 'PA Media' }]) }, [], 'PA Media'],
  ['en', { head: ld([{ '@type': 'Person', name: 'Rivermouth Gazette Staff' }]) }, []],
  ['en', { head: ld([{ '@type': 'Person', name: 'Web Desk' }]) }, []],
  [
    'en',
    { head: ld([{ '@type': 'Person', name: 'News Desk' }]), above: '<p class="byline">By Jane Doe</p>' },
    ['Jane Doe'],
  ],
  [
    'en',
    {
      head: ld({ '@type': 'Person', name: 'janedoe' }),
      above: '<div class="byline">By <a href="/author/janedoe">Jane Doe</a></div>',
    },
    ['Jane Doe'],
  ],
  [
    'en',
    {
      head: ld({ '@type': 'Person', name: 'admin' }),
      above: '<div class="meta">By <a href="/people/jane">Jane Doe</a> | 5 March 2024</div>',
    },
    ['Jane Doe'],
  ],
  [
    'en',
    {
      head: ld({ '@type': 'Person', name: 'Jane Doe' }),
      above: '<div class="byline">By <a href="/a/1">Jane Doe</a> and <a href="/a/2">John Roe</a></div>',
    },
    ['Jane Doe', 'John Roe'],
  ],
  [
    'en',
    {
      above:
        '<div class="byline">By <a href="/a/1">Jane Doe</a>, <a href="/a/2">John Roe</a> & <a href="/a/3">Mary Major</a></div>',
    },
    ['Jane Doe', 'John Roe', 'Mary Major'],
  ],
  [
    'en',
    {
      above:
        '<div class="byline"><a rel="author" href="/a/1">Jane Doe</a> and <a rel="author" href="/a/2">John Roe</a></div>',
    },
    ['Jane Doe', 'John Roe'],
  ],
  [
    'en',
    {
      above:
        '<ul class="authors"><li><span class="name">Jane Doe</span><span class="role">Political editor</span></li><li><span class="name">John Roe</span><span class="role">Reporter</span></li></ul>',
    },
    ['Jane Doe', 'John Roe'],
  ],
  ['en', { above: '<p>By Jane Doe, Staff Writer</p>' }, ['Jane Doe']],
  ['en', { above: '<p>By Dr. Jane Doe, MD, PhD</p>' }, ['Dr. Jane Doe']],
  ['en', { above: '<p>By Jane Doe for Rivermouth Gazette</p>' }, ['Jane Doe']],
  ['en', { above: '<p>By Jane Doe | The Associated Press</p>' }, ['Jane Doe'], 'The Associated Press'],
  ['en', { above: '<p>By Jane Doe</p><p>Rivermouth Correspondent</p><p>5 March 2024</p>' }, ['Jane Doe']],
  ['en', { above: '<p>Written by Jane Doe on March 5, 2024</p>' }, ['Jane Doe']],
  ['en', { above: '<p>Words by Jane Doe; photographs by Max Muster</p>' }, ['Jane Doe']],
  ['en', { above: '<p>Story by Jane Doe • 2 hours ago</p>' }, ['Jane Doe']],
  ['en', { above: '<p>Posted by admin on March 5, 2024</p>' }, []],
  ['en', { above: '<p>Reporting by Jane Doe in Rivermouth</p>' }, ['Jane Doe']],
  [
    'en',
    { after: '<p>(Reporting by Jane Doe and John Roe; Editing by Mary Major)</p>' },
    ['Jane Doe', 'John Roe'],
  ],
  [
    'en',
    { after: '<p><em>Jane Doe is a reporter at the Rivermouth Gazette. Follow her @janedoe.</em></p>' },
    ['Jane Doe'],
  ],
  ['en', { after: '<p>— Jane Doe</p>' }, ['Jane Doe']],
  ['en', { above: '<p>By Jean-Luc O’Neill-García</p>' }, ['Jean-Luc O’Neill-García']],
  ['en', { above: '<p>By J.K. van der Berg</p>' }, ['J.K. van der Berg']],
  ['en', { above: '<p>By Nguyen Van A</p>' }, ['Nguyen Van A']],
  ['en', { head: '<meta name="author" content="Jane Doe;John Roe">' }, ['Jane Doe', 'John Roe']],
  [
    'en',
    { head: '<meta name="author" content="Jane Doe"><meta name="author" content="John Roe">' },
    ['Jane Doe', 'John Roe'],
  ],
  [
    'en',
    {
      head: '<meta name="author" content="https://facebook.com/jane">',
      above: '<span class="author">Jane Doe</span>',
    },
    ['Jane Doe'],
  ],
  [
    'en',
    {
      head: '<meta name="author" content="Rivermouth Gazette"><meta property="og:site_name" content="Rivermouth Gazette">',
      above: '<p>By Jane Doe</p>',
    },
    ['Jane Doe'],
  ],
  [
    'en',
    {
      head: '<meta name="twitter:creator" content="@janedoe"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">',
    },
    ['Jane Doe'],
  ],
  ['de', { above: '<p>Von Jane Doe, Flussmünde</p>' }, ['Jane Doe']],
  [
    'de',
    { above: '<p>Von <a href="/a">Jane Doe</a> und <a href="/b">Max Muster</a></p>' },
    ['Jane Doe', 'Max Muster'],
  ],
  ['de', { above: '<p>Von Jane Doe, dpa</p>' }, ['Jane Doe']],
  ['de', { above: '<p>Ein Gastbeitrag von Jane Doe</p>' }, ['Jane Doe']],
  ['de', { above: '<p>Ein Kommentar von Jane Doe</p>' }, ['Jane Doe']],
  ['de', { above: '<p>Text: Jane Doe, Fotos: Max Muster</p>' }, ['Jane Doe']],
  ['de', { above: '<p>Autor: Jane Doe | Stand: 05.03.2024</p>' }, ['Jane Doe']],
  ['de', { above: '<p>Aus Flussmünde berichtet Jane Doe</p>' }, ['Jane Doe']],
  ['de', { above: '<p>Interview: Jane Doe</p>' }, ['Jane Doe']],
  ['de', { above: '<div class="author">Jane Doe, Redakteurin Politik</div>' }, ['Jane Doe']],
  ['de', { head: ld({ '@type': 'Person', name: 'Jane Doe (dpa)' }) }, ['Jane Doe']],
  ['de', { head: ld({ '@type': 'Person', name: 'Redaktion Flussmünder Bote' }) }, []],
  ['de', { after: '<p>(dpa)</p>' }, []],
  ['de', { after: '<p>Quelle: dpa</p>' }, []],
  ['de', { after: '<p>© dpa-infocom, dpa:240305-99-123456/2</p>' }, []],
  ['fr', { above: '<p>Par Marie Dupont et Jean Martin</p>' }, ['Marie Dupont', 'Jean Martin']],
  ['fr', { above: '<p>Par Marie DUPONT, à Lyon</p>' }, ['Marie DUPONT']],
  ['fr', { above: '<p>Par Le Figaro avec AFP</p>' }, [], 'AFP'],
  ['fr', { above: '<p>Propos recueillis par Marie Dupont</p>' }, ['Marie Dupont']],
  ['fr', { above: '<p>De notre envoyée spéciale à Lyon, Marie Dupont</p>' }, ['Marie Dupont']],
  [
    'fr',
    {
      above: '<p>Marie Dupont (avec AFP)</p><p>Publié le 5 mars 2024 à 10h30</p>',
      head: ld({ '@type': 'Person', name: 'Marie Dupont (avec AFP)' }),
    },
    ['Marie Dupont'],
    'AFP',
  ],
  ['fr', { above: '<p>Écrit par Marie Dupont</p>' }, ['Marie Dupont']],
  ['fr', { above: '<p>Publié par Marie Dupont le 5 mars 2024</p>' }, ['Marie Dupont']],
  ['fr', { after: '<p>Marie Dupont</p>' }, ['Marie Dupont']],
  ['es', { above: '<p>Por María Pérez y Juan García</p>' }, ['María Pérez', 'Juan García']],
  ['es', { above: '<p>María Pérez | Madrid | 5 MAR 2024</p>' }, ['María Pérez']],
  ['es', { above: '<p>Redacción</p>' }, []],
  ['es', { above: '<p>Por: Redacción El Diario</p>' }, []],
  ['es', { above: '<p>Texto: María Pérez / Fotos: Juan García</p>' }, ['María Pérez']],
  ['es', { head: ld({ '@type': 'Person', name: 'EFE' }) }, [], 'EFE'],
  ['es', { head: ld({ '@type': 'Person', name: 'Agencia EFE' }) }, [], 'Agencia EFE'],
  ['es', { head: ld({ '@type': 'Person', name: 'María Pérez/EFE' }) }, ['María Pérez'], 'EFE'],
  ['es', { above: '<p>Escrito por María Pérez</p>' }, ['María Pérez']],
  ['es', { above: '<p>Corresponsal: María Pérez</p>' }, ['María Pérez']],
  ['pt', { above: '<p>Por Maria Silva — Lisboa</p>' }, ['Maria Silva']],
  ['pt', { above: '<p>Por Maria da Silva, g1 — São Paulo</p>' }, ['Maria da Silva']],
  ['pt', { above: '<p>Da Redação</p>' }, []],
  ['zh', { above: '<p>文/李明 图/王芳</p>' }, ['李明']],
  ['zh', { above: '<p>记者 李明 张伟 报道</p>' }, ['李明', '张伟']],
  ['zh', { above: '<p>本报记者 李明</p>' }, ['李明']],
  ['zh', { above: '<p>作者：李明 来源：河口日报 时间：2024-03-05</p>' }, ['李明'], '河口日报'],
  ['zh', { above: '<p>2024-03-05 09:30 | 来源：新华社 | 记者：李明</p>' }, ['李明'], '新华社'],
  ['zh', { after: '<p>（记者 李明）</p>' }, ['李明']],
  ['zh', { after: '<p>（河口日报记者李明）</p>' }, ['李明']],
  ['zh', { after: '<p>来源：河口日报　记者：李明　编辑：王芳</p>' }, ['李明'], '河口日报'],
  ['zh', { before: '<p>本报河口3月5日讯（记者 李明 通讯员 王芳）</p>' }, ['李明', '王芳']],
  [
    'zh',
    { before: '<p>中新网河口3月5日电 (李明 张伟)河口市议会周二决定重建公路。</p>' },
    ['李明', '张伟'],
    '中新网',
  ],
  ['zh', { above: '<p>文｜李明</p><p>编辑｜王芳</p>' }, ['李明']],
  ['zh', { above: '<p>撰文：李明　摄影：王芳</p>' }, ['李明']],
  ['zh', { head: ld({ '@type': 'Person', name: '新华社' }) }, [], '新华社'],
  ['zh', { head: ld({ '@type': 'Person', name: '责任编辑：王芳' }) }, []],
  ['tw', { above: '<p>記者李明／河口報導</p>' }, ['李明']],
  ['tw', { above: '<p>〔記者李明／河口報導〕</p>' }, ['李明']],
  ['tw', { before: '<p>（中央社記者李明河口5日電）河口市議會週二決定重建公路。</p>' }, ['李明'], '中央社'],
  ['tw', { above: '<p>文：李明　攝影：王芳</p>' }, ['李明']],
  ['tw', { above: '<p>撰文：李明</p><p>出版：2024-03-05 09:30</p>' }, ['李明']],
  ['tw', { above: '<p>2024-03-05 09:30 聯合報／ 記者李明／河口即時報導</p>' }, ['李明']],
  ['ko', { above: '<div>강어귀신문 김민수 기자</div>' }, ['김민수']],
  ['ko', { above: '<div>기자명 김민수 기자</div>' }, ['김민수']],
  ['ko', { before: '<p>[강어귀신문 김민수 기자]</p>' }, ['김민수']],
  [
    'ko',
    { before: '<p>(강어귀=연합뉴스) 김민수 기자 = 시의회는 화요일 결정했다.</p>' },
    ['김민수'],
    '연합뉴스',
  ],
  ['ko', { after: '<p>minsu@paper.example</p><p>김민수 기자</p>' }, ['김민수']],
  ['ko', { after: '<p>글 김민수 기자·사진 이영희 기자</p>' }, ['김민수']],
  ['ko', { head: ld({ '@type': 'Person', name: '김민수 기자 minsu@paper.example' }) }, ['김민수']],
  ['ko', { head: '<meta property="dable:author" content="김민수">' }, ['김민수']],
  ['ja', { above: '<p>文・山田太郎</p>' }, ['山田太郎']],
  ['ja', { above: '<p>取材・文／山田太郎</p>' }, ['山田太郎']],
  ['ja', { above: '<p>記者 山田太郎</p>' }, ['山田太郎']],
  ['ja', { after: '<p>（山田太郎、佐藤花子）</p>' }, ['山田太郎', '佐藤花子']],
  ['ja', { after: '<p>（文＝山田太郎　写真＝佐藤花子）</p>' }, ['山田太郎']],
  ['ja', { head: ld({ '@type': 'Organization', name: '河口新聞社' }) }, []],
  ['ja', { head: ld({ '@type': 'Person', name: '共同通信' }) }, [], '共同通信'],
  ['vi', { above: '<p>Tác giả: Nguyễn Văn An</p>' }, ['Nguyễn Văn An']],
  ['vi', { after: '<p style="text-align:right"><strong>Nguyễn Văn An</strong></p>' }, ['Nguyễn Văn An']],
  ['vi', { after: '<p>Theo TTXVN</p>' }, [], 'TTXVN'],
  ['vi', { after: '<p>Nguyễn An (Theo Reuters)</p>' }, ['Nguyễn An'], 'Reuters'],
  ['vi', { after: '<p>Bài và ảnh: Nguyễn Văn An</p>' }, ['Nguyễn Văn An']],
  ['id', { above: '<p>Penulis: Budi Santoso | Editor: Siti Aminah</p>' }, ['Budi Santoso']],
  ['id', { above: '<p>Oleh: Budi Santoso</p>' }, ['Budi Santoso']],
  ['id', { above: '<p>Budi Santoso - detikNews</p><p>Selasa, 05 Mar 2024 09:30 WIB</p>' }, ['Budi Santoso']],
  ['id', { above: '<p>Reporter: Budi Santoso</p><p>Editor: Siti Aminah</p>' }, ['Budi Santoso']],
  [
    'id',
    { after: '<p>Pewarta: Budi Santoso</p><p>Editor: Siti Aminah</p><p>Copyright © ANTARA 2024</p>' },
    ['Budi Santoso'],
    'ANTARA',
  ],
  ['id', { above: '<p>Tim Redaksi</p>' }, []],
  ['id', { after: '<p>(bud/sit)</p>' }, []],
  ['th', { above: '<p>โดย สมชาย ใจดี</p>' }, ['สมชาย ใจดี']],
  ['th', { above: '<p>ผู้เขียน: สมชาย ใจดี</p>' }, ['สมชาย ใจดี']],
  ['th', { above: '<p>เรื่อง: สมชาย ใจดี ภาพ: สมหญิง รักดี</p>' }, ['สมชาย ใจดี']],
  ['th', { above: '<p>กองบรรณาธิการ</p>' }, []],
  ['th', { after: '<p>ติดตามข่าวสารได้ที่ <a href="https://line.example/x">Line</a></p>' }, []],
  ['ru', { above: '<p>Автор: Иван Петров</p>' }, ['Иван Петров']],
  ['ru', { above: '<p>Текст: Иван Петров</p>' }, ['Иван Петров']],
  ['ru', { above: '<div class="author">Иван Петров, корреспондент</div>' }, ['Иван Петров']],
  [
    'ru',
    {
      above: '<p>Иван Петров</p><p>5 марта 2024, 09:30</p>',
      head: ld({ '@type': 'Person', name: 'Иван Петров' }),
    },
    ['Иван Петров'],
  ],
  ['ru', { head: ld({ '@type': 'Person', name: 'ТАСС' }) }, [], 'ТАСС'],
  ['ru', { head: ld({ '@type': 'Person', name: 'Редакция' }) }, []],
  ['ar', { above: '<p>بقلم: أحمد حسن</p>' }, ['أحمد حسن']],
  ['ar', { above: '<p>القاهرة - أحمد حسن</p>' }, []],
  ['ar', { above: '<p>أ ف ب</p>', head: ld({ '@type': 'Person', name: 'أ ف ب' }) }, [], 'أ ف ب'],
  ['ar', { head: ld({ '@type': 'Person', name: 'رويترز' }) }, [], 'رويترز'],
  [
    'en',
    {
      after:
        '<div class="teaser-box author"><div class="text"><div class="title-small">Jane Doe</div><div><a href="/a?jane">View all posts by Jane Doe</a></div></div></div>',
    },
    ['Jane Doe'],
  ],
  [
    'de',
    {
      after:
        '<div class="teaser-box author short"><div class="text"><div class="title-small">Anna Müller</div><div><a href="/a?jane">Alle Artikel</a></div></div></div>',
    },
    ['Anna Müller'],
  ],
  [
    'de',
    {
      after:
        '<div class="teaser-box author short"><div class="text"><div class="title-small">Anna Müller</div><div><a href="/a?jane">Alle Artikel</a></div></div></div><div class="teaser-box author short"><div class="text"><div class="title-small">Karl Weber</div><div><a href="/a?jane">Alle Artikel</a></div></div></div>',
    },
    [],
  ],
  [
    'de',
    {
      after:
        '<div class="comment author"><div class="text"><div class="title-small">Anna Müller</div><div><a href="/a?jane">Alle Beiträge</a></div></div></div>',
    },
    [],
  ],
  [
    'fr',
    {
      after:
        '<div class="bloc-auteur"><div class="text"><div class="title-small">Anne Martin</div><div><a href="/a?jane">Tous ses articles</a></div></div></div>',
    },
    ['Anne Martin'],
  ],
];

it.each<Case>([...CASES])('In %s, %j names its authors', (language, parts, authors, source) => {
  const article = readHtml(samplePage(language, parts));
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  expect(article.fields.authors).toEqual(authors);
  if (source !== undefined) expect(article.fields.source).toBe(source);
});
