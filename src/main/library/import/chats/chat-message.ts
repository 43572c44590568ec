import type { ClippingDate } from '../../../../shared/model/clipping-date';

/** A message of a chat; those of the service itself (who joined, what was deleted) are none. */
export interface ChatMessage {
  /** When it was sent; null where the chat does not say. */
  readonly sent: ClippingDate | null;
  /** True where day and month of that could be the other way round, and no other day of the chat decides. */
  readonly isAmbiguous?: boolean;
  readonly sender: string;
  /** What was written; empty for a picture alone. */
  readonly text: string;
  /** Pages the service shows a card of, with what the card says. */
  readonly cards?: readonly LinkCard[];
}

/** What a service shows of a page that a message links. */
export interface LinkCard {
  readonly url: string;
  readonly title?: string;
  readonly site?: string;
  readonly summary?: string;
}
