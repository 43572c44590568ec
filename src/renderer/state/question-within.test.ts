import { describe, expect, it } from 'vitest';
import { insideOf, questionWithin, wholeQuery } from './question-within';

const all = { kind: 'all' } as const;
const sort = 'automatic' as const;

describe('what limits a question', () => {
  it('is its place and the search it looks inside of', () => {
    expect(questionWithin({ place: all, inside: '' })).toBe('');
    expect(questionWithin({ place: { kind: 'tag', path: 'A B' }, inside: 'flood OR fire' })).toBe(
      'tag:"A B" (flood OR fire)',
    );
  });
  it('is one search inside another when it is done twice', () => {
    expect(insideOf({ query: ' flood ', inside: '' })).toBe('flood');
    expect(insideOf({ query: 'gate tide', inside: 'flood' })).toBe('flood (gate tide)');
    expect(insideOf({ query: 'gate', inside: 'flood OR fire' })).toBe('(flood OR fire) gate');
    expect(insideOf({ query: '', inside: 'flood' })).toBe('flood');
  });
  it('is kept with the query under a name, where alternatives stay together', () => {
    expect(wholeQuery({ place: { kind: 'starred' }, inside: 'flood', query: 'a OR b', sort })).toBe(
      'is:starred flood (a OR b)',
    );
    expect(wholeQuery({ place: all, inside: '', query: 'a OR b', sort })).toBe('a OR b');
  });
});
