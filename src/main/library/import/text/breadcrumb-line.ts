import { homeWords } from './label-table';

const SEPARATORS = /\s*(?:>+|»|›|→|＞|＞＞|»»)\s*/u;
const LOOSE_SEPARATORS = /\s*(?:>+|»|›|→|＞|[/／|｜\\]|\s-\s|\s::?\s)\s*/u;
const LONGEST_STEP = 60;
const home: ReadonlySet<string> = new Set(homeWords);

/** The steps of a breadcrumb ("> English > News > report") as written, or null when the line is none. */
export function readBreadcrumbLine(line: string): readonly string[] | null {
  const leading = /^(?:>|»|›|＞)/u.test(line);
  const steps = readSteps(line, SEPARATORS);
  if (steps.some((step) => step.length > LONGEST_STEP || /[.!?。！？]$/u.test(step))) return null;
  const startsHome = home.has((steps[0] ?? '').toLowerCase());
  if (steps.length >= (leading || startsHome ? 2 : 3)) return steps;
  // "Home / News / City": slashes mean a path only when it starts at home.
  const loose = readSteps(line, LOOSE_SEPARATORS);
  const looseHome =
    home.has((loose[0] ?? '').toLowerCase()) && loose.every((step) => step.length <= LONGEST_STEP);
  return looseHome && loose.length >= 2 ? loose : null;
}

/** The steps of what follows a label like "You are here:". */
export function readBreadcrumbValue(value: string): readonly string[] {
  const steps = readSteps(value, SEPARATORS);
  return steps.length > 1 ? steps : readSteps(value, LOOSE_SEPARATORS);
}

function readSteps(text: string, separators: RegExp): string[] {
  return text
    .split(separators)
    .map((step) => step.trim())
    .filter((step) => step !== '');
}
