import { cleanOutcome } from './clean-outcome';
import { decodeText, type DecodedText } from './decode/decode-text';
import { parseJson } from './decode/parse-json';
import type { DocumentReader, ReadContext, SourceDocument } from './document-reader';
import { documentReaders } from './document-readers';
import { TooMuchMarkup } from './html/too-much-markup';
import type { InnerDocument } from './inner-document';
import { importLimits } from './limits';
import { noteType } from './note-type';
import type { ParseOutcome } from './parsed-article';
import { noChoices, type ReadChoices } from './read-choices';

const HEAD_BYTES = 8192;

const TOO_MUCH = 'it is damaged, or nested more deeply than any document is';

/** Reads one document, whatever it is. Pure; a reader's own failure is an outcome, never an exception. */
export function parseDocument(
  input: InnerDocument,
  choices: Partial<ReadChoices> = {},
): Promise<ParseOutcome> {
  return parseAtDepth(input, { ...noChoices, ...choices }, 0);
}

async function parseAtDepth(
  input: InnerDocument,
  choices: ReadChoices,
  depth: number,
): Promise<ParseOutcome> {
  if (input.bytes.byteLength === 0) return { refusal: { reason: 'empty' } };
  if (depth > importLimits.innerDepth)
    return { refusal: { reason: 'too-deep', limit: importLimits.innerDepth } };
  const document = openDocument(input.bytes, input.name);
  const context: ReadContext = { choices, readInner: (inner) => parseAtDepth(inner, choices, depth + 1) };
  let reader: DocumentReader | undefined;
  try {
    reader = documentReaders.find((candidate) => candidate.accepts(document));
    if (reader === undefined) return { refusal: { reason: 'binary' } };
    return noteType(cleanOutcome(await reader.read(document, context)), reader.format);
  } catch (thrown) {
    // Its reader went down one level for each of its own until there was no more room, or counted beyond what an array holds.
    if (thrown instanceof RangeError) return { refusal: { reason: 'unreadable', detail: TOO_MUCH } };
    if (thrown instanceof TooMuchMarkup) return { refusal: { reason: 'unreadable', detail: thrown.message } };
    return { refusal: { reason: 'reader-failed', detail: failureOf(reader, thrown) } };
  }
}

/** What a person can do about a reader's own mistake; the words of the program are for whoever mends it. */
function failureOf(reader: DocumentReader | undefined, thrown: unknown): string {
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  const who = reader === undefined ? 'what tells the formats apart' : `what reads ${reader.format}`;
  return `${who} stumbled over something in it. Open it where it came from, save it again or in another format, and import that; or copy its text and paste it (${words})`;
}

/** A document as its readers see it. */
export function openDocument(bytes: Uint8Array, name: string): SourceDocument {
  let decoded: DecodedText | null | undefined;
  const text = (): DecodedText | null => (decoded === undefined ? (decoded = decodeText(bytes)) : decoded);
  let parsed: { readonly value: unknown } | undefined;
  return {
    bytes,
    name,
    // Not `TextDecoder('latin1')`: by the Encoding Standard that is windows-1252, in which \x89 is no \x89.
    head: Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1'),
    text,
    json: () => (parsed ??= { value: parseJson(text()?.text ?? '') }).value,
  };
}
