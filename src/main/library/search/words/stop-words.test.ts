import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageNumber } from './languages';
import { findStopWords } from './stop-words';

function stopWords(query: string, languages: Readonly<Record<string, number>>): string[] {
  const counts = new Uint32Array(LANGUAGES.length);
  for (const [tag, count] of Object.entries(languages)) counts[languageNumber(tag)] = count;
  const words = query.split(' ');
  return [...findStopWords(words, counts)].map((place) => words[place] ?? '');
}

describe('the words a query does not need', () => {
  it.each([
    ['the flood in berlin', { en: 10 }, ['the', 'in']],
    ['The Flood', { '': 10 }, ['The']],
    ['inondation de la ville', { en: 90, fr: 10 }, ['de', 'la']],
    ['war crimes', { en: 90, de: 10 }, []],
    ['WHO report on the flood', { en: 10 }, ['on', 'the']],
    ['us china trade in may', { en: 10 }, ['in']],
    ['IT strategy', { en: 10 }, []],
    ['THE REPORT OF THE MINISTER', { en: 10 }, ['THE', 'OF', 'THE']],
    ['don’t know', { en: 10 }, ['don’t']],
    ['to be or not to be', { en: 10 }, []],
    ['环境 的 合作', { zh: 10 }, []],
  ])('%j in a library of %j: %j', (query, languages, expected) => {
    expect(stopWords(query, languages)).toEqual(expected);
  });
});
