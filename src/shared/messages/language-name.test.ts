import { describe, expect, it } from 'vitest';
import { languageName, readLanguage } from './language-name';

describe('a language', () => {
  it.each([
    ['th', 'Thai'],
    ['zh-Hant', 'Traditional Chinese'],
    ['not a tag', 'not a tag'],
    ['qqq', 'qqq'],
  ])('%s is called %s', (tag, name) => {
    expect(languageName(tag)).toBe(name);
  });

  it.each([
    ['English', 'en'],
    [' vietnamese ', 'vi'],
    ['Traditional Chinese', 'zh-Hant'],
    ['ZH-hans', 'zh-Hans'],
    ['pt-br', 'pt-BR'],
    ['no language', null],
    ['', null],
  ])('typed as “%s” is %s', (typed, tag) => {
    expect(readLanguage(typed)).toBe(tag);
  });

  it('reads back by its name', () => {
    for (const tag of [
      'en',
      'zh-Hans',
      'vi',
      'th',
      'id',
      'ms',
      'fr',
      'de',
      'es',
      'ar',
      'km',
      'lo',
      'my',
      'ja',
      'ko',
    ])
      expect(readLanguage(languageName(tag))).toBe(tag);
  });
});
