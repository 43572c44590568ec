import { describe, expect, it } from 'vitest';
import { readFieldChanges } from './read-field-changes';

const refusalOf = (assignment: string): string => {
  try {
    readFieldChanges([assignment]);
  } catch (thrown) {
    return JSON.stringify((thrown as { data: unknown }).data);
  }
  return '';
};

describe('fields written on the command line', () => {
  it('take figures, ratings and names as people write them', () => {
    expect(
      readFieldChanges([
        'reach=12,000 circulation',
        'tone=Harbour Trust: +1; City: unrated',
        'spokespersons=Ann Doe (quoted); Jo Poe',
        'licence=NLA until 2027-12-31',
        'authors=A. Doe; B. Poe',
        'starred=true',
      ]),
    ).toEqual({
      reach: { value: 12_000, metric: 'circulation', asOf: null, source: null },
      tone: [
        { subject: 'Harbour Trust', value: 1, coder: null, note: null },
        { subject: 'City', value: null, coder: null, note: null },
      ],
      spokespersons: [
        { name: 'Ann Doe', quoted: true },
        { name: 'Jo Poe', quoted: false },
      ],
      licence: { scheme: 'NLA', expires: '2027-12-31' },
      authors: ['A. Doe', 'B. Poe'],
      starred: true,
    });
  });

  it('say how they are written when they cannot be read, and empty nothing', () => {
    expect(refusalOf('datePublished=the day before')).toMatch(/2019-09-18/);
    expect(refusalOf('reach=12000')).toMatch(/circulation/);
    expect(refusalOf('tone=+1')).toMatch(/Harbour Trust: \+1/);
    expect(readFieldChanges(['datePublished=', 'reach=', 'tone=', 'licence='])).toEqual({
      datePublished: null,
      reach: null,
      tone: [],
      licence: null,
    });
  });
});
