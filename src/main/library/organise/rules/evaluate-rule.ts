import { assertNever } from '../../../../shared/app-error';
import type { Clipping } from '../../../../shared/model/clipping';
import type { RuleCondition, RuleGroup, RuleItem } from '../../../../shared/model/rule';
import {
  holdsPhrase,
  holdsSimilarWord,
  isSameValue,
  readRuleText,
  readRuleWords,
  type RuleText,
} from './match-text';
import { holdsPattern } from './match-pattern';

/** A clipping as conditions see it; each field is taken apart once, when the first condition asks for it. */
export class RuleSubject {
  private readonly texts = new Map<RuleCondition['field'], readonly RuleText[]>();

  constructor(
    private readonly clipping: Clipping,
    /** Paths of the tags it has at this point of the run. */
    private readonly tags: () => readonly string[],
  ) {}

  textsOf(field: RuleCondition['field']): readonly RuleText[] {
    // Tags change while rules run, so they are never kept.
    if (field === 'tag') return this.tags().map(readRuleText);
    const known = this.texts.get(field);
    if (known !== undefined) return known;
    const read = valuesOf(this.clipping, field).map(readRuleText);
    this.texts.set(field, read);
    return read;
  }
}

/** Whether a clipping meets a rule's conditions. Throws `invalid-input` for a pattern that takes too long. */
export function meetsConditions(subject: RuleSubject, item: RuleItem): boolean {
  if (isAllOf(item)) return item.all.every((one) => meetsConditions(subject, one));
  if (isAnyOf(item)) return item.any.some((one) => meetsConditions(subject, one));
  const met = subject.textsOf(item.field).some((text) => meetsCondition(text, item));
  return met !== item.not;
}

const isAllOf = (item: RuleItem): item is Extract<RuleGroup, { all: unknown }> => 'all' in item;
const isAnyOf = (item: RuleItem): item is Extract<RuleGroup, { any: unknown }> => 'any' in item;

function meetsCondition(text: RuleText, { match, value }: RuleCondition): boolean {
  switch (match) {
    case 'any-word':
      return readRuleWords(value).some((pieces) => holdsPhrase(text, pieces));
    case 'all-words': {
      const words = readRuleWords(value);
      return words.length > 0 && words.every((pieces) => holdsPhrase(text, pieces));
    }
    case 'phrase':
      return holdsPhrase(text, readRuleWords(value).flat());
    case 'fuzzy':
      return readRuleWords(value).some((pieces) =>
        pieces.length === 1 && pieces[0] !== undefined
          ? holdsSimilarWord(text, pieces[0])
          : holdsPhrase(text, pieces),
      );
    case 'regex':
      return holdsPattern(text.raw, value);
    case 'is':
      return isSameValue(text.raw, value);
    default:
      return assertNever(match);
  }
}

function valuesOf(clipping: Clipping, field: Exclude<RuleCondition['field'], 'tag'>): readonly string[] {
  switch (field) {
    case 'text':
      return present(clipping.headline, clipping.subheadline, clipping.summary, clipping.body);
    case 'author':
      return clipping.authors;
    case 'section':
      return present(clipping.section, ...clipping.sectionPath);
    case 'headline':
    case 'body':
    case 'summary':
    case 'editor':
    case 'outlet':
    case 'source':
    case 'place':
    case 'country':
    case 'language':
    case 'url':
    case 'mediaType':
    case 'campaign':
      return present(clipping[field]);
    default:
      return assertNever(field);
  }
}

function present(...values: (string | null)[]): string[] {
  return values.filter((value): value is string => value !== null && value !== '');
}
