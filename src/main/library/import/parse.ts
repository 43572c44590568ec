import { decodeText, type DecodedText } from './decode/decode-text';
import type { SourceDocument } from './document-reader';
import { documentReaders } from './document-readers';
import type { ParseOutcome } from './parsed-article';

const HEAD_BYTES = 8192;

/** Reads one document, whatever it is. Pure; a reader's own failure is an outcome, never an exception. */
export function parseDocument(input: { readonly bytes: Uint8Array; readonly name: string }): ParseOutcome {
  if (input.bytes.byteLength === 0) return { refusal: { reason: 'empty' } };
  const document = openDocument(input.bytes, input.name);
  try {
    const reader = documentReaders.find((candidate) => candidate.accepts(document));
    if (reader === undefined) return { refusal: { reason: 'binary' } };
    return reader.read(document);
  } catch (thrown) {
    return {
      refusal: { reason: 'reader-failed', detail: thrown instanceof Error ? thrown.message : String(thrown) },
    };
  }
}

function openDocument(bytes: Uint8Array, name: string): SourceDocument {
  let decoded: DecodedText | null | undefined;
  return {
    bytes,
    name,
    head: new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)),
    text: () => (decoded === undefined ? (decoded = decodeText(bytes)) : decoded),
  };
}
