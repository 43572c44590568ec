/** About two lines of the list. */
const LEAD_LENGTH = 280;

/** White space that is not a single space; most beginnings have none. */
const OTHER_SPACE = /[^\S ]| {2}/u;

/** The beginning of a body as one line, cut after a whole word: what the list shows when nothing is searched for. */
export function leadOf(body: string): string {
  // Only the beginning is looked at: a body may be a million characters long.
  const beginning = body.slice(0, LEAD_LENGTH * 2).trim();
  const start = OTHER_SPACE.test(beginning) ? beginning.replace(/\s+/gu, ' ') : beginning;
  if (start.length <= LEAD_LENGTH) return start;
  const cut = start.slice(0, LEAD_LENGTH);
  const space = cut.lastIndexOf(' ');
  const end = space > LEAD_LENGTH / 2 ? space : cut.length;
  // Never leave half of a character written as two code units.
  return `${cut.slice(0, end).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
