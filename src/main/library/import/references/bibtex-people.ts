import { isAgency } from '../text/agencies';
import { personsAmong } from '../text/names';
import { bibtexList } from './bibtex-fields';
import { latexText } from './latex-text';
import { personName } from './person-name';

/** Who a field of names names: the persons, and the agency among them. */
export interface BibtexPeople {
  readonly persons: string[];
  readonly agency: string | null;
  /** All of them as they are read, for the evidence. */
  readonly written: string;
}

/** The names in a field as people write them, given name first; "others" names nobody. */
export function bibtexPeople(list: string): BibtexPeople {
  const names = bibtexList(list)
    .map(givenFirst)
    .filter((name) => name !== '' && name !== 'others');
  return {
    persons: personsAmong(names.filter((name) => !isAgency(name))),
    agency: names.find(isAgency) ?? null,
    written: names.join('; '),
  };
}

/** "von Brandt, Ahasver" and "von Brandt, Jr., Ahasver" in their usual order (BibTeX's three ways to write a name); one in braces stays. */
function givenFirst(name: string): string {
  const parts = [''];
  let depth = 0;
  for (const [piece] of name.matchAll(/\\.|[^]/gu)) {
    if (piece === '{') depth += 1;
    else if (piece === '}') depth -= 1;
    if (piece === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${piece}`;
  }
  const [family = '', ...given] = parts.map(latexText);
  return personName(given.at(-1) ?? '', family, given.slice(0, -1).join(' '));
}
