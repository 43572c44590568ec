import { describe, expect, it } from 'vitest';
import { createTextMatcher } from '../../search/highlight/text-matcher';
import { parseQuery } from '../../search/query/parse-query';
import type { RecognisedPage } from '../recognised-page';
import { matchBoxes, type MatchBoxes } from './match-boxes';

const word = (text: string, x: number, y: number, width: number) => ({
  text,
  x,
  y,
  width,
  height: 10,
  sure: 95,
});
const page: RecognisedPage = {
  width: 200,
  height: 100,
  turned: 0,
  languages: ['eng'],
  confidence: 95,
  knownScript: true,
  lines: [
    { block: 1, paragraph: 1, y: 0, height: 10, words: [word('green', 0, 0, 50), word('regio-', 60, 0, 60)] },
    {
      block: 1,
      paragraph: 1,
      y: 20,
      height: 10,
      words: [word('nal', 0, 20, 30), word('growth', 40, 20, 60)],
    },
    { block: 2, paragraph: 1, y: 50, height: 10, words: [word('环境合作', 100, 50, 40)] },
  ],
};

function boxes(query: string, area: Parameters<typeof matchBoxes>[1] = null): MatchBoxes[] {
  const { node } = parseQuery(query, { now: 0 });
  return matchBoxes(
    page,
    area,
    createTextMatcher(node, { growing: false, variants: [], fields: ['headline', 'body'] }),
  );
}

describe('matches on the picture of a page', () => {
  it('have a box for each of their words, also over the end of a line and through a broken word', () => {
    expect(boxes('"green regional growth"')).toEqual([
      [
        { x: 0, y: 0, width: 0.25, height: 0.1 },
        { x: 0.3, y: 0, width: 0.3, height: 0.1 },
        { x: 0, y: 0.2, width: 0.15, height: 0.1 },
        { x: 0.2, y: 0.2, width: 0.3, height: 0.1 },
      ],
    ]);
  });

  it('take of a Chinese sentence only what was searched for', () => {
    expect(boxes('合作')).toEqual([[{ x: 0.6, y: 0.5, width: 0.1, height: 0.1 }]]);
  });

  it('are placed on the part of the page that is shown', () => {
    expect(boxes('合作', { x: 0.5, y: 0.5, width: 0.5, height: 0.5 })).toEqual([
      [{ x: expect.closeTo(0.2) as number, y: 0, width: expect.closeTo(0.2) as number, height: 0.2 }],
    ]);
    expect(boxes('green', { x: 0.5, y: 0.5, width: 0.5, height: 0.5 })).toEqual([]);
  });

  it('are none without words to look for', () => {
    expect(boxes('tag:green')).toEqual([]);
  });
});
