import { analyse, type Run } from './analyse';
import { withoutArticle } from './arabic-article';
import { cutTerm, neighbours } from './index-terms';
import { endsInHangul } from './scripts';

/** One run of a query's word, as index terms: any of `alternatives` finds it, each being terms that must all be there. */
export interface QueryRun {
  readonly alternatives: readonly (readonly string[])[];
  /** True when the last term may go on: Korean particles are written onto the word. */
  readonly open: boolean;
  /** False for scripts where a slip of one letter is another word, and for joined words. */
  readonly mayBeMisspelt: boolean;
  /** True for a word of letters only, which may stand in the text in another form. */
  readonly hasForms: boolean;
}

/** What has to be found for a word of a query: every run of it. Empty when nothing in it can be searched for. */
export function queryTerms(word: string): readonly QueryRun[] {
  const runs: QueryRun[] = [];
  analyse(word, (run) => {
    runs.push(toQueryRun(run));
  });
  return runs;
}

/** True when a word has a letter or digit that can be searched for. */
export function isSearchable(word: string): boolean {
  let found = false;
  analyse(word, () => {
    found = true;
  });
  return found;
}

function toQueryRun({ kind, pieces, words, joined }: Run): QueryRun {
  const terms = pieces.map(({ term }) => cutTerm(term));
  if (kind === 'han') {
    const pairs = neighbours(pieces, 2);
    return {
      alternatives: [pairs.length === 0 ? terms : pairs],
      open: false,
      mayBeMisspelt: false,
      hasForms: false,
    };
  }
  if (kind === 'segmented') {
    const letters = neighbours(pieces, pieces.length === 2 ? 2 : 3);
    const cut = words().map(cutTerm);
    // A word of two or three letters is its letters.
    const isSame = cut.length === letters.length && cut.every((word, i) => word === letters[i]);
    const alternatives = letters.length === 0 || isSame ? [cut] : [cut, letters];
    return { alternatives, open: false, mayBeMisspelt: false, hasForms: false };
  }
  const open = endsInHangul(terms.at(-1) ?? '');
  if (joined === null) {
    const single = !open && terms.length === 1;
    const bare = single ? withoutArticle(terms[0] ?? '') : null;
    if (bare !== null)
      return { alternatives: [terms, [cutTerm(bare)]], open, mayBeMisspelt: false, hasForms: true };
    return { alternatives: [terms], open, mayBeMisspelt: single, hasForms: single };
  }
  return { alternatives: [[joined], terms], open, mayBeMisspelt: false, hasForms: false };
}
