import { describe, expect, it } from 'vitest';
import type { ListRow } from '../../shared/model/list-row';
import { clippingIdSchema } from '../../shared/model/clipping';
import { indexOfRow, noPages, PAGE_SIZE, pagesBetween, rowAt, withPage } from './row-pages';

function row(n: number): ListRow {
  return {
    id: clippingIdSchema.parse(n.toString(16).padStart(20, '0')),
    headline: [],
    snippet: [],
    outlet: null,
    source: null,
    datePublished: null,
    dateInferred: false,
    mediaType: 'online',
    status: 'inbox',
    starred: false,
    trashed: false,
    language: null,
    tags: [],
    score: 0,
    allWords: true,
  };
}

const page = (number: number): ListRow[] =>
  Array.from({ length: PAGE_SIZE }, (_, at) => row(number * PAGE_SIZE + at));

describe('the pages of a long list', () => {
  it('finds rows by their place, and nothing where no page is loaded', () => {
    const pages = withPage(withPage(noPages, 0, page(0)), 7, page(7));
    expect(rowAt(pages, 3)?.id).toBe(row(3).id);
    expect(rowAt(pages, 7 * PAGE_SIZE + 199)?.id).toBe(row(7 * PAGE_SIZE + 199).id);
    expect(rowAt(pages, PAGE_SIZE)).toBeUndefined();
    expect(rowAt(pages, -1)).toBeUndefined();
  });

  it('finds the place of a clipping on a loaded page', () => {
    const pages = withPage(noPages, 4, page(4));
    expect(indexOfRow(pages, row(4 * PAGE_SIZE + 12).id)).toBe(4 * PAGE_SIZE + 12);
    expect(indexOfRow(pages, row(1).id)).toBe(-1);
  });

  it.each([
    { first: 0, last: 0, expected: [0] },
    { first: 190, last: 210, expected: [0, 1] },
    { first: 400, last: 1000, expected: [2, 3, 4, 5] },
    { first: -5, last: 3, expected: [0] },
    { first: 5, last: 4, expected: [] },
  ])('names the pages from row $first to $last', ({ first, last, expected }) => {
    expect(pagesBetween(first, last)).toEqual(expected);
  });

  it('lets the farthest pages go, so that scrolling through 100,000 rows keeps memory small', () => {
    let pages = noPages;
    for (let number = 0; number < 500; number += 1) pages = withPage(pages, number, page(number));
    expect(pages.size).toBe(40);
    expect([...pages.keys()].sort((a, b) => a - b)[0]).toBe(460);
    expect(pages.has(499)).toBe(true);
  });
});
