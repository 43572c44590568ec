import { describe, expect, it } from 'vitest';
import { parsePage } from './dom';
import { readPage } from './page';
import { readTitle } from './read-title';

/** Pages as different designs build them; sites and texts are made up. */
const HEADLINE = 'Harbour road gets eleven thousand trees';
const PROSE =
  '<p>The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter, and to pay for it out of the funds of the port.</p>';

interface Places {
  readonly title?: string;
  readonly og?: string;
  readonly site?: string;
  /** The article in its schema.org data. */
  readonly data?: Readonly<Record<string, string>>;
  readonly body: string;
}

function titleOf({ title, og, site, data, body }: Places): string | undefined {
  const meta = (property: string, content: string | undefined): string =>
    content === undefined ? '' : `<meta property="${property}" content="${content}">`;
  const json =
    data === undefined ? '' : `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const head = `${title === undefined ? '' : `<title>${title}</title>`}${meta('og:title', og)}${meta('og:site_name', site)}${json}`;
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><main>${body}${PROSE}</main></body></html>`;
  return readTitle(readPage(() => parsePage(html)))?.value;
}

describe('the headline is', () => {
  it('no section that the title names between headline and site', () => {
    const body = `<h2>The Two-Tree</h2><h1>Trees for the harbour road</h1>`;
    expect(titleOf({ title: 'Council Agrees on Planting : The Two-Tree : POST', body })).toBe(
      'Trees for the harbour road',
    );
  });

  it('the heading that is about what the title is about, where the section has one of the same rank', () => {
    const body = `<h1>Weekend Monday</h1><h1>Where the trees of the harbour road will stand</h1>`;
    expect(titleOf({ title: 'Council is asked: who needs trees at the harbour? | Post', body })).toBe(
      'Where the trees of the harbour road will stand',
    );
  });

  it('no single word of a menu that happens to be in the title', () => {
    const body = `<h2>TREES+</h2><h2>ALL</h2>`;
    expect(titleOf({ title: 'Road vs. Trees: Which One Should You Want?', body })).toBe(
      'Road vs. Trees: Which One Should You Want?',
    );
  });

  it('what is marked as it, not what is marked as the second one', () => {
    const body = `<h1 itemprop="alternativeHeadline">Harbour Trees</h1><h2 itemprop="headline">${HEADLINE}</h2>`;
    expect(titleOf({ title: 'Harbour Trees | POST', body })).toBe(HEADLINE);
  });

  it('a heading that is marked as one, whatever its class is called', () => {
    const body = `<h1 itemprop="headline" class="post-title-breadcrumb">${HEADLINE}</h1><h2>Harbour road</h2>`;
    expect(titleOf({ title: `${HEADLINE} | Post`, og: HEADLINE, body })).toBe(HEADLINE);
  });

  it('said once, where a heading has it twice', () => {
    expect(
      titleOf({ title: `${HEADLINE} ${HEADLINE} | Post`, body: `<h1>${HEADLINE} ${HEADLINE}</h1>` }),
    ).toBe(HEADLINE);
  });

  it('a name that says a word twice, as it is', () => {
    expect(titleOf({ title: 'Bora Bora | Post', body: '<h1>Bora Bora</h1>' })).toBe('Bora Bora');
  });

  it('what stands behind the blog’s name and its archive', () => {
    const body = `<h1>The River Gang</h1><h2><a rel="bookmark" href="/trees">${HEADLINE}</a></h2>`;
    expect(titleOf({ title: `The River Gang » Blog Archive » ${HEADLINE}`, body })).toBe(HEADLINE);
  });

  it('the heading that og:title and the data besides name, also where its frame is called a headline', () => {
    const search = 'Trees on harbour road: eleven thousand to come';
    const page = {
      title: `${search} - Rivermouth Post`,
      og: HEADLINE,
      site: 'Rivermouth Post',
      data: { '@type': 'NewsArticle', headline: search, name: HEADLINE },
    };
    expect(titleOf({ ...page, body: `<h1>${HEADLINE}</h1>` })).toBe(HEADLINE);
    expect(titleOf({ ...page, body: `<div class="headline"><h1>${HEADLINE}</h1></div>` })).toBe(HEADLINE);
    // Without a heading of the first rank, the data's wording stays.
    expect(titleOf({ ...page, body: `<h2>${HEADLINE}</h2>` })).toBe(search);
  });

  it.each<[string, Places, string]>([
    [
      'what og:title and the heading say and the data calls a name, not what the data has for search engines',
      {
        title: 'Harbour road to get trees: what to know - Post',
        og: HEADLINE,
        data: { '@type': 'NewsArticle', headline: 'Harbour road to get trees: what to know', name: HEADLINE },
        body: `<h1>${HEADLINE}</h1>`,
      },
      HEADLINE,
    ],
    [
      'the data’s wording, where its heading shows that and only og:title has another one',
      {
        title: `${HEADLINE} - Post`,
        og: 'Eleven thousand trees will grow here',
        data: { '@type': 'NewsArticle', headline: HEADLINE },
        body: `<h1>${HEADLINE}</h1>`,
      },
      HEADLINE,
    ],
    [
      'with the kicker, where og:title, title and the heading all have it',
      {
        title: `City council ${HEADLINE} - Post`,
        og: `City council / ${HEADLINE}`,
        data: { '@type': 'NewsArticle', headline: HEADLINE },
        body: `<h1><span>City council</span>${HEADLINE}</h1>`,
      },
      `City council / ${HEADLINE}`,
    ],
    [
      'the heading, where og:title is a menu’s short name for the same',
      { title: 'Harbour trees - Rivermouth', og: 'Harbour trees', body: `<h1>${HEADLINE}</h1>` },
      HEADLINE,
    ],
    [
      'og:title, where the heading of the first rank is about something else',
      { title: HEADLINE, og: HEADLINE, body: '<h1>You are here:</h1>' },
      HEADLINE,
    ],
    [
      'the heading og:title begins with, not the section that only the title element names',
      {
        title: `POST | Culture | Books | 30.11. | ${HEADLINE} - Jane Doe`,
        og: `30.11. | ${HEADLINE} - Jane Doe`,
        body: `<h1>Books</h1><h2>30.11. | ${HEADLINE}</h2>`,
      },
      `30.11. | ${HEADLINE}`,
    ],
    [
      'the short heading before a longer one, where the site’s name ends the title element',
      {
        title: `From the ground up - ${HEADLINE} : reviews.test`,
        body: `<h1>From the ground up</h1><h2>${HEADLINE}</h2>`,
      },
      'From the ground up',
    ],
    [
      'the heading above the text that holds a part of the title element, not the site’s name',
      { title: 'Fire Brigade Rivermouth - Training', body: '<h2>Boat training</h2>' },
      'Boat training',
    ],
    [
      'the part of the title element that the page shows behind its section',
      {
        title: `Supporters of Rivermouth - ${HEADLINE} - Club press - News`,
        body: `<table><tr><td>Club press : ${HEADLINE}</td></tr></table>`,
      },
      HEADLINE,
    ],
    [
      'without the day a release has before it',
      { title: `23.01.2022 - ${HEADLINE}`, body: `<h2>23.01.2022 - ${HEADLINE}</h2>` },
      HEADLINE,
    ],
    [
      'with the apostrophe that was typed, where only the heading has a typographic one',
      {
        title: "The city's road gets trees - Post",
        og: "The city's road gets trees",
        site: 'Post',
        body: '<h1>The city’s road gets trees</h1>',
      },
      "The city's road gets trees",
    ],
    [
      'with the quotation marks of the heading, where others have plain ones',
      { title: '&quot;Trees for all&quot; says mayor', body: '<h1>“Trees for all” says mayor</h1>' },
      '“Trees for all” says mayor',
    ],
    [
      'without the marks for breaking lines and the readings beside its characters',
      { body: '<h1>子<ruby>供<rt>ども</rt></ruby>への体&shy;罰を\u200b禁止する法律</h1>' },
      '子供への体罰を禁止する法律',
    ],
  ])('%s', (_, places, headline) => {
    expect(titleOf(places)).toBe(headline);
  });
});
