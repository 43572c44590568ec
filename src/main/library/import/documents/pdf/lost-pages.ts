import type { ParseOutcome, RefusedPart } from '../../parsed-article';
import { warnedOutcome } from '../read-converted';
import type { ReadPdf } from './read-pages';

/** An outcome that says which pages are not in it, or not whole: each by its number, and that there are some on every article. */
export function withLostPages(
  outcome: ParseOutcome,
  { lostPages, brokenPages }: Pick<ReadPdf, 'lostPages' | 'brokenPages'>,
): ParseOutcome {
  if ('refusal' in outcome || lostPages.length + brokenPages.length === 0) return outcome;
  const parts = [
    ...lostPages.map((page) => partOf(page, 'it is damaged; the other pages were read')),
    ...brokenPages.map((page) => partOf(page, 'it is damaged, and what could be read of it may not be all')),
  ];
  return {
    ...warnedOutcome(outcome, ['pages-missing']),
    refusedParts: [...(outcome.refusedParts ?? []), ...parts],
  };
}

function partOf(page: number, detail: string): RefusedPart {
  return { name: `page ${String(page)}`, refusal: { reason: 'unreadable', detail } };
}
