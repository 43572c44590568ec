import { describe, expect, it } from 'vitest';
import { comparedBody, f1, firstParagraphIsLost, piecesIn, wordsOf } from './judge-body';
import {
  areCredited,
  namesOfTruth,
  personsOf,
  sameAddress,
  sameDay,
  sameHeadline,
  sameInstant,
  sameNames,
  sameOutlet,
} from './judge-fields';

describe('how bodies are judged', () => {
  it('The same words are right whatever their case and punctuation', () => {
    expect(f1(comparedBody('“One, two” three four FIVE!', 'one two three four five'))).toBe(1);
  });

  it('Half of the text found and nothing else is full precision and less recall', () => {
    const found = comparedBody('a b c d e', 'a b c d e f g h i j');
    expect(found.precision).toBe(1);
    expect(found.recall).toBeCloseTo(2 / 7);
  });

  it('Writing without spaces is compared by characters', () => {
    expect(wordsOf('新华社 2019年')).toEqual(['新', '华', '社', '2019', '年']);
    expect(f1(comparedBody('', '新华社北京'))).toBe(0);
  });

  it('A body that begins with its second paragraph has lost the first', () => {
    const truth = 'The river rose at night and nobody slept.\nThe morning brought help from three towns.';
    expect(firstParagraphIsLost('The morning brought help from three towns.', truth)).toBe(true);
    expect(firstParagraphIsLost('The river rose at night, and nobody slept.', truth)).toBe(false);
  });

  it('A piece is found across line breaks', () => {
    expect(piecesIn('one\n\ntwo three', ['one two', 'four'])).toEqual(['one two']);
  });
});

describe('how fields are judged', () => {
  it('A headline with other quotation marks is not the publisher’s own wording', () => {
    expect(sameHeadline('The “End”', 'The "End"')).toBe(false);
    expect(sameHeadline('The  End\n', 'The End\u200b')).toBe(true);
    expect(sameHeadline('The End', 'THE END')).toBe(true);
    expect(sameHeadline('THE END', 'The End')).toBe(false);
  });

  it('Names are a set', () => {
    expect(sameNames(['Jane Doe', 'JOHN ROE'], ['John Roe', 'Jane Doe'])).toBe(true);
    expect(sameNames(['Jane Doe'], ['Jane Doe', 'John Roe'])).toBe(false);
  });

  it('An agency, a desk and the outlet itself are no persons', () => {
    expect(personsOf(['dpa', 'Redaktion', 'Le Monde', 'Jane Doe'], 'LeMonde')).toEqual(['Jane Doe']);
  });

  it('A person whose name has an ß is the same in capitals', () => {
    expect(sameNames(['JANE STRASS'], ['Jane Straß'])).toBe(true);
  });

  it('A byline written as one name is several', () => {
    expect(namesOfTruth(['Jane Doe, Redaktion', 'Le Monde et AFP'])).toEqual([
      'Jane Doe',
      'Redaktion',
      'Le Monde',
      'AFP',
    ]);
  });

  it('An agency among true authors is right where it is the source', () => {
    expect(areCredited(['Jane Doe', 'dpa'], 'dpa')).toBe(true);
    expect(areCredited(['Jane Doe', 'dpa'], null)).toBe(false);
    expect(areCredited(['Jane Doe'], null)).toBe(true);
    expect(areCredited(['avec AFP'], 'AFP')).toBe(true);
  });

  it.each([
    ['2024-05-01', '2024-05-01 10:00:00+02:00', true],
    ['2024-04-30T23:30:00Z', '2024-05-01 01:30:00+02:00', true],
    ['2024-04-30', '2024-05-01 01:30:00+02:00', false],
  ])('%s against %s: %s', (found, truth, same) => {
    expect(sameDay(found, truth)).toBe(same);
  });

  it('An instant is judged only where the truth has a zone', () => {
    expect(sameInstant('2024-05-01T10:00', '2024-05-01 10:00:00')).toBeNull();
    expect(sameInstant('2024-05-01T08:00:00Z', '2024-05-01 10:00:00+02:00')).toBe(true);
  });

  it.each([
    ['DIE WELT', 'DieWelt', 'https://www.welt.de/a'],
    ['Neue Zürcher Zeitung', 'NZZ', 'https://www.nzz.ch/a'],
    ['朝日新聞', 'AsahiShimbun', 'https://www.asahi.com/a', false],
  ])('Outlet %s is %s at %s', (found, truth, url, same = true) => {
    expect(sameOutlet(found, truth, url)).toBe(same);
  });

  it('Tracking parameters and www do not make another address', () => {
    expect(sameAddress('https://www.paper.example/a/?utm_source=x', 'http://paper.example/a')).toBe(true);
    expect(sameAddress('https://paper.example/a', 'https://paper.example/a;jsessionid=12.3')).toBe(true);
    expect(sameAddress('https://paper.example/a?id=1', 'https://paper.example/a?id=2')).toBe(false);
  });
});
