import type { DecodedText } from './decode/decode-text';
import type { InnerDocument } from './inner-document';
import type { ParseOutcome } from './parsed-article';
import type { ReadChoices } from './read-choices';

/** A document before it is known what it is. */
export interface SourceDocument {
  readonly bytes: Uint8Array;
  /** The file's name: for messages and, where a format has nothing better, a hint; never to choose the reader. */
  readonly name: string;
  /** The first bytes, one character each, for magic numbers. */
  readonly head: string;
  /** The bytes as text; null when they are binary. Decoded once, when first asked for. */
  text: () => DecodedText | null;
  /** The text as JSON; undefined when it is none. Parsed once, when first asked for. */
  json: () => unknown;
}

/** What a reader may ask for besides the bytes it is given. */
export interface ReadContext {
  /**
   * Reads a document that lies inside this one, by whichever reader its content asks for. For a container that is one
   * clipping with what it holds (a saved page in its archive); a container of separate documents hands them out as `inner`.
   * Deeper than `importLimits.innerDepth` it is refused.
   */
  readonly readInner: (inner: InnerDocument) => Promise<ParseOutcome>;
  /** What people chose about how documents are read. */
  readonly choices: ReadChoices;
}

/**
 * Reads one format. To add a format, write one of these and add it to `document-readers.ts`; nothing else changes.
 * A reader is pure: bytes in, articles out, nothing read or written besides.
 */
export interface DocumentReader {
  /** Plain name of what it reads, in the plural ("web pages"). */
  readonly format: string;
  /** Whether the content is of this format. Readers are asked in order; the first to accept reads. */
  accepts: (document: SourceDocument) => boolean;
  read: (document: SourceDocument, context: ReadContext) => ParseOutcome | Promise<ParseOutcome>;
}
