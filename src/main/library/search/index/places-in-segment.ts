import { areNear } from './near-places';
import { PhrasePlaces, type WordPlaces } from './phrase-places';
import type { DecodedPostings } from './posting-lists';
import type { NearWord, PhraseTerm } from './text-index';

/** The lists of a segment: an entry for each term and field it stands in. */
interface SegmentEntries {
  readonly arrays: { readonly entryFrequencies: Uint32Array };
  /** -1 when there is none. */
  entryOf: (term: string, field: number) => number;
  readPlaces: (entry: number) => { readonly postings: DecodedPostings; readonly bytes: Uint8Array };
}

/** Calls `visit` with every document, dead ones too, that has the terms of a phrase side by side in a field. */
export function eachPhraseDocument(
  segment: SegmentEntries,
  terms: readonly PhraseTerm[],
  field: number,
  visit: (document: number) => void,
): void {
  const places = placesOfWord(0);
  if (findPlaces(segment, { terms, field, among: null }, places)) places.eachDocument(visit);
}

/** Calls `visit` with every document, dead ones too, that has all words near each other in a field. */
export function eachNearDocument(
  segment: SegmentEntries,
  {
    words,
    distance,
    field,
  }: { readonly words: readonly NearWord[]; readonly distance: number; readonly field: number },
  visit: (document: number) => void,
): void {
  const frequencyOf = ({ terms }: NearWord): number =>
    Math.min(...terms.map(({ term }) => segment.arrays.entryFrequencies[segment.entryOf(term, field)] ?? 0));
  const found: FoundWord[] = [];
  for (const [i, { terms, length }] of [...words].sort((a, b) => frequencyOf(a) - frequencyOf(b)).entries()) {
    const places = placesOfWord(i);
    // The fewer documents the words before leave, the more of this one is passed over.
    if (!findPlaces(segment, { terms, field, among: found.at(-1)?.places ?? null }, places)) return;
    found.push({ places, length });
  }
  visitNear(found, distance, visit);
}

/** Calls `visit` with every asked document that has one of some words in a field: for each word, of any of its forms, its places. */
export function eachDocumentPlaces(
  segment: SegmentEntries,
  {
    words,
    field,
    asked,
  }: {
    readonly words: readonly (readonly NearWord[])[];
    readonly field: number;
    /** Ascending. */
    readonly asked: Uint32Array<ArrayBuffer>;
  },
  visit: (document: number, places: readonly (readonly number[])[]) => void,
): void {
  if (asked.length === 0) return;
  const among = new PhrasePlaces();
  among.hold(asked);
  const found = new Map<number, number[][]>();
  const places = placesOfWord(0);
  for (const [word, forms] of words.entries()) {
    for (const { terms, length } of forms) {
      if (!findPlaces(segment, { terms, field, among }, places)) continue;
      for (let i = 0; i < places.count; i += 1) {
        const document = places.documentAt(i);
        let ofWords = found.get(document);
        if (ofWords === undefined) found.set(document, (ofWords = words.map(() => [])));
        const { starts, from, to } = places.placesAt(i, length);
        for (let at = from; at < to; at += 1) ofWords[word]?.push(starts[at] ?? 0);
      }
    }
  }
  for (const [document, ofWords] of found) {
    for (const starts of ofWords) starts.sort((a, b) => a - b);
    visit(document, ofWords);
  }
}

/** A word, and where it stands in all documents. */
interface FoundWord {
  readonly places: PhrasePlaces;
  readonly length: number;
}

function visitNear(
  [first, ...others]: readonly FoundWord[],
  distance: number,
  visit: (document: number) => void,
): void {
  if (first === undefined) return;
  const at = others.map(() => 0);
  for (let i = 0; i < first.places.count; i += 1) {
    const document = first.places.documentAt(i);
    const words: WordPlaces[] = [first.places.placesAt(i, first.length)];
    for (const [k, { places, length }] of others.entries()) {
      let place = at[k] ?? 0;
      while (place < places.count && places.documentAt(place) < document) place += 1;
      at[k] = place;
      if (place === places.count) return;
      if (places.documentAt(place) !== document) break;
      words.push(places.placesAt(place, length));
    }
    if (words.length > others.length && areNear(words, distance)) visit(document);
  }
}

/**
 * Finds where terms stand side by side.
 *
 * @returns false when they do nowhere
 */
function findPlaces(
  segment: SegmentEntries,
  {
    terms,
    field,
    among,
  }: { readonly terms: readonly PhraseTerm[]; readonly field: number; readonly among: PhrasePlaces | null },
  into: PhrasePlaces,
): boolean {
  const { entryFrequencies } = segment.arrays;
  const found = terms.map(({ term, offset }) => ({ entry: segment.entryOf(term, field), offset }));
  if (found.some(({ entry }) => entry === -1)) return false;
  // The rarest first: the fewer places are left, the more of the others is passed over.
  found.sort((a, b) => (entryFrequencies[a.entry] ?? 0) - (entryFrequencies[b.entry] ?? 0));
  for (const [i, { entry, offset }] of found.entries()) {
    const { postings, bytes } = segment.readPlaces(entry);
    if (i === 0) into.begin(postings, bytes, offset, among);
    else into.keep(postings, bytes, offset);
    if (into.isEmpty) return false;
  }
  return true;
}

/** One phrase is looked for at a time, or words near each other. */
const placesOfWords: PhrasePlaces[] = [];

function placesOfWord(i: number): PhrasePlaces {
  return (placesOfWords[i] ??= new PhrasePlaces());
}
