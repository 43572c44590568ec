import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEuropresseLines } from './europresse-lines';
import { linesOfText } from './export-lines';

const record = (outlet: string, title: string, id: string): string =>
  `${outlet}\n\nPolitique, jeudi 5 octobre 2017, p. 03\n\n${title}\n\nPar Jane Doe\n\nLe conseil a planté des arbres le long du port.\n\nLes drains sont une autre question.\n\n© 2017 ${outlet}. Tous droits réservés.\n\nNuméro de document : ${id}\n\n${id}\n\nCe certificat est émis à une université.\n\nLe présent document est protégé par les lois.\n\n`;

describe('pages of Europresse that were printed', () => {
  it('give an article for each number, with what stands above its text', () => {
    const lines = linesOfText(
      `Sauvegarder Annuler\n\n${record('Le Port, no. 12', 'Des arbres', 'news·20171005·LP·1')}${record('Le Quai', 'Des drains', 'web·20171005·LQ·2')}`,
    );
    expect(readEuropresseLines(lines)).toMatchObject([
      {
        fields: {
          headline: 'Des arbres',
          outlet: 'Le Port',
          edition: 'no. 12',
          section: 'Politique',
          page: '03',
          authors: ['Jane Doe'],
          datePublished: { value: '2017-10-05' },
          copyrightNotice: '© 2017 Le Port, no. 12. Tous droits réservés.',
          externalId: 'news·20171005·LP·1',
          body: 'Le conseil a planté des arbres le long du port.\n\nLes drains sont une autre question.',
        },
      },
      { fields: { headline: 'Des drains', outlet: 'Le Quai', mediaType: 'online' } },
    ]);
  });

  it('stay whole where an article does not say its day', () => {
    const [first = '', second = ''] = ['1', '2'].map((n) =>
      record('Le Port', 'Des arbres', `news·20171005·LP·${n}`),
    );
    expect(readEuropresseLines(linesOfText(first + second))).toHaveLength(2);
    expect(
      readEuropresseLines(
        linesOfText(first + second.replace('Politique, jeudi 5 octobre 2017, p. 03', 'Hier')),
      ),
    ).toBeNull();
  });

  it('are as many articles as there are numbers, and texts without a number are none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.lorem({ maxCount: 40 }), (count, words) => {
        const all = Array.from({ length: count }, (_, i) =>
          record('Le Port', words, `news·20171005·LP·${String(i)}`),
        );
        expect(readEuropresseLines(linesOfText(all.join('')))).toHaveLength(count);
        expect(readEuropresseLines(linesOfText(words))).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});
