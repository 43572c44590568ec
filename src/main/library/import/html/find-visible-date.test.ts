import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html';

/** Days as pages write them around a headline; sites and texts are made up. */
const HEADLINE = 'Harbour road gets eleven thousand trees';
const TEXT = [
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter, and to pay for them out of the funds of the port.',
  'Opponents said the money was needed for the drains, which overflowed twice last spring and once in the autumn before it, when nobody could pass.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

interface Parts {
  readonly head?: string;
  readonly menu?: string;
  readonly heading?: string;
  readonly above?: string;
  readonly below?: string;
}

function dayOf({
  head = '',
  menu = '',
  heading = `<h1>${HEADLINE}</h1>`,
  above = '',
  below = '',
}: Parts): unknown {
  const article = readHtml(
    `<!doctype html><html lang="de"><head>${head}</head><body>${menu}<main>${heading}${above}<div class="text">${TEXT}</div>${below}</main></body></html>`,
  );
  if ('reason' in article) throw new Error(`refused: ${article.reason}`);
  const { datePublished } = article.fields;
  return [datePublished?.value, datePublished?.inferred];
}

describe('the day of publication is', () => {
  it.each<[string, Parts, string, boolean]>([
    [
      'that of the address, where the lines below the headline tell of a day long before',
      {
        head: '<link rel="canonical" href="https://paper.example/2010/POLITICS/08/13/trees/index.html">',
        above: '<ul><li>The law on trees was signed on August 14, 1935</li></ul>',
      },
      '2010-08-13',
      false,
    ],
    [
      'written in the order that the times of other stories prove',
      {
        below: '<div class="related"><time datetime="2016-10-03T05:07">10/03/16</time></div>',
        above: '<p class="stamp">10/04/16 05:09</p>',
      },
      '2016-10-04T05:09',
      false,
    ],
    [
      'not the day somebody looked at a source',
      {
        below:
          '<ol><li><span class="reference-date">The Gazette. Retrieved 2010-01-25</span></li></ol><p class="date-line">12.05.2012</p>',
      },
      '2012-05-12',
      false,
    ],
    [
      'the instant behind how long ago it was, as pages marked it before HTML could',
      { above: '<cite><abbr title="2011-08-25T01:40:40Z">1 hr 4 mins ago</abbr></cite>' },
      '2011-08-25T01:40:40Z',
      false,
    ],
    [
      'the instant behind how long ago it was in an element of its own making',
      { above: '<relative-time datetime="2024-03-05T09:30:00Z">vor 2 Stunden</relative-time>' },
      '2024-03-05T09:30:00Z',
      false,
    ],
    [
      'not what an abbreviation stands for',
      { above: '<p><abbr title="Deutsche Presse-Agentur">dpa</abbr>, 5. März 2024</p>' },
      '2024-03-05',
      false,
    ],
    [
      'the one by the headline, where a meta element that does not say of what it is has a later one',
      { head: '<meta name="date" content="2020-02-12">', above: '<div>05.02.2020 - Redaktion</div>' },
      '2020-02-05',
      false,
    ],
    [
      'the one of a meta element that says so',
      {
        head: '<meta property="article:published_time" content="2020-02-12">',
        above: '<div>05.02.2020 - Redaktion</div>',
      },
      '2020-02-12',
      false,
    ],
    [
      'not the day of the visit in the menu above',
      {
        menu: '<nav><ul><li><a href="/today">11.05.2022</a></li></ul></nav>',
        above: '<div>Redaktion | 10.05.2022</div>',
      },
      '2022-05-10',
      false,
    ],
    [
      'the one right above the text, where the headline is not on the page',
      {
        head: '<title>Rivermouth Harbour Office</title>',
        heading: '',
        above: '<p>2021-10-16 | Message</p><h4>A message</h4>',
        below: '<footer><p>Rivermouth Harbour Office</p><p>05.11.2021</p></footer>',
      },
      '2021-10-16',
      false,
    ],
    [
      'inferred from the last change rather than a day the text tells of',
      {
        above: '<p>Der nächste Stammtisch findet am Mi. 5. Februar 2020 ab 19 Uhr im Hafen statt.</p>',
        below: '<footer><p>Diese Seite wurde zuletzt am 29. Januar 2020 geändert.</p></footer>',
      },
      '2020-01-29',
      true,
    ],
  ])('%s', (_, parts, day, inferred) => {
    expect(dayOf(parts)).toEqual([day, inferred]);
  });
});
