/** Longer ones are no heads of a text. */
const LONGEST = 20_000;

/** The front matter of a text as JSON, as Hugo writes it, and the text behind it. */
export interface JsonFrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/**
 * Reads the object in JSON that some pages in Markdown begin with; null for a text that does not, and for one that is JSON altogether: what
 * follows must begin on a line of its own, and be none.
 */
export function jsonFrontMatter(whole: string): JsonFrontMatter | null {
  if (!/^\uFEFF?\{\s*"/u.test(whole)) return null;
  const start = whole.indexOf('{');
  const end = endOfObject(whole.slice(start, start + LONGEST));
  if (end === null) return null;
  const behind = /^[ \t]*(?:\r?\n)+(?=[^\s{}[\],"])/u.exec(whole.slice(start + end).slice(0, LONGEST));
  if (behind === null) return null;
  try {
    const values = JSON.parse(whole.slice(start, start + end)) as Record<string, unknown>;
    return { values, text: whole.slice(start + end + behind[0].length) };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

/** Behind which character the object that a text begins with ends; null where it does not. */
function endOfObject(text: string): number | null {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gsu)) {
    if (token === '{') depth += 1;
    else if (token === '}') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return null;
}
