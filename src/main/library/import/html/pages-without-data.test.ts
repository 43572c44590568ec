import { describe, expect, it } from 'vitest';
import type { ClippingFields } from '../../../../shared/model/clipping';
import { PAGE_TEXT as TEXT } from '../../../../../test/sample-page';
import { readHtml } from './read-html';

/** Pages that say nothing of themselves to machines: only what people see tells headline, author and day. */
function fieldsOf(title: string, above: string, below = '', language = 'en'): ClippingFields {
  const article = readHtml(
    `<!doctype html><html lang="${language}"><head><title>${title}</title></head><body>` +
      `<main>${above}<div>${TEXT}</div>${below}</main></body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  return article.fields;
}

const HEADLINE = 'Harbour road to be rebuilt at last';
const H1 = `<h1>${HEADLINE}</h1>`;
const LINES = '<p>The council met and talked.</p>'.repeat(25);

describe('the headline is', () => {
  it.each<[string, string, string, string]>([
    [
      'the heading of the first rank, not a topic whose words the title has',
      'Rivermouth: Harbour Road to be rebuilt, police ask for patience - Gazette',
      `${H1}<h2>Police ask for patience</h2>`,
      HEADLINE,
    ],
    [
      'the longer of two headings of a rank, where one is a word of the other',
      'Flood warning for Rivermouth and the coast',
      '<h1>Flood warning</h1><h1>Flood warning for Rivermouth and the coast</h1>',
      'Flood warning for Rivermouth and the coast',
    ],
    [
      'not the section that the name of the site holds',
      `${HEADLINE} | The Gazette - News Opinion Sport`,
      `<h1>Opinion</h1><h2>${HEADLINE}</h2>`,
      HEADLINE,
    ],
    [
      'as the title has it where a design puts a kicker before it',
      `Council meeting: ${HEADLINE} | gazette.example`,
      `<h1><span>Council meeting</span><span>${HEADLINE}</span></h1>`,
      `Council meeting: ${HEADLINE}`,
    ],
    [
      'as it was typed where its heading has other apostrophes',
      `Council's 'last word' on the road - Gazette`,
      '<h1>Council’s ‘last word’ on the road</h1>',
      `Council's 'last word' on the road`,
    ],
    [
      'without the section that stands behind it in the title',
      `${HEADLINE} - Local News - Gazette`,
      '<ul><li><a href="/local">Local News</a></li></ul><h3>What it costs</h3>',
      HEADLINE,
    ],
    [
      'the only heading of the first rank, whatever its box is called',
      'What the road tells about the town',
      `<div class="story-teaser"><h1>${HEADLINE}</h1></div>`,
      HEADLINE,
    ],
  ])('%s', (_, title, above, headline) => {
    expect(fieldsOf(title, above).headline).toBe(headline);
  });
});

describe('authors are', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'the names below a line that is only a word for them',
      '<div>Kommentar von</div><ul><li><a href="/1">Jana Dohle</a>1,</li><li><a href="/2">Mark Poehl</a> &amp;</li><li>Lisa Roth</li></ul>',
      ['Jana Dohle', 'Mark Poehl', 'Lisa Roth'],
    ],
    ['the name above the day', '<p>Jana Dohle</p><p>4 March 2026, 10:30</p>', ['Jana Dohle']],
    ['the name below the day', '<p>4 March 2026</p><p>Jana Dohle</p><p>Share</p>', ['Jana Dohle']],
    ['the name above a bar and the day', '<p>Jana Dohle</p><p>|</p><p>4 March 2026</p>', ['Jana Dohle']],
    ['the name before the time it takes to read', '<p>Jana Dohle 3 minutes read</p>', ['Jana Dohle']],
    [
      'the name that a design joins with its word',
      '<p><span>by</span><span>Jana Dohle</span></p>',
      ['Jana Dohle'],
    ],
    ['not the paper somebody writes for', '<p>By Jana Dohle For Gazette.Example</p>', ['Jana Dohle']],
    ['not a topic above the day', '<p><a href="/ht">Harbour Trees</a></p><p>4 March 2026</p>', []],
    [
      'not any two words of a script without capitals',
      '<p><a href="/v">مشاهدات عالية</a></p><p>4 March 2026</p>',
      [],
    ],
    ['not where a paper tells how to write for it', '<p><a href="/authors/">Guide to authors</a></p>', []],
  ])('%s', (_, line, authors) => {
    expect(fieldsOf(`${HEADLINE} - Gazette`, H1 + line).authors).toEqual(authors);
  });

  it('not those of other stories below', () => {
    const card = (name: string): string =>
      `<div><h3><a href="/x">What ${name} saw</a></h3><a rel="author" href="/a">${name}</a></div>`;
    const below = `${LINES}<section>${['Jana Dohle', 'Mark Poehl', 'Lisa Roth'].map(card).join('')}</section>`;
    expect(fieldsOf(`${HEADLINE} - Gazette`, H1, below).authors).toEqual([]);
  });

  it('those of a Korean signature, whatever places stand before them', () => {
    const { authors } = fieldsOf(HEADLINE, H1, '<div>강구, 하구 김민수 기자 minsu@paper.example</div>', 'ko');
    expect(authors).toEqual(['김민수']);
  });
});

describe('the day is', () => {
  it('the one the title ends with', () => {
    const { datePublished } = fieldsOf(`${HEADLINE} – Gazette – 4 March 2026`, H1);
    expect(datePublished).toMatchObject({ value: '2026-03-04', precision: 'day' });
  });

  it('not that of the visit, far above the headline', () => {
    const menu = Array.from({ length: 30 }, (_, i) => `<li>Part ${String(i)} of the paper</li>`).join('');
    const above = `<div class="date-today">Friday, 6 March 2026</div><ul>${menu}</ul>${H1}`;
    expect(fieldsOf(HEADLINE, above).datePublished).toBeNull();
  });

  it('not one of other stories below', () => {
    const card = (day: string): string =>
      `<div><h3><a href="/x">What happened then</a></h3><time datetime="${day}">earlier</time></div>`;
    const below = `${LINES}<section>${card('2024-12-23')}${card('2023-04-25')}</section>`;
    expect(fieldsOf(HEADLINE, H1, below).datePublished).toBeNull();
  });
});
