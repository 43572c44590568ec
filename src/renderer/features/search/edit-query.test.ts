import { describe, expect, it } from 'vitest';
import { daysOf, hasTerm, withDays, withoutTerm, withTerm } from './edit-query';

describe('a query edited by the filters', () => {
  it('gets a term at its end, after all alternatives', () => {
    expect(withTerm('', 'tag:"A"')).toBe('tag:"A"');
    expect(withTerm(' flood ', 'tag:"A"')).toBe('flood tag:"A"');
    expect(withTerm('flood OR fire', 'tag:"A"')).toBe('(flood OR fire) tag:"A"');
  });
  it('loses a term again, and only that one', () => {
    expect(withoutTerm('flood tag:"A B" -tag:"A"', 'tag:"A B"')).toBe('flood -tag:"A"');
    expect(withoutTerm('-tag:"A" tag:"A"', 'tag:"A"')).toBe('-tag:"A"');
    expect(withoutTerm('flood', 'tag:"A"')).toBe('flood');
  });
  it('is known to hold a term only where it stands by itself', () => {
    expect(hasTerm('-tag:"A"', 'tag:"A"')).toBe(false);
    expect(hasTerm('x tag:"A"', 'tag:"A"')).toBe(true);
  });
  it('has one range of days at a time', () => {
    expect(withDays('flood', '2019-09-01..2019-09-30')).toBe('flood 2019-09-01..2019-09-30');
    expect(withDays('flood 2019-09-01..2019-09-30', '2018-01-01..2018-12-31')).toBe(
      'flood 2018-01-01..2018-12-31',
    );
    expect(withDays('2019-09-01..2019-09-30 flood', null)).toBe('flood');
    expect(daysOf('flood 2019')).toBeNull();
  });
});
