import { describe, expect, it } from 'vitest';
import { readText } from './read-text';

const BODY =
  'Die Brücke am Hafen wird am Montag für drei Wochen gesperrt, teilte der Stadtrat am Sonntagabend mit.\n\nHändler am Kai sagten, man habe sie nicht gefragt, und sie würden klagen, wenn sich nichts ändere.';

describe('A cutting with its paper on top', () => {
  it.each([
    ['a known name, day and page', 'taz\n30.11.2026, Seite 12\n', 'taz', '12'],
    [
      'a name that only papers have',
      'Hafener Anzeiger\nMontag, 30. November 2026, S. 3\n',
      'Hafener Anzeiger',
      '3',
    ],
    ['a site', 'hafen-blatt.de\n30.11.2026\n', 'hafen-blatt.de', null],
  ])('has it as outlet and the line below the day as headline: %s', (_, head, outlet, page) => {
    const article = readText(`${head}Brücke am Hafen gesperrt\nVon Anna Muster\n${BODY}`);
    expect(article?.fields).toMatchObject({
      headline: 'Brücke am Hafen gesperrt',
      outlet,
      page,
      subheadline: null,
      authors: ['Anna Muster'],
      datePublished: { value: '2026-11-30' },
    });
    expect(article?.fields.body).toBe(BODY);
  });

  it('keeps as headline a first line that need not be a paper', () => {
    const article = readText(
      `Brücke am Hafen gesperrt\n30.11.2026\nDrei Wochen Umleitung\nVon Anna Muster\n${BODY}`,
    );
    expect(article?.fields.headline).toBe('Brücke am Hafen gesperrt');
  });

  it('keeps as headline the name of a paper that a text is about', () => {
    const article = readText(`Süddeutsche Zeitung\n\n${BODY}`);
    expect(article?.fields.headline).toBe('Süddeutsche Zeitung');
  });
});
