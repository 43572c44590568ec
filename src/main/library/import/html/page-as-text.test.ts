import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';

async function read(text: string): Promise<ParsedArticle> {
  const outcome = await parseDocument({ bytes: Buffer.from(text), name: 'page.txt' });
  if (!('articles' in outcome) || outcome.articles[0] === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.articles[0];
}

/** A page as Firefox saves it with "Text Files": lists, noted links that go on in the next line, lines filled up to 72 characters. */
const SAVED = `Skip to content <#main>

  * Home <https://www.rivermouth-post.example/>
  * Town <https://www.rivermouth-post.example/town>
      o Council <https://www.rivermouth-post.example/town/the-council-
        and-its-people>
      o Harbour <https://www.rivermouth-post.example/town/harbour>
  * Sports <https://www.rivermouth-post.example/sports>

Subscribe <https://shop.rivermouth-post.example/?
utm_source=head>Log in <https://www.rivermouth-post.example/login>


  Harbour road gets trees after all, says council

By Jane Doe <https://www.rivermouth-post.example/people/jane-doe>
18 September 2019, 16:34
Share <https://www.facebook.com/sharer/sharer.php?u=https://www.rivermouth-
post.example/town/harbour-road-gets-trees>

The council agreed on Tuesday to plant eleven thousand trees along the
harbour road before the winter comes to town, where the *old elms*
<https://www.rivermouth-post.example/town/elms> were felled in the autumn.


    Who will water them

Nobody knows yet. The gardeners of the town are few, and the summer has
been dry, so that the mayor asks everybody who lives by the road to
carry a can of water in the evening and to look after the benches.


      More from the town

  * Ferry to the island runs again <https://www.rivermouth-post.example/
    ferry>
  * Market moves to the square <https://www.rivermouth-post.example/market>
  * Library opens on Sundays <https://www.rivermouth-post.example/library>
  * Old bridge will be painted <https://www.rivermouth-post.example/bridge>

Imprint <https://www.rivermouth-post.example/imprint>
`;

describe('A page that Firefox saved as text', () => {
  it('is the article in it, without menus, other stories and the addresses behind words', async () => {
    const { fields } = await read(SAVED);
    expect(fields).toMatchObject({
      headline: 'Harbour road gets trees after all, says council',
      authors: ['Jane Doe'],
      outlet: 'rivermouth-post.example',
      url: 'https://www.rivermouth-post.example/town/harbour-road-gets-trees',
      language: 'en',
      datePublished: { value: '2019-09-18T16:34' },
    });
    expect(fields.body).toBe(
      [
        'The council agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter comes to town, where the old elms were felled in the autumn.',
        'Who will water them',
        'Nobody knows yet. The gardeners of the town are few, and the summer has been dry, so that the mayor asks everybody who lives by the road to carry a can of water in the evening and to look after the benches.',
      ].join('\n\n'),
    );
  });

  it('in Chinese has no spaces where its lines were filled up', async () => {
    const menu = Array.from({ length: 9 }, (_, i) => `  * 栏目 <https://yuhe-evening.example/${String(i)}>`);
    const { fields } = await read(
      [
        ...menu,
        '',
        '',
        '  榆河防洪闸正式启用 环境部长：让老城区居民安心',
        '',
        '环境部长露丝·达尔12日在榆河入海口宣布新防洪闸正式启用。两年前的大风暴曾',
        '使埃尔姆斯利港四千户居民受淹。达尔在启用仪式上说：“不应再有家庭需要把家',
        '具搬上楼。”防洪闸耗资3.8亿元，十一道闸门可在90分钟内关闭。',
        '',
      ].join('\n'),
    );
    expect(fields.headline).toBe('榆河防洪闸正式启用 环境部长：让老城区居民安心');
    expect(fields.body).toContain(
      '两年前的大风暴曾使埃尔姆斯利港四千户居民受淹。达尔在启用仪式上说：“不应再有家庭需要把家具搬上楼。”',
    );
  });

  it('is none where a text only names a few addresses', async () => {
    const { fields } = await read(
      'Trees for the harbour road\n\nThe council agreed <https://post.example/a> on trees.\n\n  * one <https://post.example/b>\n  * two\n',
    );
    expect(fields.headline).toBe('Trees for the harbour road');
  });

  it('is none where the text is written in Markdown', async () => {
    const links = Array.from({ length: 9 }, (_, i) => `  * <https://post.example/${String(i)}>`);
    const { fields } = await read(
      `# Trees for the harbour road\n\nThe council agreed.\n\n${links.join('\n')}\n`,
    );
    expect(fields).toMatchObject({ headline: 'Trees for the harbour road', outlet: null });
  });
});
