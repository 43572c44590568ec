import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readByline } from './byline';

describe('The byline of a database', () => {
  it.each<[string, readonly string[]]>([
    ['Jane Doe;Mark Poe', ['Jane Doe', 'Mark Poe']],
    ['Jane Doe ; Mark Poe , Harbour Post Staff Writers', ['Jane Doe', 'Mark Poe']],
    ['By JANE DOE; Mark Poe contributed reporting from Lyon.', ['JANE DOE']],
    ['By JANE DOE; Mark Poe in Oslo and Ann Roe in Lyon contributed reporting.', ['JANE DOE']],
    ['Doe, Jane; Poe, Mark U.; Roe, Ann Mary von', ['Jane Doe', 'Mark U. Poe', 'Ann Mary von Roe']],
    ['García Roe, Ana; Poe, Mark', ['Ana García Roe', 'Mark Poe']],
    ['Doe, M. S.', ['M. S. Doe']],
    ['DOE, JANE', ['JANE DOE']],
    ['Doe, Jane, The Harbour Journal', ['Jane Doe']],
  ])('has every person of it in the order in which names are spoken: %s', (byline, authors) => {
    expect(readByline(byline).authors).toEqual(authors);
  });

  it.each<[string, readonly string[]]>([
    ['Jane Doe, Scottish Political Reporter', ['Jane Doe']],
    ['Jane Doe Scottish Political Reporter', ['Jane Doe']],
    ['Jane Doe Environment editor', ['Jane Doe']],
    ['Jane van der Poe Travel Writer', ['Jane van der Poe']],
    ['By JANE DOE, Industry and Employment Correspondent', ['JANE DOE']],
    ['Jane Doe and Mark Poe, Harbour Post Staff Writers', ['Jane Doe', 'Mark Poe']],
    ['Jane Doe, Freelance', ['Jane Doe']],
    ['Jane Doe, The Harbour Citizen', ['Jane Doe']],
    ['Jane Doe, Toronto Star', ['Jane Doe']],
    ['Jane Doe, Harbour State University', ['Jane Doe']],
    ['Letters', []],
    ['Chief Political Correspondent', []],
    ['By NEW YORK', []],
    ['FROM NEWS SERVICES', []],
  ])('has no post, paper, school or place among its authors: %s', (byline, authors) => {
    expect(readByline(byline)).toEqual({ authors, agency: null });
  });

  it.each<[string, readonly string[], string]>([
    ['Jane Doe, CanWest News Service', ['Jane Doe'], 'CanWest News Service'],
    ['From Harbour news services', [], 'Harbour news services'],
    ['JANE DOE, AP', ['JANE DOE'], 'AP'],
    ['AP Sports Writer', [], 'AP'],
    ['Associated Press in Oslo', [], 'Associated Press'],
    ['Bloomberg News', [], 'Bloomberg News'],
    ['THE CANADIAN PRESS, CP', [], 'THE CANADIAN PRESS'],
  ])('has agencies and news services as its source: %s', (byline, authors, agency) => {
    expect(readByline(byline)).toEqual({ authors, agency });
  });

  it.each<[string, readonly string[]]>([
    ['Aus Oslo berichtet JANE DOE', ['JANE DOE']],
    ['Mit Ann Roe sprachen Jane Doe und Mark Poe', ['Jane Doe', 'Mark Poe']],
    ['From JANE DOE', ['JANE DOE']],
    ['Jane Doe, with files from Mark Poe and Ann Roe', ['Jane Doe', 'Mark Poe', 'Ann Roe']],
    ['Von Jane Doe (Text) und Mark Poe (Bilder)', ['Jane Doe']],
    ['Von Jane Doe&softReturn;und Mark Poe', ['Jane Doe', 'Mark Poe']],
    ['Von Jane Doe*', ['Jane Doe']],
    ['L. A.', []],
  ])('has those who wrote, whatever words introduce them: %s', (byline, authors) => {
    expect(readByline(byline).authors).toEqual(authors);
  });

  it('of names turned round may hold names in their own order, too', () => {
    expect(readByline('Jane Doe, Mark Poe, Ann Roe; Loe, Jack', true).authors).toEqual([
      'Jane Doe',
      'Mark Poe',
      'Ann Roe',
      'Jack Loe',
    ]);
  });

  it('of whatever signs names nobody twice and nothing that is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.boolean(), (text, inverted) => {
        const { authors } = readByline(text, inverted);
        expect(new Set(authors).size).toBe(authors.length);
        expect(authors.filter((name) => name.trim() === '')).toEqual([]);
      }),
    );
  });
});
