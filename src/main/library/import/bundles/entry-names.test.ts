import { describe, expect, it } from 'vitest';
import { decodeEntryNames } from './entry-names';

const named = (...hex: readonly string[]): readonly string[] =>
  decodeEntryNames(hex.map((bytes) => Buffer.from(bytes, 'hex')));

describe('the names in a ZIP that says nothing of their charset', () => {
  it.each([
    [
      'Windows in western Europe',
      ['4284756d652e747874', '477294e1652e747874', '612e747874'],
      ['Bäume.txt', 'Größe.txt', 'a.txt'],
    ],
    ['UTF-8', ['42c3a4756d652e747874'], ['Bäume.txt']],
    ['Japanese', ['8d6082cc92e796682e747874'], ['港の堤防.txt']],
    ['Chinese', ['b8dbbfdab9abd4b0d0c2cec52e747874'], ['港口公园新闻.txt']],
    ['Korean', ['c7d7b1b8c0c720b9e6c6c4c1a62e747874'], ['항구의 방파제.txt']],
    ['windows-1252', ['526573756de9206465206c617265756e696f6e2e747874'], ['Resumé de lareunion.txt']],
  ])('are read as those of %s', (_, hex, names) => {
    expect(named(...hex)).toEqual(names);
  });

  it('have no control characters, which would have their files refused, whatever they are', () => {
    expect(named('61818d8f9d.txt', 'ff8180fe9062')).toSatisfy((names: readonly string[]) =>
      names.every((name) => !/\p{Cc}/u.test(name)),
    );
  });
});
