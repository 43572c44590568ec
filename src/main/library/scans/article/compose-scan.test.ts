import { describe, expect, it } from 'vitest';
import type { ParsedArticle } from '../../import/parsed-article';
import type { RecognisedLine, RecognisedPage } from '../recognised-page';
import { composeScan } from './compose-scan';

function line(text: string, x: number, y: number, height: number, block: number): RecognisedLine {
  const words = text
    .split(' ')
    .map((word, i) => ({ text: word, x: x + i * 60, y, width: 55, height, sure: 95 }));
  return { block, paragraph: 1, y, height, words };
}

const TEXT =
  'The council agreed on Monday evening to plant six hundred trees along the road by the old harbour, and to water them for three years.';

function page(head: readonly string[], headline: readonly RecognisedLine[]): RecognisedPage {
  const words = TEXT.split(' ');
  const body = Array.from({ length: 5 }, (_, i) =>
    line(words.slice(i * 5, i * 5 + 5).join(' '), 0, 300 + i * 28, 20, 9),
  );
  const lines = [...head.map((text, i) => line(text, i * 400, 0, 15, i + 1)), ...headline, ...body];
  return {
    width: 1200,
    height: 900,
    turned: 0,
    languages: ['eng'],
    confidence: 95,
    knownScript: true,
    lines,
  };
}

const composed = (recognised: RecognisedPage): Promise<ParsedArticle> =>
  composeScan({ bytes: new Uint8Array(), name: 'IMG_1.jpg', mimeType: 'image/jpeg' }, [
    { page: 1, area: null, recognised },
  ]);

describe('the article of a newspaper page', () => {
  it('has its whole headline, though its lines were found apart and one has no long letters', async () => {
    const { fields } = await composed(
      page([], [line('Harbour road gets six hundred', 0, 120, 55, 5), line('new trees', 0, 190, 34, 6)]),
    );
    expect(fields.headline).toBe('Harbour road gets six hundred new trees');
  });

  it('has a subheadline in smaller letters apart from its headline', async () => {
    const { fields } = await composed(
      page(
        [],
        [line('Harbour road gets trees', 0, 120, 70, 5), line('Opponents want better drains', 0, 205, 34, 6)],
      ),
    );
    expect(fields.headline).toBe('Harbour road gets trees');
  });

  it('has the day and page of the running head, which is no part of its text, and the paper’s name to choose', async () => {
    const headline = [line('Harbour road gets trees', 0, 120, 55, 5)];
    const { fields, provenance, warnings } = await composed(
      page(['THE HARBOUR STAR', 'TUESDAY 12 MARCH 2024', 'PAGE 5'], headline),
    );
    expect(fields).toMatchObject({
      headline: 'Harbour road gets trees',
      outlet: null,
      page: '5',
      body: expect.not.stringContaining('STAR') as string,
    });
    expect(fields.datePublished).toMatchObject({ value: '2024-03-12', raw: '12 MARCH 2024' });
    expect(provenance['outlet']?.others).toEqual([{ value: 'THE HARBOUR STAR', via: 'running-head' }]);
    expect(warnings).toEqual(['outlet-unknown']);
  });

  it('is the paper’s, where a paper is known by the name in the running head', async () => {
    const { fields, provenance } = await composed(
      page(['The Guardian', '12 March 2024'], [line('Harbour road gets trees', 0, 120, 55, 5)]),
    );
    expect(fields.outlet).toBe('The Guardian');
    expect(provenance['outlet']).toMatchObject({ via: 'running-head' });
  });
});
