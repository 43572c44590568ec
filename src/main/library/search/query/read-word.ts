import type { QueryNode, TextField } from '../../../../shared/model/query';
import { isSearchable } from '../words/query-terms';

/** A bare word with its `*` or `~`; null when it has no letter or digit that could be searched for. */
export function readWord(typed: string, field: TextField | null): QueryNode | null {
  const [, text = '', suffix = ''] = /^(.*?)((?:[*~]|~\d)*)$/su.exec(typed) ?? [];
  if (!isSearchable(text)) return null;
  const mode = suffix.includes('*') ? 'prefix' : suffix.includes('~') ? 'fuzzy' : 'plain';
  return { kind: 'word', text, mode, field };
}
