import { describe, expect, it } from 'vitest';
import { readText } from './read-text';
import { splitLines } from './text-blocks';
import { withoutPageAround } from './pasted-page';

const FIRST =
  'The city council of Rivermouth agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter.';
const SECOND =
  'Opponents said the money was needed for the drains, which overflowed twice last spring and once in the autumn before it.';
const GERMAN = [
  'Der Stadtrat von Flussmünde hat am Dienstag beschlossen, an der Hafenstraße vor dem Winter elftausend Bäume zu pflanzen.',
  'Gegner sagten, das Geld werde für die Kanäle gebraucht, die im vergangenen Frühjahr zweimal und im Herbst einmal überliefen.',
];

function read(...lines: readonly string[]) {
  const article = readText(lines.join('\n'));
  if (article === null) throw new Error('There is no text.');
  return article.fields;
}

describe('A whole page that somebody copied', () => {
  it('has the headline, the day and the author below its menu', () => {
    const fields = read(
      'Zum Inhalt springen',
      'Startseite',
      'Politik',
      'Wirtschaft',
      'Elftausend Bäume für die Hafenstraße',
      'Gegner wollten das Geld lieber für die Kanäle ausgeben',
      'Von Jana Dorn',
      '05.03.2024, 16:24 Uhr • Lesezeit: 5 Minuten',
      'Teilen',
      'FacebookTwitterWhatsApp',
      GERMAN[0] ?? '',
      'Anzeige',
      GERMAN[1] ?? '',
      'Mehr',
      'Newsletter',
      'Streik der Lotsen beendet',
    );
    expect(fields).toMatchObject({
      headline: 'Elftausend Bäume für die Hafenstraße',
      subheadline: 'Gegner wollten das Geld lieber für die Kanäle ausgeben',
      authors: ['Jana Dorn'],
      body: GERMAN.join('\n\n'),
    });
    expect(fields.datePublished?.value).toBe('2024-03-05T16:24');
  });

  it('has the headline its breadcrumb ends with', () => {
    const fields = read(
      'NewsCityHarbour road gets eleven thousand trees',
      'Harbour road gets eleven thousand trees',
      'Jane Doe',
      'Published Mar 05, 2024  •  Last updated 1 hour ago  •  4 minute read',
      FIRST,
      SECOND,
    );
    expect(fields).toMatchObject({
      headline: 'Harbour road gets eleven thousand trees',
      authors: ['Jane Doe'],
      body: `${FIRST}\n\n${SECOND}`,
    });
    expect(fields.datePublished?.value).toBe('2024-03-05');
  });

  it('has them below a long standfirst, too', () => {
    const standfirst =
      'Rivermouth. The council wants trees along the harbour road. Opponents ask who will pay for the drains, and when.';
    const fields = read(
      'Home',
      'City',
      'Harbour road gets eleven thousand trees',
      standfirst,
      'By Jane Doe',
      'March 5, 2024',
      FIRST,
      SECOND,
    );
    expect(fields).toMatchObject({
      headline: 'Harbour road gets eleven thousand trees',
      authors: ['Jane Doe'],
    });
    expect(fields.datePublished?.value).toBe('2024-03-05');
  });

  it('names its section in one word above the headline', () => {
    const fields = read('Stadtleben', 'Elftausend Bäume für die Hafenstraße', 'Von Jana Dorn', ...GERMAN);
    expect(fields).toMatchObject({
      headline: 'Elftausend Bäume für die Hafenstraße',
      authors: ['Jana Dorn'],
    });
  });

  it('keeps what its breadcrumb says', () => {
    const fields = read(
      'Home > News > City',
      'Harbour road gets eleven thousand trees',
      'Share',
      FIRST,
      SECOND,
    );
    expect(fields.sectionPath).toEqual(['Home', 'News', 'City']);
    expect(fields.headline).toBe('Harbour road gets eleven thousand trees');
  });
});

describe('A text that is no page', () => {
  it.each<[string, readonly string[]]>([
    ['begins with its headline', ['Harbour road gets trees', 'By Jane Doe', FIRST, SECOND]],
    [
      'has numbers of pages',
      ['Harbour road gets trees', '1', '2', 'Adopted on 10 December 1948', FIRST, SECOND],
    ],
    [
      'says its title twice',
      ['Harbour road gets trees', '10 March', 'Harbour road gets trees', FIRST, SECOND],
    ],
    ['begins with a heading', ['# Home', 'Share', 'Harbour road gets eleven thousand trees', FIRST, SECOND]],
    ['has short paragraphs only', ['Home', 'Harbour road gets trees', 'The council agreed.', 'Nobody came.']],
  ])('and %s stays as it is', (_, text) => {
    const lines = splitLines(text.join('\n'));
    expect(withoutPageAround(lines, { language: 'en' })).toEqual({ lines, facts: [] });
  });
});
