import { describe, expect, it } from 'vitest';
import { clippingDateInWords, dateInWords, periodInWords } from './date-in-words';
import { languageTag } from './language-tag';
import { webAddress } from './web-address';

describe('a date in words', () => {
  it.each([
    ['2019', '2019'],
    ['2019-09', 'September 2019'],
    ['2019-09-08', '8 September 2019'],
    ['2019-09-18T16:34', '18 September 2019, 16:34'],
    ['2019-09-18T16:34:09', '18 September 2019, 16:34'],
    ['2019-09-18T16:34:09.5Z', '18 September 2019, 16:34 UTC'],
    ['2019-09-18T16:34:09+08:00', '18 September 2019, 16:34 UTC+08:00'],
    ['2019-13', '2019'],
    ['soon', 'soon'],
  ])('reads %s as “%s”', (value, words) => {
    expect(dateInWords(value)).toBe(words);
  });

  it('says when it was inferred, and when it is unknown', () => {
    const date = {
      raw: 'x',
      value: '2019-09-18',
      precision: 'day',
      zoneGiven: false,
      inferred: true,
    } as const;
    expect(clippingDateInWords(date)).toBe('18 September 2019 (inferred)');
    expect(clippingDateInWords({ ...date, inferred: false })).toBe('18 September 2019');
    expect(clippingDateInWords(null)).toBe('Date unknown');
  });
});

describe('a period in words', () => {
  it.each([
    ['2019-09-17', '2019-09-18T16:34', '17–18 September 2019'],
    ['2019-09-18', '2019-09-18T16:34', '18 September 2019'],
    ['2019-09-30', '2019-10-02', '30 September – 2 October 2019'],
    ['2018-12-30', '2019-01-02', '30 December 2018 – 2 January 2019'],
    ['2019-08-18', '2019-09-18', '18 August – 18 September 2019'],
    ['2019-08', '2019-09', 'August – September 2019'],
    ['2018', '2019', '2018 – 2019'],
    ['2019', '2019-09-18', '2019 – 18 September 2019'],
  ])('from %s to %s is “%s”', (from, to, words) => {
    expect(periodInWords({ from, to })).toBe(words);
  });
});

describe('an address a page may link to', () => {
  it.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    [' HTTP://Example.org ', 'http://example.org/'],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,<script>', null],
    ['file:///etc/passwd', null],
    ['//example.org/', null],
    ['en.gxzf.gov.cn', null],
    [null, null],
  ])('reads %s as %s', (address, href) => {
    expect(webAddress(address)).toBe(href);
  });

  it('is no longer than an address is', () => {
    expect(webAddress(`https://example.org/${'a'.repeat(5000)}`)).toBeNull();
  });
});

describe('a language', () => {
  it('is written into a page only when it is a language tag', () => {
    expect(languageTag('zh-Hant')).toBe('zh-Hant');
    expect(languageTag('en" onload="x')).toBe('');
    expect(languageTag(null)).toBe('');
  });
});
