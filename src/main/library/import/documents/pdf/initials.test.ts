import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import { madePdf, type MadeLine } from './made-pdf';

const HEADLINE: MadeLine = ['Harbour road gets trees after all', 50, 760, 20];

async function bodyOf(lines: readonly MadeLine[]): Promise<string> {
  const outcome = await parseDocument({ bytes: madePdf([[HEADLINE, ...lines]]), name: 'a.pdf' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles.map(({ fields }) => fields.body).join();
}

/** Lines beside an initial over three lines, then under it. */
const column = (
  initial: string,
  x: number,
  beside: readonly string[],
  below: readonly string[],
): MadeLine[] => [
  [initial, x, 696, 44],
  ...beside.map((text, i): MadeLine => [text, x + 40, 720 - 12 * i]),
  ...below.map((text, i): MadeLine => [text, x, 684 - 12 * i]),
];

describe('A large initial of a PDF', () => {
  it('is the first letter of its paragraph, also where another column stands beside it', async () => {
    const left = column(
      'T',
      50,
      ['he council agreed on Tuesday', 'to plant eleven trees along the', 'harbour road, for the winter is'],
      ['long and asked for shade since', 'the old elms were felled then.'],
    );
    const right = [
      'Nobody knows who would water',
      'the trees in summer when it is',
      'dry in all of the town, says the',
      'mayor, and hot in the harbour.',
    ];
    const lines = [...left, ...right.map((text, i): MadeLine => [text, 300, 720 - 12 * i])];
    expect(await bodyOf(lines)).toBe(
      'The council agreed on Tuesday to plant eleven trees along the harbour road, for the winter is long and asked for shade since the old elms were felled then.\n\nNobody knows who would water the trees in summer when it is dry in all of the town, says the mayor, and hot in the harbour.',
    );
  });

  it('is a word by itself where it is one', async () => {
    const beside = [
      'new road is planned along the',
      'harbour, says the mayor, and the',
      'old one is closed in the winter',
    ];
    const below = ['because nobody needs a road in', 'ice; the new one opens in May.'];
    expect(await bodyOf(column('A', 50, beside, below))).toMatch(/^A new road is planned/u);
    const after = ['fter the meeting the new road', ...beside.slice(1)];
    expect(await bodyOf(column('A', 50, after, below))).toMatch(/^After the meeting/u);
  });

  it('is none where a letter stands beside a single line, as the grade of something does', async () => {
    const lines: MadeLine[] = [
      ['A', 50, 700, 30],
      ['is what the harbour gets from its guests', 90, 700],
      ['who have looked at all of its trees and found them well kept.', 50, 660],
    ];
    expect(await bodyOf(lines)).toContain('A is what the harbour gets');
  });
});
