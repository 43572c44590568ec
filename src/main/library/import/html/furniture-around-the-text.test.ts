import { describe, expect, it } from 'vitest';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { readHtml } from './read-html';

/** Pages as newsrooms build them; names and texts are made up. */
const HEADLINE = 'River council votes to rebuild the harbour road';
const FIRST =
  'The council of Rivermouth decided on Tuesday to rebuild the old harbour road, which has been closed since the floods of last spring, and to pay for it from the reserves of the town.';
const SECOND =
  'Engineers told the meeting that the work would take at least eighteen months, and that lorries would have to use the ring road until the new bridge over the river is finished.';
const THIRD =
  'Shopkeepers along the road, who have asked for help since the summer, said that they were glad about the decision but that many of them would not be there when the road opens again.';
const PARAGRAPHS = [FIRST, SECOND, THIRD];

interface Around {
  readonly above?: string;
  readonly before?: string;
  readonly between?: string;
  readonly after?: string;
  readonly below?: string;
}

/** The fields of a page with something around, inside and beside the box its text stands in. */
function fieldsWith({
  above = '',
  before = '',
  between = '',
  after = '',
  below = '',
}: Around): ClippingFields {
  const [first, ...others] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  const article = readHtml(
    `<!doctype html><html lang="en"><head><title>${HEADLINE}</title></head><body><div id="page"><div id="content"><h1>${HEADLINE}</h1>` +
      `${above}<div class="story-text">${before}${first ?? ''}${between}${others.join('')}${after}</div>${below}</div></div></body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article.fields;
}

/** The paragraphs of its body. */
function bodyWith(around: Around): string[] {
  return fieldsWith(around).body.split('\n\n');
}

describe('what a design calls the box of a line', () => {
  it.each<[string, Around]>([
    [
      'hidden data for scripts',
      {
        below:
          '<div class="page-data hidden">pubdate:07/18 allowComments:true! currentDate:7/18 displayComments:true! commentPeriod:14!</div>',
      },
    ],
    [
      'a path',
      {
        above:
          '<div class="breadcrumb"><a href="/">Home</a> » Town » River council votes to rebuild the harbour road</div>',
      },
    ],
    [
      'who took a picture',
      {
        above:
          '<div class="photo"><img src="road.jpg"><div class="credit">Jane Doe for the Rivermouth Gazette, who was there when the meeting ended</div></div>',
      },
    ],
    [
      'who reviewed a text',
      {
        above:
          '<div class="article-byline">Reviewed by Jane Doe, professor of hydraulics at the University of Rivermouth, and by John Roe, editor</div>',
      },
    ],
    [
      'buttons for sharing',
      { after: '<div class="share-count">1,577 shares of this story in the last two days of the week</div>' },
    ],
  ])('says that it is no text, also where it holds nothing but the line: %s', (_, around) => {
    expect(bodyWith(around)).toEqual(PARAGRAPHS);
  });
});

it('an element that only a system makes up does not turn the rest of the page into text', () => {
  const article = readHtml(
    `<!doctype html><html><head><title>${HEADLINE}</title></head><body><h1>${HEADLINE}</h1><div><tmp>${FIRST} <a href="/x">More</a><br><br>${SECOND}</tmp></div>` +
      `<p>${THIRD}</p><script>var x = "<p>no text</p>";</script></body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  expect(article.fields.body).toContain(SECOND);
  expect(article.fields.body).not.toMatch(/[<>]|var x/u);
});

describe('data for scripts', () => {
  it('is no text where it stands in the page as some', () => {
    const data =
      '{ "modules": [{"name": "photo"}], "id": "2396683", "path": "sport/basketball", "kind": "story", "byline": "Jane Doe", "video": "no" }';
    expect(bodyWith({ below: `<div class="data">${data}</div>` })).toEqual(PARAGRAPHS);
  });

  it('is text where a story shows it as code', () => {
    const code = 'const a = { "b": 1, "c": [2], "d": "e", "f": {} }; g(); h(); return a === b;';
    expect(bodyWith({ between: `<pre><code>${code}</code></pre>` })).toContain(code);
  });
});

describe('other stories', () => {
  const links = (...titles: string[]): string =>
    titles.map((title) => `<li><a href="/${title.length}">${title}</a></li>`).join('');

  it('are no text where Readability left a box of them without their linked titles', () => {
    const box =
      `<div class="more"><ul>${links('Bank fails in the largest way', 'Critic of the government freed', 'Plan to prevent abuse of taxes', 'Floods: nobody was warned of them')}</ul>` +
      `<ul class="features"><li><h3 class="feature-header"><a href="/a">Airport life</a></h3><p>A man who has spent four months living in an airport</p></li>` +
      `<li><h3 class="feature-header"><a href="/b">Old craft</a></h3><p>The dying art of mending nets by hand</p></li></ul></div>`;
    expect(bodyWith({ below: box })).toEqual(PARAGRAPHS);
  });
});

describe('a window the page opens over itself', () => {
  it('is not taken for the story, however short that is', () => {
    const window =
      '<div class="overlay modal"><h2>Thank you for subscribing.</h2><p>View articles, videos, galleries and more, every day of the week</p><p>You will automatically receive our five best stories by e-mail, every day of the week, until you say that you do not want them.</p></div>';
    expect(bodyWith({ below: window.repeat(3) })).toEqual(PARAGRAPHS);
  });
});

describe('what a site says to its readers', () => {
  it.each([
    [
      'an offer of a newsletter',
      "Kick off your day with our daily email newsletter. It's the freshest news, served hot. Get it.",
    ],
    [
      'what subscribing means',
      'Subscribing to a newsletter constitutes acceptance of our Terms of Use and Privacy Policy.',
    ],
    [
      'rules for comments',
      'Comments are filtered for language and registration is required. Here are the full legal terms you agree to by using this comment form.',
    ],
    ['whom to write to', 'Write to Jane Doe at jane.doe@gazette.example'],
    ['whom to follow', 'Follow Jane Doe on Twitter at @janedoe.'],
    [
      'which browser is needed',
      'This page is best viewed in an up-to-date web browser with style sheets enabled.',
    ],
    ['who answers for nothing', 'The Gazette is not responsible for the content of external sites.'],
    [
      'whose the rights are',
      '© 2013 Rivermouth Gazette. All Rights Reserved. This material may not be published, broadcast, rewritten, or redistributed by anybody without the written permission of the Gazette.',
    ],
    ['in German', 'Folgen Sie uns auf Facebook'],
    ['in French', 'Suivez-nous sur Facebook'],
    ['in Spanish', 'Síguenos en Facebook'],
    ['in Portuguese', 'Curta a nossa página no Facebook'],
    ['in Italian', 'Seguici su Facebook'],
    ['in Dutch', 'Volg ons op Facebook'],
    ['in Polish', 'Polub nas na Facebooku:'],
    ['in Russian', 'Подпишитесь на нашу рассылку'],
    ['in Turkish', 'Bizi takip edin'],
    ['in Vietnamese', 'Theo dõi chúng tôi trên Facebook'],
    ['in Indonesian', 'Gabung di kanal kami'],
    ['in Chinese', '扫码关注我们的微信公众号'],
    ['in Japanese', 'Twitterをフォロー'],
    ['in Korean', '구독하기'],
    ['in Arabic', 'تابعونا على فيسبوك'],
  ])('is no text below one: %s', (_, line) => {
    expect(bodyWith({ after: `<p>${line}</p>` })).toEqual(PARAGRAPHS);
  });

  it('stays where it is news', () => {
    const last =
      'The privacy policy of the town and its newsletter, said the mayor, would be looked at again when the road was open, and nobody would have to agree to anything.';
    expect(bodyWith({ after: `<p>${last}</p>` })).toEqual([...PARAGRAPHS, last]);
  });
});

describe('below a text', () => {
  it.each([
    [
      'what readers wrote',
      '<h2>Visitor Opinions (latest shown first)</h2><h3>Nice</h3><p>posted by Jo on 7 June at 1:21 am</p><p>It seems to me that every road of this town is closed.</p>',
    ],
    [
      'the form for it',
      '<h3>Leave a reply</h3><p>Your address will not be published. All fields are needed.</p>',
    ],
    [
      'a box about the author',
      '<div class="postauthor"><h4>About Author</h4><p>Raj hails from Rivermouth and brings an engaging twist to his journalism, being brutally honest, which has resulted in a large following of his own.</p></div>',
    ],
    ['advertisements in other languages', '<p>hirdetés</p><p>Реклама</p><p>広告</p>'],
    ['a rating', '<p>User rating:</p><p>(2) Click to rate</p>'],
  ])('stands what is none of it: %s', (_, below) => {
    expect(bodyWith({ after: below })).toEqual(PARAGRAPHS);
  });
});

describe('above a text', () => {
  it.each([
    [
      'categories and the day',
      "<p>Editor's Choice Main Category: Roads Also Included In: Bridges Article Date: 19 Jul 2013 - 0:00 PDT</p>",
    ],
    [
      'the paper, the days and the author',
      '<p>La Gazette | 04.05.2015 à 13h36 • Mis à jour le 05.05.2015 à 20h11 | Par Jeanne Dupont (avec Jean Martin)</p>',
    ],
    ['buttons', '<p>Font Size</p><p>Email Alert</p><p>My Saved articles</p>'],
    ['a call to register', '<p>Earn Free Credits by reading the latest news of your trade.</p>'],
  ])('stand lines that are none of it: %s', (_, before) => {
    expect(bodyWith({ before })).toEqual(PARAGRAPHS);
  });
});

describe('a line that signs a picture', () => {
  it.each([
    ['a name and an agency', 'Jane Doe/Reuters', null, 'Jane Doe/Reuters'],
    ['a name and a paper', 'Jane W. Doe/The Rivermouth Times', null, 'Jane W. Doe/The Rivermouth Times'],
    ['a label', 'Pool photo by Jane Doe', null, 'Pool photo by Jane Doe'],
    [
      'a caption with a name and a paper',
      'The mayor celebrates the decision on the steps of the town hall. (Jane Doe / Rivermouth Daily News)',
      'The mayor celebrates the decision on the steps of the town hall.',
      'Jane Doe / Rivermouth Daily News',
    ],
    [
      'a caption with a label',
      'The old harbour road on Monday. Photograph: Jane Doe/AP',
      'The old harbour road on Monday.',
      'Jane Doe/AP',
    ],
  ])('is kept with the pictures and is no text: %s', (_, line, caption, creditLine) => {
    const fields = fieldsWith({ before: `<p>${line}</p>` });
    expect(fields.body.split('\n\n')).toEqual(PARAGRAPHS);
    expect(fields.media).toContainEqual(expect.objectContaining({ caption, creditLine }));
  });

  it('is given to the picture it stands by', () => {
    const fields = fieldsWith({
      between:
        '<div class="pic"><div><img src="https://gazette.example/road.jpg" width="600" height="400"></div><p>The road on Monday. Photograph: Jane Doe/AP</p></div>',
    });
    expect(fields.media).toEqual([
      {
        kind: 'image',
        caption: 'The road on Monday.',
        creditLine: 'Jane Doe/AP',
        file: 'https://gazette.example/road.jpg',
      },
    ]);
  });

  it('is no credit where it names two persons, or leads to pictures', () => {
    const line =
      'The comet, said Jane Doe, would be seen by everybody on the coast. [Photos of the comet: a great one]';
    expect(bodyWith({ between: `<p>${line}</p>` })).toContain(line);
    expect(fieldsWith({ before: '<p>Mary Major/Jane Roe</p>' }).media).toEqual([]);
  });
});
