import type { TextPart } from '../../shared/model/text-parts';

/** Text with its matches marked. Parts come from the library; nothing is ever parsed as HTML. */
export function MarkedText({ parts }: { readonly parts: readonly TextPart[] }) {
  // Parts have no identity of their own and never move.
  return parts.map((part, at) => (part.match ? <mark key={at}>{part.text}</mark> : part.text));
}
