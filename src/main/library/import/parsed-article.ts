import type {
  Clipping,
  ClippingFieldName,
  ClippingFields,
  ClippingId,
  ImportWarning,
  Original,
} from '../../../shared/model/clipping';
import type { Refusal } from '../../../shared/model/job';
import type { KnownName } from '../../../shared/model/known-name';
import type { ReaderQuestion } from '../../../shared/model/import-question';
import type { TableChoice } from '../../../shared/model/table-mapping';
import { weighCertainty, type Candidate, type Provenance } from '../../../shared/model/provenance';
import type { InnerDocument } from './inner-document';
import { fieldLimits } from './limits';

/** One article as a reader found it. */
export interface ParsedArticle {
  readonly fields: ClippingFields;
  /** The article as sanitised HTML; null when it came as plain text. */
  readonly bodyHtml: string | null;
  readonly provenance: Clipping['provenance'];
  readonly warnings: readonly ImportWarning[];
  /** Paths (`Parent/Child`) of the tags the document gives it (key words, a bookmark's tags). */
  readonly tags?: readonly string[];
  /** Pages of the document (from 1) that are pictures, whose text is recognised after the import. */
  readonly scanPages?: readonly number[];
  /** Its row in a table, by the number a spreadsheet shows. */
  readonly row?: number;
  /** What it was in the library it was exported from. */
  readonly exported?: ExportedIdentity;
}

/** A clipping's identity in the library it came from, and what only a library knows of it. */
export interface ExportedIdentity {
  readonly id: ClippingId;
  readonly originalSha256: string;
  /** Its original as that library knew it; null where its bytes did not come with it. */
  readonly original: Original | null;
  /** Which article of its original it is, from 1. */
  readonly part: number;
  /** Fields a person corrected there. */
  readonly corrected: readonly string[];
  /** ISO 8601 instant, UTC. */
  readonly addedAt: string;
}

/** The bytes of an original that came inside another file. */
export interface KeptOriginal {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A part of a document that could not be taken. */
export interface RefusedPart {
  readonly name: string;
  readonly refusal: Refusal;
}

/** What a document held. */
export interface ParsedDocument {
  readonly mimeType: string;
  /** Its articles; one file may hold many, and the file is kept once as the original of all. */
  readonly articles: readonly ParsedArticle[];
  /** Separate documents inside it (attachments, entries of a bundle): each is imported as a file of its own. */
  readonly inner?: readonly InnerDocument[];
  /** The originals its articles were made from before, where it brings them. */
  readonly originals?: readonly KeptOriginal[];
  /** Names with their spellings that the library it was exported from knows. */
  readonly names?: readonly KnownName[];
  /** Parts that could not be taken, by name or number; the others are. */
  readonly refusedParts?: readonly RefusedPart[];
  /** How its table was read. */
  readonly table?: TableChoice;
  /** What a person should be asked before it is imported; without one, it is imported as it was read. */
  readonly question?: ReaderQuestion;
}

/** Why there is nothing; with a question where a person's answer could make something of it. */
export interface RefusedDocument {
  readonly refusal: Refusal;
  readonly question?: ReaderQuestion;
  readonly mimeType?: string;
}

/** What became of a document: what it held, or why there is nothing. */
export type ParseOutcome = ParsedDocument | RefusedDocument;

/** Candidates kept for a field. */
const MOST_CANDIDATES = 6;

/** Notes where each field came from. */
export class ProvenanceNotes {
  readonly #notes: Record<string, Provenance> = {};

  /** `via` names the rule, `evidence` the line or tag it read, which is cut to its first 200 characters. */
  note(field: ClippingFieldName, via: string, evidence: string): void {
    const line = evidence.replace(/\s+/gu, ' ').trim();
    const cut = line.length > fieldLimits.evidence ? `${cutWhole(line, fieldLimits.evidence - 1)}…` : line;
    this.#notes[field] = { via, evidence: cut };
  }

  /**
   * Weighs the value that was chosen against what other places say: those that agree make it surer, the others are kept as
   * candidates. A field that stayed empty keeps them, too.
   */
  weigh(field: ClippingFieldName, chosen: Candidate['value'] | null, candidates: readonly Candidate[]): void {
    const note = this.#notes[field] ?? { via: 'none', evidence: '' };
    const key = chosen === null ? '' : keyOf(chosen);
    const seen = new Set([key]);
    const others = candidates.filter(({ value }) => {
      const other = keyOf(value);
      if (seen.has(other)) return false;
      seen.add(other);
      return true;
    });
    if (key === '' && others.length === 0) return;
    // The place it was chosen from agrees with itself.
    const agreeing = candidates.filter(({ value }) => keyOf(value) === key).length - 1;
    this.#notes[field] = {
      ...note,
      certainty: weighCertainty(note.via, key === '' ? 0 : agreeing, others.length),
      ...(others.length === 0 ? {} : { others: others.slice(0, MOST_CANDIDATES) }),
    };
  }

  has(field: ClippingFieldName): boolean {
    return field in this.#notes;
  }

  all(): Clipping['provenance'] {
    return { ...this.#notes };
  }
}

/** Values that mean the same have the same key: case, spaces and the time of a day do not count. */
function keyOf(value: Candidate['value']): string {
  if (typeof value === 'string') return value.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return Array.isArray(value) ? value.map(keyOf).sort().join('|') : value.value.slice(0, 10);
}

/** The first `length` code units of a text, without half a character at the end. */
export function cutWhole(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
}
