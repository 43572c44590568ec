import { isFullName } from './byline-line';
import { splitNames } from './names';

/** Who wrote and who edited a story, as agencies say below it. */
export interface ReportingLine {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
}

const LONGEST_LINE = 400;
const OPENS =
  /^[(（[]?\s*(?:reporting|writing|reported|written)(?: and (?:writing|reporting|editing))? by\s/iu;
const WROTE = /^(?:reporting|writing|reported|written)(?: and (?:writing|reporting))? by\s+(.+)$/iu;
const WROTE_AND_EDITED = /^(?:reporting|writing) and editing by\s+(.+)$/iu;
const EDITED = /^edit(?:ing|ed) by\s+(.+)$/iu;
/** Semicolons part who did what; some write commas. */
const CLAUSES = /\s*;\s*|\s*,\s*(?=(?:additional )?(?:reporting|writing|editing) by\s)/iu;
/** Where somebody was: "Jane Doe in Rivermouth and John Roe in Hillford". */
const PLACE = /\s(?:in|at)\s\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,2}(?=,|\sand\s|$)/gu;

/**
 * "(Reporting by Jane Doe in Rivermouth; Writing by John Roe; Editing by Mary Major)", whole; who helped ("Additional reporting
 * by") is no author. Null for any other line.
 */
export function readReportingLine(line: string): ReportingLine | null {
  const text = line.trim();
  if (text.length > LONGEST_LINE || !OPENS.test(text)) return null;
  const authors: string[] = [];
  const editors: string[] = [];
  for (const clause of text.replace(/^[(（[]\s*|\s*[)）\]]?\.?$/gu, '').split(CLAUSES)) {
    const both = WROTE_AND_EDITED.exec(clause)?.[1];
    const wrote = both ?? WROTE.exec(clause)?.[1];
    const edited = both ?? EDITED.exec(clause)?.[1];
    if (wrote !== undefined) authors.push(...namesOf(wrote));
    if (edited !== undefined) editors.push(...namesOf(edited));
  }
  return authors.length === 0 ? null : { authors: unique(authors), editors: unique(editors) };
}

function namesOf(list: string): readonly string[] {
  return splitNames(list.replace(PLACE, '')).filter(isFullName);
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
