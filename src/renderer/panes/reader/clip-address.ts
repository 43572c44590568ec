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
  /** Empty, or the version of a text corrected meanwhile: another address, so that it is shown at once. */
  readonly version: string;
}

/** The address of a clipping in its own origin. Only the part after `#` differs between matches: nothing loads again. */
export function clipAddress({ id, view, query, size, match, version }: ClipAddress): string {
  const parameters = new URLSearchParams({ view, q: query, size: String(size) });
  if (version !== '') parameters.set('v', version);
  return `clip://${id}/?${parameters.toString()}${match > 0 ? `#m${match}` : ''}`;
}
