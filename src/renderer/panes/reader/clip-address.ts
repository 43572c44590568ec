import type { ClippingId } from '../../../shared/model/clipping';

/** What the reader's frame shows. */
export interface ClipAddress {
  readonly id: ClippingId;
  readonly view: 'text' | 'original';
  /** Its matches are marked. */
  readonly query: string;
  /** CSS pixels of the body text. */
  readonly size: number;
  /** The match to scroll to, from 1; 0 for the top. */
  readonly match: number;
}

/** The address of a clipping in its own origin. Only the part after `#` differs between matches: nothing loads again. */
export function clipAddress({ id, view, query, size, match }: ClipAddress): string {
  const parameters = new URLSearchParams({ view, q: query, size: String(size) });
  return `clip://${id}/?${parameters.toString()}${match > 0 ? `#m${match}` : ''}`;
}
