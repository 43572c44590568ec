import { describe, expect, it } from 'vitest';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { PAGE_HEADLINE as HEADLINE, PAGE_TEXT } from '../../../../../test/sample-page';
import { readHtml } from './read-html';

/** Pages as publishers of many countries build them; names and texts are made up. */
const TEXT: Readonly<Record<string, readonly [string, string]>> = {
  zh: [
    '河口市议会周二决定重建旧港口公路，该公路自去年春天洪水以来一直不通，重建费用将由市财政储备金支付，预计总投资约三亿元，工程将于秋季开始。',
    '工程师在会议上表示，工程至少需要十八个月，在新桥建成之前，重型货车必须绕行环城公路，沿线居民的出行也会受到影响，市政府将增开公交线路。',
  ],
  ko: [
    '강어귀 시의회는 화요일 지난해 봄 홍수 이후 폐쇄된 옛 항구 도로를 다시 건설하기로 하고 그 비용을 시의 예비비로 충당하기로 결정했다고 밝혔다.',
    '기술자들은 회의에서 공사가 적어도 열여덟 달이 걸릴 것이며 새 다리가 완성될 때까지 대형 트럭은 순환 도로를 이용해야 한다고 설명했다.',
  ],
  ja: [
    '河口市議会は火曜日、昨春の洪水以来通れなくなっている旧港湾道路を再建し、その費用を市の積立金で賄うことを賛成多数で決めた。工事は秋に始まる。',
    '技術者は会議で、工事には少なくとも十八カ月かかり、新しい橋が完成するまで大型トラックは環状道路を通らなければならないと説明した。',
  ],
  ar: [
    'قرر مجلس مدينة مصب النهر يوم الثلاثاء إعادة بناء طريق الميناء القديم الذي أغلق منذ فيضانات الربيع الماضي، على أن تدفع التكاليف من احتياطي المدينة.',
    'وقال المهندسون في الاجتماع إن العمل سيستغرق ثمانية عشر شهرا على الأقل، وإن الشاحنات الثقيلة ستضطر إلى استخدام الطريق الدائري حتى ينتهي بناء الجسر.',
  ],
};

interface Parts {
  readonly language?: string;
  readonly title?: string;
  readonly head?: string;
  readonly above?: string;
  readonly before?: string;
  readonly between?: string;
  readonly after?: string;
}

function fieldsOf({
  language = 'en',
  title = HEADLINE,
  head = '',
  above = '',
  before = '',
  between = '',
  after = '',
}: Parts): ClippingFields {
  const paragraphs = TEXT[language];
  const [first, second] =
    paragraphs === undefined ? [PAGE_TEXT, ''] : paragraphs.map((text) => `<p>${text}</p>`);
  const article = readHtml(
    `<!doctype html><html lang="${language}"><head><title>${title}</title>${head}</head><body><nav><a href="/">Home</a></nav>` +
      `<main><article><h1>${title}</h1>${above}<div class="text">${before}${first ?? ''}${between}${second ?? ''}${after}</div></article></main></body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article.fields;
}

describe('bylines', () => {
  it.each<[string, Parts, Partial<ClippingFields>]>([
    [
      'in rows of labels on Chinese pages name author, source, editor and views',
      {
        language: 'zh',
        above:
          '<div class="info"><span>发布时间：2024-03-05 09:30</span><span>来源：河口日报</span><span>作者：李明</span><span>浏览次数：1234</span></div>',
        after: '<p>（责任编辑：王芳）</p>',
      },
      { authors: ['李明'], source: '河口日报', editor: '王芳', pageViews: 1234 },
    ],
    [
      'in the dateline of an agency name its reporters, also below a line with the original title',
      {
        language: 'zh',
        before: '<p>原标题：河口市重建公路</p><p>新华社河口3月5日电（记者李明、张伟）会议于上午举行。</p>',
      },
      { authors: ['李明', '张伟'], source: '新华社' },
    ],
    [
      'of Korean pages are a name and its title, whatever button follows',
      { language: 'ko', above: '<div class="reporter">김민수 기자 구독</div>' },
      { authors: ['김민수'] },
    ],
    [
      'of Japanese pages are a class and a name without a space',
      { language: 'ja', above: '<p class="author"><a href="/r/1">山田太郎</a></p>' },
      { authors: ['山田太郎'] },
    ],
    [
      'in brackets below a Japanese text are one',
      { language: 'ja', after: '<p>【山田太郎】</p>' },
      { authors: ['山田太郎'] },
    ],
    [
      'of Arabic pages say who wrote',
      { language: 'ar', above: '<div class="post-meta"><span class="author">كتب: أحمد حسن</span></div>' },
      { authors: ['أحمد حسن'] },
    ],
    [
      'leave out the weekday of the date behind a name',
      {
        language: 'ar',
        above: '<div class="byline">أحمد حسن الثلاثاء 5 مارس 2024 - 09:30</div>',
      },
      { authors: ['أحمد حسن'] },
    ],
    [
      'name an agency beside a person as the source',
      { above: '<div class="article__signature">Par <a href="/s/1">Marie Dupont</a> avec AFP</div>' },
      { authors: ['Marie Dupont'], source: 'AFP' },
    ],
    [
      'are the outlet in one place and in another the agency it has the story from',
      {
        head: '<meta property="og:site_name" content="Harbour Post"><meta name="articleAuthor" content="Anadolu Ajansı"><script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"Harbour Post"}}</script>',
      },
      { authors: ['Harbour Post'], source: 'Anadolu Ajansı' },
    ],
    [
      'of a content system say who submitted it',
      { above: '<div class="node__submitted">Submitted by <span>Jane Doe</span> on 5 March 2024</div>' },
      { authors: ['Jane Doe'] },
    ],
    [
      'leave out what somebody is',
      { above: '<p class="author">By Jane Doe - AP Technology Writer</p>' },
      { authors: ['Jane Doe'] },
    ],
    [
      'are no person where an agency says from where it reports',
      { above: '<p class="author">By Reuters in Rivermouth</p>' },
      { authors: [], source: 'Reuters' },
    ],
  ])('%s', (_, parts, expected) => {
    expect(fieldsOf(parts)).toMatchObject(expected);
  });
});

describe('the headline', () => {
  it.each(['[속보] 시의회, 항구 도로 다시 짓기로', '[Update] Council to rebuild the harbour road'])(
    'keeps the brackets it opens with: %s',
    (title) => {
      expect(fieldsOf({ title }).headline).toBe(title);
    },
  );
});

describe('the body', () => {
  it.each<[string, Parts]>([
    ['who edited it', { language: 'zh', after: '<p>责编：王芳</p>' }],
    ['the mark of its end', { language: 'zh', after: '<p>（完）</p>' }],
    ['the title it had elsewhere', { language: 'zh', before: '<p>原标题：重建公路</p>' }],
    ['what a phone shall scan', { language: 'zh', after: '<p>扫一扫在手机打开当前页</p>' }],
    ['the reporter’s address', { language: 'ko', after: '<p>김민수 기자 minsu@paper.example</p>' }],
    ['a notice of rights', { language: 'ko', after: '<p>&lt;저작권자 ⓒ 강어귀신문, 무단전재 금지&gt;</p>' }],
    ['the initials of desks', { after: '<p><strong>(bud/and)</strong></p>' }],
    ['how long it takes to read', { before: '<p>Temps de lecture : 3 min.</p>' }],
    ['whom to ask', { after: '<p><b>Pressekontakt:</b><br>Stadt, Tel. 0123 4567</p>' }],
    ['where its author is reached', { after: '<p>Jane Doe can be reached at jane@post.example.</p>' }],
    ['a video in Indonesian', { after: '<p>Simak Video "Jalan Ditutup"</p>' }],
    ['another story in Spanish', { after: '<p>Te puede interesar: <a href="/x">Las abejas</a></p>' }],
    ['a newsletter in Portuguese', { after: '<p>Subscreva a nossa newsletter.</p>' }],
    ['where to follow a Thai site', { after: '<p>ติดตามข่าวสารได้ที่ Line</p>' }],
  ])('does not hold %s', (_, parts) => {
    const { language } = parts;
    expect(fieldsOf(parts).body).toBe(fieldsOf(language === undefined ? {} : { language }).body);
  });
});
