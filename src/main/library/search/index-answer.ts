import type { QueryAnswer } from './evaluate/evaluate-query';
import type { FoundMessage } from './worker-messages';

/** What the index finds, wherever it was asked. */
export type IndexAnswer = Omit<QueryAnswer, 'hits'> & {
  readonly hits: Pick<QueryAnswer['hits'], 'first' | 'slice' | 'all'>;
  /** Every clipping is in the index. */
  readonly ready: boolean;
};

/** The worker's answer, whose hits are all in order. */
export function answerOf({ seqs, scores, ...answer }: FoundMessage): IndexAnswer {
  return {
    ...answer,
    hits: {
      first: seqs.subarray(0, answer.total),
      slice: (offset, limit) => ({
        seqs: seqs.subarray(offset, offset + limit),
        scores: scores.subarray(offset, offset + limit),
      }),
      all: () => ({ seqs, scores }),
    },
  };
}
