import { describe, expect, it } from 'vitest';
import { daysOf, hasTerm, withDays, withoutChip, withoutTerm, withTerm } from './edit-query';

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
  it('loses a chip, and keeps what was typed where it stands for itself', () => {
    const chips = [
      { text: 'flood', kind: 'text' },
      { text: '-tag:Water', kind: 'filter' },
      { text: '-', kind: 'ignored' },
    ] as const;
    expect(withoutChip('flood  -tag:Water - ', chips, 0)).toBe('-tag:Water - '.trim());
    expect(withoutChip('flood -tag:Water -', chips, 2)).toBe('flood -tag:Water');
    expect(withoutChip('flood AND -tag:Water', chips.slice(0, 2), 1)).toBe('flood');
  });
  it('keeps the meaning of the other chips where words stand in quotes or beside operators', () => {
    const chips = [
      { text: 'a OR b', kind: 'text' },
      { text: '"x flood y"', kind: 'text' },
      { text: 'flood', kind: 'text' },
    ] as const;
    const query = '(a OR b) "x flood y" flood';
    expect(withoutChip(query, chips, 2)).toBe('(a OR b) "x flood y"');
    expect(withoutChip(query, chips, 0)).toBe('"x flood y" flood');
    expect(withoutChip(query, [...chips].slice(0, 1), 0)).toBe('');
  });
});
