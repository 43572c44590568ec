import {
  emptyClippingFields,
  type ClippingFieldName,
  type ClippingFields,
  type ImportWarning,
} from '../../../shared/model/clipping';
import type { Candidate } from '../../../shared/model/provenance';
import { countWords } from '../storage/word-count';
import { settlePublished } from './settle-published';
import { detectLanguage } from './language/detect-language';
import { fieldLimits } from './limits';
import { cutWhole, ProvenanceNotes, type ParsedArticle } from './parsed-article';
import { textWeight } from './text/text-weight';

/** A body of less weight gets a warning. */
const LITTLE_TEXT = 120;
/** Where an article has no headline, its first words stand in, up to here. */
const STAND_IN_LENGTH = 110;

const ADDRESS = /^https?:\/\/\S+$/iu;

/** Fields of a record that names them itself (a database's export, a standard's elements), with where each stood. */
export class RecordFields {
  readonly fields: ClippingFields = emptyClippingFields();
  readonly notes = new ProvenanceNotes();
  /** What was said of each field, the value that was taken first. */
  readonly #said = new Map<ClippingFieldName, Candidate[]>();

  constructor(
    /** The rule all of them were read by, e.g. `factiva`. */
    readonly via: string,
  ) {}

  /** Takes a field; null, undefined and empty values are none. The first one taken stays, and what comes after is a candidate. */
  take<K extends ClippingFieldName>(
    field: K,
    value: ClippingFields[K] | null | undefined,
    evidence: string,
  ): void {
    if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
      return;
    this.offer(field, value, evidence);
    const present = this.fields[field];
    if (this.notes.has(field) && present !== null && present !== '') return;
    this.fields[field] = value;
    this.notes.note(field, this.via, evidence);
  }

  /** Names a value that a field might have, without taking it; `place` is the part of the document that says so. */
  offer<K extends ClippingFieldName>(
    field: K,
    value: ClippingFields[K] | null | undefined,
    place: string,
  ): void {
    if (!WEIGHED.has(field) || !isCandidate(value)) return;
    const via = cutWhole(place.replace(/\s+/gu, ' ').trim(), LONGEST_PLACE);
    this.#said.set(field, [...(this.#said.get(field) ?? []), { value, via }]);
  }

  /** Notes how sure each field is by what else was said of it, and keeps that. */
  weigh(): void {
    for (const [field, candidates] of this.#said) {
      const chosen = this.fields[field];
      if (candidates.length > 1 || !this.notes.has(field))
        this.notes.weigh(field, isCandidate(chosen) ? chosen : null, candidates);
    }
  }
}

/** Fields whose candidates are kept: short ones that a person may want to choose between. */
const WEIGHED: ReadonlySet<ClippingFieldName> = new Set<ClippingFieldName>([
  'headline',
  'outlet',
  'source',
  'authors',
  'editor',
  'datePublished',
  'section',
  'edition',
  'page',
  'place',
  'url',
]);
const LONGEST_PLACE = 60;

function isCandidate(value: unknown): value is Candidate['value'] {
  if (typeof value === 'string') return value !== '';
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => typeof one === 'string');
  return typeof value === 'object' && value !== null && 'raw' in value;
}

/** How an article is settled. */
export interface SettleOptions {
  /** Sanitised HTML of the body, where there is any. */
  readonly bodyHtml?: string | null;
  /** The language the document declares, unchecked. */
  readonly declaredLanguage?: string | null;
  readonly warnings?: readonly ImportWarning[];
  /** True for formats that point at articles and need not hold their text: references, tables, alerts. */
  readonly isReference?: boolean;
  /** Paths of the tags the document gives it; see `tag-names.ts`. */
  readonly tags?: readonly string[];
  /** What the record calls its type and what it says there; an empty value says nothing. */
  readonly typeFrom?: readonly [label: string, value: string];
}

/**
 * Makes an article of a record's fields: short fields cut to their limits, words counted, language from the body, the first
 * words for a missing headline, the day of the modification for a missing date, and a warning for whatever stays unknown.
 */
export function settleArticle(record: RecordFields, options: SettleOptions = {}): ParsedArticle {
  const { fields, notes } = record;
  const warnings = new Set<ImportWarning>(options.warnings);
  fields.headline = cutWhole(fields.headline.replace(/\s+/gu, ' ').trim(), fieldLimits.headline);
  if (fields.headline === '') {
    fields.headline = firstWords(fields.body === '' ? (fields.summary ?? '') : fields.body);
    notes.note('headline', 'first-words', fields.headline);
    warnings.add('headline-unknown');
  }
  dropRepeated(fields);
  fields.wordCount = countWords(fields.body);
  const { typeFrom } = options;
  if (typeFrom !== undefined && typeFrom[1] !== '' && !notes.has('type'))
    notes.note('type', record.via, typeFrom.join(' ').trim());
  if (fields.language === null) {
    fields.language = detectLanguage(
      // An address that stands in for a headline is in no language.
      `${ADDRESS.test(fields.headline) ? '' : fields.headline}\n${fields.body}`,
      options.declaredLanguage ?? null,
    );
    if (fields.language !== null) notes.note('language', 'detector', fields.language);
  }
  const dated = settlePublished(fields, notes);
  if (dated !== null) warnings.add(dated);
  record.weigh();
  if (fields.outlet === null) warnings.add('outlet-unknown');
  if (textWeight(fields.body) < LITTLE_TEXT)
    warnings.add(options.isReference === true ? 'reference-only' : 'little-text');
  return {
    fields,
    bodyHtml: options.bodyHtml ?? null,
    provenance: notes.all(),
    warnings: [...warnings],
    ...(options.tags === undefined || options.tags.length === 0 ? {} : { tags: options.tags }),
  };
}

/** A line below the headline that only says the headline again, or the first paragraph, says nothing; nor does such a summary. */
function dropRepeated(fields: ClippingFields): void {
  const folded = (text: string | null): string => (text ?? '').replace(/\s+/gu, ' ').trim().toLowerCase();
  const headline = folded(fields.headline);
  const [opening = ''] = fields.body.split('\n', 1);
  if ([headline, folded(opening)].includes(folded(fields.subheadline))) fields.subheadline = null;
  if (folded(fields.summary) === headline) fields.summary = null;
}

/** The first sentence of a text, or as much of it as makes a headline. */
export function firstWords(body: string): string {
  const [paragraph = ''] = body.split('\n', 1);
  const sentence = /^.{10,}?[.!?。！？](?=\s|$|\p{Script=Han})/u.exec(paragraph)?.[0] ?? paragraph;
  if (sentence.length <= STAND_IN_LENGTH) return sentence;
  const cut = cutWhole(sentence, STAND_IN_LENGTH);
  const space = cut.lastIndexOf(' ');
  return `${(space > STAND_IN_LENGTH / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:，；：]+$/u, '')}…`;
}
