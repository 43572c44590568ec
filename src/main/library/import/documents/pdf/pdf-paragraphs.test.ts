import { describe, expect, it } from 'vitest';
import { joinLines } from './pdf-paragraphs';
import type { PdfLine } from './text-lines';

const line = (text: string, y: number, column: number, more: Partial<PdfLine> = {}): PdfLine => ({
  text,
  x: 50,
  right: 50 + 5 * text.length,
  y,
  size: 10,
  heading: 0,
  spaced: true,
  page: 1,
  column,
  ...more,
});
const textsOf = (lines: readonly PdfLine[]): string[] => joinLines(lines).map(({ text }) => text);

describe('Lines of a document', () => {
  it('begin a paragraph below a gap also where what was recognised stands in parts of its own', () => {
    expect(
      textsOf([
        line('Rivermouth Post, 18 September 2019', 100, 1),
        line('The council agreed on Tuesday to plant eleven thousand trees along', 125, 2),
        line('the harbour road before the winter comes to town, and benches too', 137, 2),
        line('for those who like to sit and look at ships.', 149, 3),
      ]),
    ).toEqual([
      'Rivermouth Post, 18 September 2019',
      'The council agreed on Tuesday to plant eleven thousand trees along the harbour road before the winter comes to town, and benches too for those who like to sit and look at ships.',
    ]);
  });

  it('that lead elsewhere are entries of their own', () => {
    const link = (url: string): PdfLine['link'] => ({ share: 1, url, words: '' });
    expect(
      textsOf([
        line('Ferry to the island runs again', 100, 1, { link: link('https://post.example/ferry') }),
        line('Market moves to the square', 112, 1, { link: link('https://post.example/market') }),
      ]),
    ).toEqual(['Ferry to the island runs again', 'Market moves to the square']);
  });

  it('in boxes of their own stay apart where they stand side by side', () => {
    const [page, one, other] = [{ role: 'Root' }, { role: 'Div' }, { role: 'Div' }];
    expect(
      textsOf([
        line('By Jane Doe', 100, 1, { path: [page, one] }),
        line('18 September 2019', 100, 1, { x: 300, right: 400, path: [page, other] }),
      ]),
    ).toEqual(['By Jane Doe', '18 September 2019']);
  });

  it('of a headline stay together where one ends in a colon and the next word had no room', () => {
    expect(
      textsOf([
        line("'Ends recession debate':", 100, 1, { size: 24, right: 310 }),
        line('economists weigh in on the latest', 130, 1, { size: 24, right: 410 }),
        line('jobs report', 160, 1, { size: 24, right: 165 }),
      ]),
    ).toEqual(["'Ends recession debate': economists weigh in on the latest jobs report"]);
  });

  it('keep the hyphen of a name that has a second one', () => {
    const text = 'The minister flew to her guest at Mar-';
    expect(
      textsOf([
        line(text, 100, 1),
        line('a-Lago on a tree-lined road to plant a hund-', 112, 1),
        line('red trees.', 124, 1),
      ]),
    ).toEqual([
      'The minister flew to her guest at Mar-a-Lago on a tree-lined road to plant a hundred trees.',
    ]);
  });
});
