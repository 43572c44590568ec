import type { Refusal } from '../../../../shared/model/job';
import type { InnerDocument } from '../inner-document';

/** One document of a file that is read piece by piece, or why it cannot be taken. */
export type StreamedPart = InnerDocument | { readonly name: string; readonly refusal: Refusal };

/** A file's documents, in order. */
export type StreamedParts = AsyncGenerator<StreamedPart, void, undefined>;

/** What lies in an entry of an archive, named after it. */
export async function* partsInside(entry: string, parts: StreamedParts): StreamedParts {
  for await (const part of parts) yield { ...part, name: `${entry}#${part.name}` };
}
