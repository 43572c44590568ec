import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import { madePdf, type MadeLine } from './made-pdf';
import { apart } from './printed-authors';

const HEADLINE = 'Harbour road gets trees after all, says council';
const STORY = [
  'The council agreed on Tuesday to plant eleven thousand trees along the harbour road before the',
  'winter comes to town. Residents had asked for shade since the old elms were felled in the autumn of',
  'last year, a petition says, and for more benches where people may sit and look at the ships.',
];

async function authorsOf(
  lines: readonly MadeLine[],
  links: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const bytes = madePdf(
    [
      [
        [HEADLINE, 50, 760, 24],
        ...lines,
        ...STORY.map((text, i): MadeLine => [text, 50, 640 - 14 * i]),
        ...STORY.map((text, i): MadeLine => [text, 50, 560 - 14 * i]),
      ],
    ],
    { title: HEADLINE, info: '/Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) Chrome/130.0.0.0)', links },
  );
  const outcome = await parseDocument({ bytes, name: 'print.pdf' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles[0]?.fields.authors ?? [];
}

describe('The authors of a printed page', () => {
  it('are those whose names by the headline lead to their own pages or addresses', async () => {
    const lines: MadeLine[] = [
      ['Jane Doe', 50, 735],
      ['Ann-Marie Lee', 50, 715],
      ['Thursday 9 May 2024', 50, 690],
    ];
    expect(
      await authorsOf(lines, {
        'Jane Doe': 'https://www.rivermouth-post.example/autores/jane-doe/',
        'Ann-Marie Lee': 'mailto:lee@rivermouth-post.example',
      }),
    ).toEqual(['Jane Doe', 'Ann-Marie Lee']);
  });

  it('are none where a link by the headline leads to a section', async () => {
    const lines: MadeLine[] = [
      ['Real Economy', 50, 735],
      ['Thursday 9 May 2024', 50, 690],
    ];
    const links = { 'Real Economy': 'https://www.rivermouth-post.example/programmes/real-economy' };
    expect(await authorsOf(lines, links)).toEqual([]);
  });

  it('are found where paper puts the day beside them', async () => {
    expect(
      await authorsOf([['By Jane Doe Published Jun 05, 2026 Last updated 15 hours ago', 50, 735]], {}),
    ).toEqual(['Jane Doe']);
  });
});

it('A line is taken apart before its day only where something stands there', () => {
  expect(apart('Par Denis Roy Publié le 30/04/2024 - 16:00')).toEqual([
    'Par Denis Roy',
    'Publié le 30/04/2024 - 16:00',
  ]);
  expect(apart('Published 5 June 2026')).toEqual(['Published 5 June 2026']);
});
