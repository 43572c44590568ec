import type { ListedOutlet } from '../../../shared/model/outlet';
import { foldText } from '../../state/fold-text';

/** More lines than anybody reads. */
const MOST = 200;

/** Full-width and other forms of a letter are that letter. */
const fold = (text: string): string => foldText(text.normalize('NFKC')).trim();

/**
 * The outlets with a name, spelling or domain that has what was typed, in any case and without accents; in the order
 * given, those whose name begins with it first.
 */
export function matchOutlets(outlets: readonly ListedOutlet[], typed: string): readonly ListedOutlet[] {
  const wanted = fold(typed);
  if (wanted === '') return outlets.slice(0, MOST);
  const found = outlets.filter(({ name, otherNames, domains }) =>
    [name, ...otherNames, ...domains].some((text) => fold(text).includes(wanted)),
  );
  const first = (outlet: ListedOutlet): number =>
    (outlet.own ? 0 : 2) + (fold(outlet.name).startsWith(wanted) ? 0 : 1);
  return found.toSorted((a, b) => first(a) - first(b)).slice(0, MOST);
}
