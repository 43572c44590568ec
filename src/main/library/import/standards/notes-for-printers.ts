import { foldSpace } from '../html/dom';

/** What an agency says to those who print an item. */
export interface ForPrinters {
  /** Until when it may not be printed, as the agency writes it, or ''. */
  readonly embargo?: string;
  /** What became of it, as the agency calls it ("usable", "stat:canceled"), or ''. */
  readonly status?: string;
  /** For what it may be used, or ''. */
  readonly terms?: string;
  readonly remarks: readonly string[];
}

/** Items that may be printed as they are. */
const USABLE = /^(?:usable|active|normal|published|new|)$/iu;

/**
 * What whoever prints an item must know first: that it was withdrawn, until when it may not be printed, what the agency says of it,
 * and for what it may be used. A remark that stands in another one is said once.
 */
export function notesForPrinters({ embargo = '', status = '', terms = '', remarks }: ForPrinters): string {
  const said = remarks.map((remark) => remark.trim()).filter((remark) => remark !== '');
  const folded = said.map(foldSpace);
  const once = said.filter(
    (_, i) => !folded.some((other, k) => k !== i && covers(other, folded[i] ?? '', k < i)),
  );
  const state = status.replace(/^.*:/u, '').trim();
  return [
    USABLE.test(state) ? '' : `Status: ${state}`,
    embargo === '' ? '' : `Embargo: ${embargo}`,
    ...once,
    /^(?:none|n\/?a|null|)$/iu.test(terms.trim()) ? '' : `Usage terms: ${foldSpace(terms)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Whether a remark says another one as well; of two that are the same the first stays. */
function covers(other: string, remark: string, isBefore: boolean): boolean {
  return other === remark ? isBefore : other.length > remark.length && other.includes(remark);
}
