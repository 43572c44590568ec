import type { QueryNode, TextField } from '../../../../shared/model/query';
import { isSearchable } from '../words/query-terms';
import { wordPattern } from '../words/word-pattern';

/** A bare word with its `*`, `?` or `~`; null when it has no letter or digit that could be searched for. */
export function readWord(typed: string, field: TextField | null): QueryNode | null {
  // A question mark at either end is one, or was a quotation mark that somebody's program did not know.
  const pattern = typed
    .replace(/\*{2,}/gu, '*')
    .replace(/~\d?$/u, '')
    .replace(/^\?+|\?+$/gu, '');
  if (/[*?]./su.test(pattern) && wordPattern(pattern) !== null)
    return { kind: 'word', text: pattern, mode: 'pattern', field };
  const [, text = '', suffix = ''] = /^(.*?)((?:[*~]|~\d)*)$/su.exec(typed) ?? [];
  if (!isSearchable(text)) return null;
  const mode = suffix.includes('*') ? 'prefix' : suffix.includes('~') ? 'fuzzy' : 'plain';
  return { kind: 'word', text, mode, field };
}
