import { countryNamed } from '../../../../shared/messages/country-name';
import { languageNamed } from '../../../../shared/messages/language-name';
import { normaliseTagPath } from '../../../../shared/model/tag';
import type { Comparison, QueryNode, TextField, ValueField } from '../../../../shared/model/query';
import { isSearchable } from '../words/query-terms';
import { fieldNamed, isHasWhat, isIsFlag, type SpecialField } from './field-names';
import { readDayRange, type QueryClock } from './read-dates';
import { readWord } from './read-word';

/** A `field:value` as the lexer gives it. */
export interface FieldTerm {
  readonly field: string;
  readonly prefix: string;
  readonly text: string;
  readonly quoted: boolean;
  readonly near: number | null;
}

/** The meaning of `field:value`; null when it has none, and is text. */
export function readField(term: FieldTerm, clock: QueryClock): QueryNode | null {
  const name = fieldNamed(term.field);
  if (name === null) return null;
  if (name.kind === 'text') return readTextField(name.field, term);
  if (name.kind === 'value') return readValueField(name.field, term);
  return readSpecialField(name.field, term, clock);
}

function readTextField(field: TextField, { prefix, text, quoted, near }: FieldTerm): QueryNode | null {
  if (quoted && prefix === '=')
    return text.trim() === '' ? null : { kind: 'exact', field, value: text.trim() };
  if (quoted) return prefix === '' && isSearchable(text) ? { kind: 'phrase', text, near, field } : null;
  if (text === '*') return { kind: 'any', field };
  if (text.startsWith('=')) return text.length > 1 ? { kind: 'exact', field, value: text.slice(1) } : null;
  return readWord(text, field);
}

/** Fields whose values are numbers, and may be compared. */
const NUMERIC: ReadonlySet<ValueField> = new Set<ValueField>(['reach', 'words', 'page', 'tone']);
const TONE_WORDS: ReadonlySet<string> = new Set(['positive', 'negative', 'neutral', 'unrated']);
/** A clipping's id, or enough of its beginning. */
const ID = /^[\da-f]{4,20}$/iu;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,6})?$/;

function readValueField(field: ValueField, { prefix, text, quoted }: FieldTerm): QueryNode | null {
  if (!quoted && text === '*') return { kind: 'any', field };
  const [, operator = '', rest = ''] = quoted
    ? ['', prefix, text.trim()]
    : (/^([<>]?=?)(.*)$/su.exec(text) ?? []);
  if (rest === '') return null;
  if (NUMERIC.has(field) && rest.includes('..')) return operator === '' ? readNumberRange(field, rest) : null;
  const op: Comparison = operator === '' ? '=' : (operator as Comparison);
  if (op !== '=' && !(NUMERIC.has(field) && NUMBER.test(rest))) return null;
  if ((field === 'reach' || field === 'words') && !NUMBER.test(rest)) return null;
  if (field === 'id' && !ID.test(rest)) return null;
  if (field === 'tone' && !NUMBER.test(rest) && !TONE_WORDS.has(rest.toLowerCase())) return null;
  return { kind: 'value', field, op, value: field === 'page' ? rest : codeOf(field, rest).toLowerCase() };
}

/** Languages and countries may be written by their names, too. */
function codeOf(field: ValueField, written: string): string {
  if (field === 'lang') return languageNamed(written) ?? written;
  return field === 'country' ? (countryNamed(written) ?? written) : written;
}

function readNumberRange(field: ValueField, text: string): QueryNode | null {
  const dots = text.indexOf('..');
  const [from, to] = [text.slice(0, dots), text.slice(dots + 2)];
  if (!NUMBER.test(from === '' ? to : from) || !NUMBER.test(to === '' ? from : to)) return null;
  const nodes: QueryNode[] = [];
  if (from !== '') nodes.push({ kind: 'value', field, op: '>=', value: from });
  if (to !== '') nodes.push({ kind: 'value', field, op: '<=', value: to });
  return nodes.length === 1 ? (nodes[0] ?? null) : { kind: 'and', nodes };
}

function readSpecialField(field: SpecialField, term: FieldTerm, clock: QueryClock): QueryNode | null {
  const { prefix, quoted } = term;
  const text = term.text.trim();
  switch (field) {
    case 'tag': {
      if (!quoted && text === '*') return { kind: 'any', field: 'tag' };
      const whole = prefix + text;
      if (!/^=?[^=<>]/u.test(whole)) return null;
      const path = normaliseTagPath(whole.replace(/^=/u, ''));
      return path === '' || /^[=<>]/u.test(path)
        ? null
        : { kind: 'tag', path, withChildren: !whole.startsWith('=') };
    }
    case 'is': {
      const flag = text.toLowerCase();
      return isIsFlag(flag) ? { kind: 'is', flag } : null;
    }
    case 'has': {
      const what = text.toLowerCase();
      return isHasWhat(what) ? { kind: 'has', what } : null;
    }
    case 'name':
      return prefix === '' && isSearchable(text) ? { kind: 'name', name: text } : null;
    case 'search':
      return prefix === '' && text !== '' ? { kind: 'saved-search', name: text } : null;
    case 'published':
    case 'added': {
      if (!quoted && text === '*') return { kind: 'any', field };
      const range = readDayRange(prefix + text, clock);
      return range === null ? null : { kind: 'date', field, ...range };
    }
    case 'after':
    case 'before': {
      const range =
        /^\d|^\p{L}/u.test(text) && !text.includes('..')
          ? readDayRange((field === 'after' ? '>' : '<') + text, clock)
          : null;
      return range === null ? null : { kind: 'date', field: 'published', ...range };
    }
  }
}
