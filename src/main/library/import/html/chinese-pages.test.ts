import { describe, expect, it } from 'vitest';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { readHtml } from './read-html';

const HEADLINE = '河口市将重建洪水中冲毁的旧港口公路并增开公交线路';
const PARAGRAPHS = [
  '河口市议会周二决定重建旧港口公路，该公路自去年春天洪水以来一直不通，重建费用将由市财政储备金支付，预计总投资约三亿元，工程将于秋季开始。',
  '工程师在会议上表示，工程至少需要十八个月，在新桥建成之前，重型货车必须绕行环城公路，沿线居民的出行也会受到影响，市政府将增开公交线路。',
  '市长在会后说，排水系统也将在明年完成改造，老城区的积水问题会得到缓解，届时渡轮码头与电车终点站之间的步行道也会重新开放给市民使用。',
];
const TEXT = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const BODY = PARAGRAPHS.join('\n\n');

interface Parts {
  readonly title?: string;
  readonly head?: string;
  readonly heading?: string;
  readonly above?: string;
  readonly text?: string;
  readonly below?: string;
}

function fieldsOf({
  title = HEADLINE,
  head = '',
  heading = `<h1>${HEADLINE}</h1>`,
  above = '',
  text = TEXT,
  below = '',
}: Parts): ClippingFields {
  const article = readHtml(
    `<!doctype html><html lang="zh"><head><title>${title}</title>${head}</head><body><ul class="nav"><li><a href="/a">新闻动态</a></li></ul>` +
      `<div class="main">${heading}<div class="text">${above}${text}${below}</div></div></body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article.fields;
}

describe('above a text', () => {
  it.each([
    '原标题：河口市将重建旧港口公路',
    '本文原标题：《河口市将重建旧港口公路》',
    '图集',
    '昨天',
    '安装河口新闻客户端第一时间接收最全面的市场资讯→【下载地址】',
    `摘要：${PARAGRAPHS[0]?.slice(0, 40) ?? ''}…`,
  ])('“%s” is none of it', (line) => {
    expect(fieldsOf({ above: `<p>${line}</p>` }).body).toBe(BODY);
  });

  it('a line that only names its reporters is none of it', () => {
    expect(fieldsOf({ above: '<p>河口新闻记者 李明 王芳</p>' })).toMatchObject({
      authors: ['李明', '王芳'],
      body: BODY,
    });
  });
});

describe('below a text', () => {
  it.each([
    '（原题为《河口市将重建旧港口公路》）',
    '(本文来自河口新闻，更多原创资讯请下载“河口新闻”APP)',
    '图片均来自网络',
    '更多相关资讯请关注：河口专区',
    '+1',
    '责编|李明',
    '返回首页>>',
    '阅读下一篇：',
    '不用抽不用搶 現在用APP看新聞 點我下載APP 按我看活動辦法',
    '本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。',
    '河口新闻，未经授权不得转载',
  ])('“%s” is none of it', (line) => {
    expect(fieldsOf({ below: `<p>${line}</p>` }).body).toBe(BODY);
  });

  it('what follows a request to scan a code is none of it', () => {
    const below = [
      '扫描下方二维码解锁更多技能',
      '1、回复【公租房】查看最新消息',
      '看都看完了，点【在看】试试',
    ];
    expect(fieldsOf({ below: below.map((line) => `<p>${line}</p>`).join('') }).body).toBe(BODY);
  });

  it('titles of other stories, each above its day, are none of it', () => {
    const others = ['来聊聊港口为什么不通车', '老城区的积水去了哪里'];
    const below = others.map((line) => `<div><div>${line}</div><span>2019-09-09</span></div>`).join('');
    expect(fieldsOf({ below }).body).toBe(BODY);
  });

  it('sentences about codes and apps stay in the story they tell', () => {
    const last =
      '下载河口客户端后，市民可以在手机上查询公交线路的变化，工作人员也会在车站帮助不会使用手机的老人。';
    expect(fieldsOf({ below: `<p>${last}</p>` }).body).toBe(`${BODY}\n\n${last}`);
  });

  it('a link to the front page inside the last paragraph is none of it', () => {
    const last = `<p>${PARAGRAPHS[2] ?? ''}<a href="https://post.example/"><span>返回河口网首页&gt;&gt;</span></a></p>`;
    expect(fieldsOf({ text: `${TEXT.slice(0, TEXT.lastIndexOf('<p>'))}${last}` }).body).toBe(BODY);
  });
});

describe('lines that single breaks part', () => {
  const LINES = [...PARAGRAPHS, '资料图', '这么高大上的港口'];

  it('are paragraphs of a Chinese text', () => {
    expect(fieldsOf({ text: `<div>${LINES.join('<br>')}</div>` }).body).toBe(LINES.join('\n\n'));
  });

  it('keep what is marked in them', () => {
    const text = `<p>${LINES.map((line, i) => (i === 1 ? `<b>${line} &lt;1&gt;</b>` : line)).join('<br>')}</p>`;
    expect(fieldsOf({ text }).body).toBe(
      LINES.map((line, i) => (i === 1 ? `${line} <1>` : line)).join('\n\n'),
    );
  });
});

describe('a title element', () => {
  it.each([
    ['a hyphen and a name in letters', `${HEADLINE}GPU-EDN 河口技术`, `${HEADLINE}GPU`, 'EDN 河口技术'],
    ['a space and an institution', `${HEADLINE} 河口市中心医院`, HEADLINE, '河口市中心医院'],
    ['a section and the site', `${HEADLINE} 东区办事处_河口网`, HEADLINE, '河口网'],
    ['two hyphens', `${HEADLINE}--河口商报`, HEADLINE, '河口商报'],
  ])('gives up %s behind the headline', (_, title, headline, outlet) => {
    const head = '<link rel="canonical" href="https://www.hk.example/a/1.html">';
    const heading = `<div class="art-title">${headline}</div>`;
    expect(fieldsOf({ title, head, heading })).toMatchObject({ headline, outlet });
  });

  it('gives up a section before the headline', () => {
    const heading = `<div class="art-title">${HEADLINE}</div>`;
    expect(fieldsOf({ title: `河口明日预测--${HEADLINE}`, heading }).headline).toBe(HEADLINE);
  });

  it('gives up its section and its site where the page shows no headline', () => {
    expect(fieldsOf({ title: `${HEADLINE}__2007年第23号公报_河口政府网`, heading: '' }).headline).toBe(
      HEADLINE,
    );
  });

  it('of a section and a site leaves the headline to the heading above the text', () => {
    const heading =
      '<h3>首页 - 新闻动态</h3><h5>河口学术年会在港口•西南大学成功举行！</h5><p>发布时间：2019-05-18</p>';
    expect(fieldsOf({ title: '新闻动态--河口学会官网', heading }).headline).toBe(
      '河口学术年会在港口•西南大学成功举行！',
    );
  });

  it('that names a section last leaves the outlet to the address', () => {
    const head = '<link rel="canonical" href="https://www.hk.example/a/1.html">';
    expect(fieldsOf({ title: `${HEADLINE}-股票频道`, head }).outlet).toBe('hk.example');
  });
});

describe('a headline that a site cut', () => {
  it('is whole where the page says what the text was called before', () => {
    const cut = `${HEADLINE.slice(0, 14)}...`;
    const heading = `<h1>${cut}</h1><p>2019-08-13 14:07 来源：河口发布</p>`;
    expect(fieldsOf({ title: cut, heading, above: `<p>本文原标题：《${HEADLINE}》</p>` })).toMatchObject({
      headline: HEADLINE,
      source: '河口发布',
      body: BODY,
    });
  });
});

describe('the day', () => {
  it('of the last change stands in for that of publication, and says so', () => {
    const fields = fieldsOf({ head: '<meta itemprop="dateUpdate" content="2019-10-08 12:00:57">' });
    expect(fields.dateModified?.value).toBe('2019-10-08T12:00:57');
    expect(fields.datePublished).toMatchObject({ value: '2019-10-08', inferred: true });
  });

  it('of the first publication is known without its time where that is the last second of the day', () => {
    const head = '<meta name="firstpublishedtime" content="2007-08-20-23:59:59">';
    expect(fieldsOf({ head }).datePublished?.value).toBe('2007-08-20');
  });

  it('of the first publication keeps a time behind a hyphen', () => {
    const head = '<meta name="firstpublishedtime" content="2007-08-20-14:05:00">';
    expect(fieldsOf({ head }).datePublished?.value).toBe('2007-08-20T14:05:00');
  });

  it('in a list of other stories is not the day of this one', () => {
    const heading = `<h1>${HEADLINE}</h1><span>2019-09-05 11:10 河口星空[整理]</span>`;
    const others = ['囧图一览', '港口夜景'].map(
      (title) => `<li><img src="/a.jpg"><h5>${title}</h5><p><time>2019-09-06</time></p></li>`,
    );
    expect(fieldsOf({ heading, below: `<ul>${others.join('')}</ul>` }).datePublished?.value).toBe(
      '2019-09-05T11:10',
    );
  });
});

it('a headline before a wide colon and the name of a Japanese paper is alone', () => {
  const head = '<meta property="og:site_name" content="河口経済新聞">';
  expect(fieldsOf({ title: `${HEADLINE} ：河口経済新聞`, head, heading: '' }).headline).toBe(HEADLINE);
});

it('an outlet its page names with a sign for copyright is named without it', () => {
  const head = '<meta name="copyright" content="&amp;copy; 2016 hekou.example">';
  expect(fieldsOf({ head }).outlet).toBe('hekou.example');
});
