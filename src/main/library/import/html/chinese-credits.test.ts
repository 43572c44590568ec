import { describe, expect, it } from 'vitest';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { readHtml } from './read-html';

const HEADLINE = '河口市将重建洪水中冲毁的旧港口公路';
const FIRST =
  '河口市议会周二决定重建旧港口公路，该公路自去年春天洪水以来一直不通，重建费用将由市财政储备金支付，预计总投资约三亿元，工程将于秋季开始。';
const LAST =
  '工程师在会议上表示，工程至少需要十八个月，在新桥建成之前，重型货车必须绕行环城公路，沿线居民的出行也会受到影响，市政府将增开公交线路。';

interface Parts {
  readonly above?: string;
  readonly opening?: string;
  readonly ending?: string;
  readonly below?: string;
}

function fieldsOf({ above = '', opening = '', ending = '', below = '' }: Parts): ClippingFields {
  const article = readHtml(
    `<!doctype html><html lang="zh"><head><title>${HEADLINE}</title></head><body><main><article><h1>${HEADLINE}</h1>${above}` +
      `<div class="text"><p>${opening}${FIRST}</p><p>${LAST}${ending}</p></div>${below}</article></main></body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article.fields;
}

describe('reporters named where the text begins', () => {
  it.each([
    ['本报讯（记者 李明 通讯员 王芳）', ['李明', '王芳']],
    ['本站讯（职工通讯员 李琴文 刘惠）', ['李琴文', '刘惠']],
    ['河口网10月4日讯（记者李明 整合） ', ['李明']],
    ['新华社河口12月9日电（记者李明、王芳 实习生张伟）', ['李明', '王芳']],
    ['【河口日报讯】（全媒体记者 李明）', ['李明']],
  ])('are its authors: %s', (opening, authors) => {
    expect(fieldsOf({ opening }).authors).toEqual(authors);
  });

  it('are found behind a lead, and the agency is the source', () => {
    const above = '<div class="text"><p>这条公路去年春天被洪水冲毁，至今没有恢复通车。</p></div>';
    expect(fieldsOf({ above, opening: '新华社河口12月9日电（记者李明）' })).toMatchObject({
      authors: ['李明'],
      source: '新华社',
      place: '河口',
    });
  });

  it('are nobody where the brackets hold something else', () => {
    expect(fieldsOf({ opening: '本报讯（记者在现场看到大批车辆）' }).authors).toEqual([]);
  });
});

describe('reporters named where the text ends', () => {
  it.each([
    ['（记者 李明）', ['李明']],
    ['(文/图 李明 王小芳)', ['李明', '王小芳']],
    ['（李明芳）', ['李明芳']],
    ['（河口日报见习记者 李明 摄影报道）', ['李明']],
  ])('are its authors: %s', (ending, authors) => {
    expect(fieldsOf({ ending }).authors).toEqual(authors);
  });

  it.each(['（河口市发改局）', '（完）', '（李明 摄）', '（记者 李明 摄）', '（未完待续）'])(
    'are not in %s',
    (ending) => {
      expect(fieldsOf({ ending }).authors).toEqual([]);
    },
  );

  it('sign before the account that passed the story on', () => {
    const above = '<a class="author" href="/omn/author/51"><span>河口之眼</span><span>企鹅号</span></a>';
    expect(fieldsOf({ above, below: '<p>河口晚报记者 李明</p>' }).authors).toEqual(['李明']);
  });
});

describe('names that are nobody’s', () => {
  it('stand on buttons to follow an account', () => {
    const above =
      '<div class="author-box"><div class="author-name">河口发布厅</div><div class="author-link">关注</div></div>';
    expect(fieldsOf({ above }).authors).toEqual(['河口发布厅']);
  });

  it('stand in hidden lists for search engines', () => {
    const links = ['李明', '王芳', '张伟'].map(
      (name) => `<li><a href="/author/${name}/">${name}</a>：文章</li>`,
    );
    expect(
      fieldsOf({ below: `<div style="display:none!important">${links.join('')}</div>` }).authors,
    ).toEqual([]);
  });

  it('stand below advertisements and on windows about rights', () => {
    const below =
      '<div><a href="https://ads.example/"><span>by Taboola</span></a></div><span class="authorized">我已授权</span>';
    expect(fieldsOf({ below }).authors).toEqual([]);
  });
});

describe('labels below the text', () => {
  it('name the source', () => {
    expect(fieldsOf({ below: '<p>来源：河口交警</p>' }).source).toBe('河口交警');
  });

  it.each(['来源：网络', '来源：本站原创', '来源：互联网综合'])('name none where they say “%s”', (label) => {
    expect(fieldsOf({ below: `<p>${label}</p>` }).source).toBeNull();
  });

  it.each([
    ['[责任编辑：李明 PK155]', '李明'],
    ['发布日期：2019-03-06 责任编辑：李明', '李明'],
    ['医务科供稿 摄影/张伟 编辑/李明', '李明'],
    ['责编|李明', '李明'],
  ])('name the editor: %s', (label, editor) => {
    expect(fieldsOf({ below: `<p>${label}</p>` })).toMatchObject({ editor, authors: [] });
  });

  it('name no editor by a login or a number', () => {
    expect(fieldsOf({ below: '<p>责任编辑：hn666</p>' }).editor).toBeNull();
  });

  it('name the day of publication, before any day in the text', () => {
    expect(
      fieldsOf({ opening: '2019年2月27日下午，', below: '<p>发布日期：2019-03-06</p>' }).datePublished?.value,
    ).toBe('2019-03-06');
  });
});

describe('credits of papers in Taiwan and Japan', () => {
  it('name the reporters and their place in the first brackets', () => {
    expect(fieldsOf({ opening: '〔記者李明／河口報導〕' })).toMatchObject({
      authors: ['李明'],
      place: '河口',
    });
  });

  it('say how it was reported, which is no place', () => {
    expect(fieldsOf({ opening: '（記者李明、王芳／綜合報導）' })).toMatchObject({
      authors: ['李明', '王芳'],
      place: null,
    });
  });

  it('are no offers of work', () => {
    expect(fieldsOf({ below: '<p><a href="/jobs">キャリア採用 記者募集</a></p>' }).authors).toEqual([]);
  });
});
