import { facetTerm } from '../../../../shared/model/facets';
import { quoteValue } from '../../../../shared/model/quote-value';
import { mediaTypeSchema } from '../../../../shared/model/clipping';
import type { Suggestion } from '../../../../shared/model/suggestion';
import { listKnownNames } from '../../organise/known-name-table';
import { listSavedSearches } from '../../organise/saved-search-table';
import { tagPath } from '../../organise/tag-table';
import type { LibraryDatabase } from '../../storage/library-database';
import type { TextIndex } from '../index/text-index';
import { fieldNames, hasValues, isValues } from '../query/field-names';
import { piecesOf } from '../words/analyse';
import { fold } from '../words/fold';
import { queryTerms } from '../words/query-terms';
import { CharClass, charClass } from '../words/scripts';
import { segmentWords } from '../words/segment-words';

export interface SuggestionSources {
  readonly db: LibraryDatabase;
  /** Null while the index is not complete: then no words are suggested. */
  readonly index: TextIndex | null;
  /** Every outlet, the most frequent first. */
  readonly outlets: () => readonly string[];
}

/** What is typed last: perhaps an exclusion, a field, an opening quotation mark, and a beginning. */
const LAST = /(?:^|(?<=[\s(]))(-?)(?:(\p{L}+):=?)?("?)([^"()]*?)$/u;
const LAST_WORD = /(?:^|(?<=[\s(]))(-?)(?:(\p{L}+):=?)?()([^\s"()]*)$/u;
/** One letter begins too much to be worth completing; one Han character does not. */
const MIN_LENGTH = 2;
/** In scripts without spaces the index has stretches of letters besides words: so many of its terms are looked at for words. */
const TERMS_LOOKED_AT = 60;
/** No stretch of letters in the index is longer. */
const LONGEST_STRETCH = 3;

/** Ways to go on with a query as it is typed, each the whole query; at most `limit`, the likeliest first. */
export function suggestCompletions(text: string, limit: number, sources: SuggestionSources): Suggestion[] {
  const quotes = (text.match(/"/gu) ?? []).length;
  const [last, minus = '', field, , typed = ''] = (quotes % 2 === 1 ? LAST : LAST_WORD).exec(text) ?? [];
  if (last === undefined) return [];
  const head = text.slice(0, text.length - last.length) + minus;
  const complete = (kind: Suggestion['kind'], label: string, term: string): Suggestion => ({
    kind,
    label,
    text: head + term,
  });
  const beginning = fold(typed).trim();
  const begins = (value: string): boolean => beginsWord(fold(value), beginning);
  const found: Suggestion[] = [];
  const add = (
    kind: Suggestion['kind'],
    values: readonly string[],
    termOf: (value: string) => string,
  ): void => {
    for (const value of values) if (begins(value)) found.push(complete(kind, value, termOf(value)));
  };
  const tags = (): void => add('tag', tagPaths(sources.db, beginning), (path) => facetTerm('tag', path));
  const outlets = (): void => add('outlet', sources.outlets(), (name) => facetTerm('outlet', name));
  const saved = (): void =>
    add(
      'saved',
      listSavedSearches(sources.db).map(({ name }) => name),
      (name) => `search:${quoteValue(name)}`,
    );
  if (field !== undefined) {
    const values = VALUES[field.toLowerCase()];
    if (field === 'tag') tags();
    else if (field === 'outlet') outlets();
    else if (field === 'search') saved();
    else if (field === 'name')
      add(
        'value',
        listKnownNames(sources.db).map(({ name }) => name),
        (name) => `name:${quoteValue(name)}`,
      );
    else if (values !== undefined) add('value', values, (value) => `${field}:${value}`);
    return distinct(found, text).slice(0, limit);
  }
  const isHan = charClass(beginning.codePointAt(0) ?? 0) === CharClass.han;
  if (beginning.length < (isHan ? 1 : MIN_LENGTH)) return [];
  tags();
  outlets();
  saved();
  add('field', fieldNames(), (name) => `${name}:`);
  // The index has simplified characters: whoever writes others gets none of another script.
  const isOwnScript = !isHan || typed.trim() === beginning;
  const words = (isOwnScript ? wordsThatBegin(beginning, limit, sources.index) : []).map((word) =>
    complete('word', word, word),
  );
  // Words are what is typed most; of the rest a few each, so that no kind crowds out the others.
  return distinct(
    [...words.slice(0, Math.ceil(limit / 2)), ...found, ...words.slice(Math.ceil(limit / 2))],
    text,
  ).slice(0, limit);
}

/** What fields with few values can be. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  is: isValues(),
  has: hasValues(),
  type: mediaTypeSchema.options,
  tone: ['positive', 'neutral', 'negative', 'unrated'],
  prominence: ['headline', 'lead', 'body', 'passing'],
};

function beginsWord(folded: string, beginning: string): boolean {
  return (
    folded.startsWith(beginning) ||
    folded.split(/[^\p{L}\p{N}\p{M}]+/u).some((word) => word.startsWith(beginning))
  );
}

function tagPaths(db: LibraryDatabase, beginning: string): string[] {
  const names = db.all<{ id: number; name: string }>('SELECT id, name FROM tag ORDER BY folded');
  return names.filter(({ name }) => beginsWord(fold(name), beginning)).map(({ id }) => tagPath(db, id));
}

/** Words as the index has them: of Chinese and Japanese those of two characters, of scripts without spaces those of a dictionary. */
function wordsThatBegin(beginning: string, limit: number, index: TextIndex | null): readonly string[] {
  const [run, ...others] = queryTerms(beginning);
  if (index === null || run === undefined || others.length > 0) return [];
  const kind = charClass(beginning.codePointAt(0) ?? 0);
  const longer = (count: number): readonly string[] =>
    index.completionsOf(beginning, count).filter((term) => term !== beginning);
  if (kind === CharClass.han) return longer(TERMS_LOOKED_AT).filter(isWordOfTwo).slice(0, limit);
  if (kind === CharClass.segmented) return longer(TERMS_LOOKED_AT).filter(isWordOfDictionary).slice(0, limit);
  const [terms] = run.alternatives;
  return run.hasForms && terms?.length === 1 ? longer(limit + 1) : [];
}

/** Two characters that stand side by side are often the end of one word and the beginning of another. */
function isWordOfTwo(term: string): boolean {
  return piecesOf(term).length === 2 && segmentWords(term).length === 1;
}

function isWordOfDictionary(term: string): boolean {
  return piecesOf(term).length > LONGEST_STRETCH;
}

function distinct(suggestions: readonly Suggestion[], typed: string): Suggestion[] {
  const seen = new Set([typed]);
  return suggestions.filter(({ text }) => !seen.has(text) && seen.add(text).size > 0);
}
