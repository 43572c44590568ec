import type { DocumentReader } from '../../document-reader';
import type { ParseOutcome } from '../../parsed-article';
import { outcomeOf } from '../mail-reader';
import { breaksOff, isTnef } from './read-attributes';

/** `winmail.dat` as a file of its own, and messages inside one. */
export const tnefReader: DocumentReader = {
  format: 'TNEF mail (winmail.dat)',
  accepts: ({ bytes }) => isTnef(bytes),
  async read({ bytes }, { choices }) {
    const { readTnef } = await import('./read-tnef');
    const outcome = outcomeOf(readTnef(bytes), 'application/ms-tnef', choices);
    return breaksOff(bytes) ? saidToBreakOff(outcome) : outcome;
  },
};

/** What there is of a packet that breaks off, with the part that is missing named. */
function saidToBreakOff(outcome: ParseOutcome): ParseOutcome {
  const refusal = { reason: 'unreadable', detail: 'it breaks off before its end' } as const;
  if ('refusal' in outcome) return { refusal };
  const articles = outcome.articles.map((article) => ({
    ...article,
    warnings: [...article.warnings, 'cut-off' as const],
  }));
  const refusedParts = [...(outcome.refusedParts ?? []), { name: 'rest', refusal }];
  return { ...outcome, articles, refusedParts };
}
