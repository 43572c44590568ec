import type { ParseOutcome } from '../parsed-article';

/** What a parser thread is asked. */
export interface ParseRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What it answers. */
export interface ParseAnswer {
  readonly id: number;
  readonly outcome: ParseOutcome;
}
