import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html';

const SENTENCE =
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.';
const ZH = '河口市议会周二决定在港湾路种植一万一千棵树，工程将于冬季之前完成，市长表示费用由市财政承担。';

function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html><head><title>${title}</title>${head}</head><body><nav><a href="/">Home</a></nav>${body}<footer>© 2024 Rivermouth Gazette</footer></body></html>`;
}

const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const card = (i: number): string =>
  `<article class="card"><h3><a href="/n/${i}">Council story number ${i} about the road</a></h3><p>${SENTENCE}</p><time datetime="2024-03-0${(i % 9) + 1}">March ${(i % 9) + 1}</time></article>`;
const article = (title: string, body: string): string =>
  page(title, `<main><article><h1>${title}</h1>${body}</article></main>`);
const data = (node: unknown): string => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;

describe('a page that is no article says what it is', () => {
  it.each<[string, string, string]>([
    [
      'a front page',
      'list',
      page('Rivermouth Gazette', `<main><h1>Rivermouth Gazette</h1>${times(20, card)}</main>`),
    ],
    [
      'a section with a line of its own',
      'list',
      page(
        'Local',
        `<main><h1>Local news</h1><p>All the latest news from Rivermouth.</p>${times(12, card)}</main>`,
      ),
    ],
    [
      'a tag page its system calls an article',
      'list',
      page(
        'Tag: port',
        `<main><h1>Tag: port</h1>${times(8, card)}</main>`,
        '<meta property="og:type" content="article">',
      ),
    ],
    [
      'an author with titles and excerpts in plain boxes',
      'list',
      page(
        'Jane Doe',
        `<main><h1>Jane Doe</h1><p>Jane Doe is a reporter.</p>${times(8, (i) => `<div><a href="/n/${i}">Council and the road, part ${i}</a><div>${SENTENCE} ${SENTENCE}</div></div>`)}</main>`,
      ),
    ],
    [
      'cards that are links as a whole',
      'list',
      page(
        'Le Courrier',
        `<main>${times(12, (i) => `<article><a href="/a${i}"><h3>Le port aura ses arbres ${i}</h3><p>${SENTENCE}</p></a></article>`)}</main>`,
      ),
    ],
    [
      'a Chinese list with summaries',
      'list',
      page(
        '新闻列表',
        times(
          10,
          (i) =>
            `<div class="item"><h3><a href="/c_${i}.htm">河口市议会第${i}次会议决定种树</a></h3><p>${ZH.slice(0, 40)}……</p><span>2024-03-05 08:30</span></div>`,
        ),
      ),
    ],
    [
      'search results',
      'list',
      page(
        'Suchergebnisse',
        `<h1>Suchergebnisse für „Hafen“</h1>${times(3, (i) => `<p>Treffer ${i}: ${SENTENCE}</p>`)}`,
      ),
    ],
    [
      '404',
      'missing-page',
      page(
        '404',
        `<h1>404 - Page not found</h1><p>Sorry, it is gone. ${SENTENCE} ${SENTENCE} ${SENTENCE}</p>`,
      ),
    ],
    [
      'a missing page with other stories',
      'missing-page',
      page(
        'Page introuvable - Le Courrier',
        `<main><h1>Page introuvable</h1><p>La page que vous cherchez n’existe plus. Voici nos derniers articles, que vous avez peut-être manqués :</p>${times(3, card)}</main>`,
      ),
    ],
    [
      'a missing page in Chinese',
      'missing-page',
      page(
        '404 页面不存在',
        `<h1>很抱歉，您访问的页面不存在</h1><p>${'您要查看的页面可能已被删除、更名或暂时不可用。请检查网址是否正确。'.repeat(4)}</p>`,
      ),
    ],
    [
      'an article taken down',
      'missing-page',
      page(
        'Gazette',
        `<h1>This article is no longer available</h1><p>It was removed from our site because our licence has expired. ${SENTENCE} ${SENTENCE}</p>`,
      ),
    ],
    [
      'a request for consent',
      'wall',
      page(
        'Gazette',
        `<h1>We value your privacy</h1><p>We and our 842 partners store and access information on a device, such as cookies, and process personal data, such as unique identifiers, for personalised ads and content. With your permission we may use precise location data.</p>`,
      ),
    ],
    [
      'one in French',
      'wall',
      page(
        'Le Courrier',
        `<h1>Votre vie privée</h1><p>Avec votre accord, nous et nos 312 partenaires utilisons des cookies pour stocker et accéder à des informations personnelles comme votre visite sur ce site. Vous pouvez retirer votre consentement à tout moment, et lire ensuite tous les articles.</p>`,
      ),
    ],
    [
      'a check for robots',
      'wall',
      page(
        'Just a moment...',
        `<h1>gazette.example</h1><p>This process is automatic. Your browser will go to the content you asked for shortly. Please allow up to five seconds. Ray ID: 8a12. It may take a little longer on slow connections, in which case you may close this tab and come back later.</p>`,
      ),
    ],
    [
      'a login page',
      'wall',
      page(
        'Anmelden – Zeitung',
        `<h1>Anmelden</h1><form><input type="password"></form><p>Sie haben noch kein Konto? Registrieren Sie sich kostenlos, um Artikel zu speichern, Newsletter zu bestellen und Kommentare zu schreiben. Es gelten unsere Nutzungsbedingungen und die Datenschutzerklärung, in der steht, was wir speichern.</p>`,
      ),
    ],
    [
      'a few words without a day or a mark',
      'too-little-text',
      page(
        'Trees',
        '<h1>Trees</h1><p>They will be planted on Friday at ten in the morning. Everybody is welcome; bring a spade, boots and a hat.</p>',
      ),
    ],
  ])('%s', (_, instead, html) => {
    expect(readHtml(html)).toEqual({ reason: 'not-an-article', instead });
  });
});

describe('an article comes in', () => {
  it.each<[string, string]>([
    [
      'of one sentence, where the data says news',
      page(
        'Man hurt',
        `<h1>Man hurt</h1><p>A man was hurt when his car left the road on Tuesday.</p>`,
        data({ '@type': 'NewsArticle', headline: 'Man hurt', datePublished: '2024-03-05' }),
      ),
    ],
    [
      'short and dated, in Vietnamese',
      page(
        'Cháy chợ cảng',
        `<h1>Cháy chợ cảng, không ai bị thương</h1><span>05/03/2024 09:30</span><p>Rạng sáng nay, lửa bùng lên tại chợ cảng, lực lượng cứu hỏa dập tắt sau một giờ, không ai bị thương.</p>`,
      ),
    ],
    [
      'short and dated, in Thai',
      article(
        'จับโจรกลางเมือง',
        '<p>5 มีนาคม 2567</p><p>ตำรวจจับกุมผู้ต้องหาลักทรัพย์ได้ที่ตลาดกลางเมืองเมื่อเช้าวันนี้ พร้อมของกลางหลายรายการ</p>',
      ),
    ],
    [
      'short, marked as the article',
      page(
        'Trees',
        '<article class="hentry"><h1>Trees are on their way</h1><p>The first trees will be planted on Friday at ten in the morning. Everybody is welcome; bring a spade, please.</p></article>',
      ),
    ],
    [
      'around a film its data dates',
      page(
        'Ship enters harbour',
        '<h1>Ship enters harbour</h1><p>The largest ship ever to call at Rivermouth entered the harbour on Tuesday, watched by two thousand people.</p>',
        data({ '@type': 'VideoObject', name: 'Ship enters harbour', uploadDate: '2024-03-05T09:30:00Z' }),
      ),
    ],
    [
      'cut by a wall, with its day',
      article(
        'Harbour road gets trees',
        `<p>5 March 2024</p><p>${SENTENCE}</p><form><input type="password"></form>`,
      ),
    ],
    [
      'that goes through stories of the week',
      article(
        'Ten stories you may have missed',
        `<p>5 March 2024</p>${times(6, (i) => `<h2><a href="/s${i}">The council and story number ${i}</a></h2><p>${SENTENCE} ${SENTENCE} It was not the last time.</p><p>Opponents said that the drains overflowed twice last spring.</p>`)}`,
      ),
    ],
    [
      'with documents below',
      article(
        'Minister answers',
        `<p>${SENTENCE} ${SENTENCE}</p><p>${SENTENCE}</p><ul>${times(5, (i) => `<li><a href="/d${i}.pdf">Annex ${i} to the answer of the minister</a></li>`)}</ul>`,
      ),
    ],
    [
      'with a table whose rows are links',
      article(
        'Seats put to the test',
        `<p>${SENTENCE}</p><table>${times(8, (i) => `<tr><td><a href="/m${i}">Maker and model number ${i}</a></td><td>${i}9 €</td><td>yes</td></tr>`)}</table><p>${SENTENCE} ${SENTENCE}</p>`,
      ),
    ],
    [
      'with a long passage between boxes of other stories',
      page(
        'Oil',
        `<h1>Oil falls</h1><p>${SENTENCE}</p>${times(5, card)}<p>${times(7, () => `${SENTENCE} `)}</p>${times(5, card)}`,
      ),
    ],
    [
      'about a search',
      article(
        'Search for missing sailor goes on',
        '<p>5 March 2024</p><p>The search for a sailor missing since Monday went on off Rivermouth on Tuesday, the coastguard said.</p>',
      ),
    ],
    ['about logging in', article('登录火星：探测器成功着陆', `<p>2024-03-05 09:30</p><p>${ZH}${ZH}</p>`)],
    [
      'about missing pages',
      article(
        'Page not found: why sites rot',
        `<p>5 March 2024</p>${times(8, () => `<p>${SENTENCE} ${SENTENCE}</p>`)}`,
      ),
    ],
    [
      'about consent',
      article(
        'Banners may go',
        `<p>5 March 2024</p><p>Sites that ask “We value your privacy” may soon be a thing of the past. ${SENTENCE}</p><p>${SENTENCE}</p>`,
      ),
    ],
  ])('%s', (_, html) => {
    expect(readHtml(html)).toHaveProperty('fields');
  });
});
