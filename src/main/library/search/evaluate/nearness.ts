import type { TextField } from '../../../../shared/model/query';
import { BM25, inverseDocumentFrequency } from '../index/bm25';
import type { FieldWeights } from '../index/index-fields';
import type { NearWord, TextIndex } from '../index/text-index';
import { nearWords } from './phrase-hits';

/** Words farther apart than this say nothing about each other. */
const FARTHEST = 5;
/** So many pieces of a body are its lead: the first paragraph of a news story, and a little more. */
const LEAD_LENGTH = 50;
/** What a word in the lead is worth beside one elsewhere in the body, where the rarest word is worth 1. */
const LEAD_WORTH = 0.1;
/** Pairs beside words: as in sequential dependence models, which usually give words 0.85 and pairs 0.15 of the weight. */
const PAIR_WORTH = 0.15 / 0.85;
/** A form that more clippings have says little by where it stands, and its list takes milliseconds to read. */
const MOST_CLIPPINGS = 10_000;
/** The fields in which words are in sentences. */
const FIELDS: readonly TextField[] = ['headline', 'body'];

/** A word of a query by its forms, and how telling it is. */
interface PlacedWord {
  readonly forms: readonly NearWord[];
  readonly worth: number;
}

/**
 * How much more clippings are worth for where the words of a query stand in them: near each other, and in the lead.
 *
 * Pairs of words are scored as Rasolofo and Savoy do (Term Proximity Scoring for Keyword-Based Retrieval Systems, ECIR 2003): each two
 * places at most five words apart count by the inverse square of their distance, with the saturation and the norms of BM25.
 *
 * @returns for each clipping of `seqs`, in the measure of BM25
 */
export function gainsByPlaces(
  texts: readonly string[],
  seqs: Uint32Array,
  fields: FieldWeights,
  index: TextIndex,
): Float64Array {
  const gains = new Float64Array(seqs.length);
  const words = texts.flatMap((text) => placedWords(text, index));
  if (words.length === 0 || seqs.length === 0) return gains;
  // A single word has no other near it, and its headline no lead.
  const asked = FIELDS.filter(
    (field) => (fields.get(field) ?? 0) > 0 && (words.length > 1 || field === 'body'),
  );
  const averages = new Map(asked.map((field) => [field, Math.max(index.averageLengthOf(field), 1)]));
  const placeOf = new Map(Array.from(seqs, (seq, i) => [seq, i]));
  const forms = words.map((word) => word.forms);
  index.eachPlaces({ words: forms, fields: asked, seqs }, ({ seq, field, places, length }) => {
    const at = placeOf.get(seq);
    if (at === undefined) return;
    const near = pairsGain(words, places, length / (averages.get(field) ?? 1));
    const lead = field === 'body' ? leadGain(words, places) : 0;
    gains[at] = (gains[at] ?? 0) + (fields.get(field) ?? 0) * (near + lead);
  });
  return gains;
}

/** What a word of a query is made of, each part with its other forms. Parts the index has no terms for are left out, and those that are everywhere. */
function placedWords(text: string, index: TextIndex): PlacedWord[] {
  return (nearWords(text) ?? []).flatMap((word) => {
    const frequency = Math.min(...word.terms.map(({ term }) => index.frequencyOf(term)), index.documentCount);
    if (frequency > MOST_CLIPPINGS) return [];
    const [only] = word.terms;
    const terms =
      word.terms.length === 1 && only !== undefined
        ? [only.term, ...index.related(only.term).map(({ term }) => term)].filter(
            (term) => index.frequencyOf(term) <= MOST_CLIPPINGS,
          )
        : [];
    const forms =
      terms.length === 0
        ? [word]
        : [...new Set(terms)].map((term) => ({ terms: [{ term, offset: 0 }], length: 1 }));
    return [{ forms, worth: inverseDocumentFrequency(index.documentCount, frequency) }];
  });
}

function pairsGain(
  words: readonly PlacedWord[],
  places: readonly (readonly number[])[],
  relativeLength: number,
): number {
  const norm = BM25.k * (1 - BM25.b + BM25.b * relativeLength);
  let gain = 0;
  for (let i = 0; i < words.length; i += 1) {
    for (let j = i + 1; j < words.length; j += 1) {
      const [a, b] = [words[i], words[j]];
      if (a === undefined || b === undefined) continue;
      const nearness = nearnessOf(places[i] ?? [], lengthOf(a), places[j] ?? [], lengthOf(b));
      if (nearness > 0)
        gain += PAIR_WORTH * Math.min(a.worth, b.worth) * (((BM25.k + 1) * nearness) / (norm + nearness));
    }
  }
  return gain;
}

/** The inverse squares of the distances of all places of two words that are near each other, added up. */
function nearnessOf(a: readonly number[], lengthA: number, b: readonly number[], lengthB: number): number {
  let sum = 0;
  let first = 0;
  for (const place of a) {
    while (first < b.length && (b[first] ?? 0) + lengthB - 1 + FARTHEST < place) first += 1;
    for (let i = first; i < b.length; i += 1) {
      const other = b[i] ?? 0;
      const distance = other > place ? other - place - lengthA + 1 : place - other - lengthB + 1;
      if (other > place && distance > FARTHEST) break;
      if (other !== place) sum += 1 / Math.max(distance, 1) ** 2;
    }
  }
  return sum;
}

function leadGain(words: readonly PlacedWord[], places: readonly (readonly number[])[]): number {
  return words.reduce(
    (sum, { worth }, i) => sum + ((places[i]?.[0] ?? Infinity) <= LEAD_LENGTH ? LEAD_WORTH * worth : 0),
    0,
  );
}

function lengthOf({ forms }: PlacedWord): number {
  return forms[0]?.length ?? 1;
}
