import type { ParseOutcome } from './parsed-article';

/** What a parse worker is asked to read: a file (the kept original), or bytes that are not stored. */
export type ParseInput =
  { readonly name: string; readonly file: string } | { readonly name: string; readonly bytes: Uint8Array };

export interface ParseRequest {
  readonly id: number;
  readonly input: ParseInput;
}

export interface ParseAnswer {
  readonly id: number;
  readonly outcome: ParseOutcome;
}
