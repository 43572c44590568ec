/** Marks that nobody writes but in Markdown, each counted by itself. */
const SURE = [
  // [words](address), ![words](address "title")
  /\[[^\][\n]{0,300}\]\(\s*<?(?:https?:\/\/|www\.|mailto:|\.{0,2}\/|#)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*>?(?:\s+["'][^"'\n]*["'])?\s*\)/gu,
  // ![words](file.jpg)
  /!\[[^\][\n]{0,300}\]\([^\s()]{1,300}\)/gu,
];
/** Marks that also stand in plain texts, which two of a kind make likely. */
const LIKELY = [
  /(?<![*\w\\])\*\*(?=[^\s*])[^*\n]{1,500}?(?<=[^\s*])\*\*(?![*\w])/gu,
  /(?<![_\w\\])__(?=[^\s_])[^_\n]{1,500}?(?<=[^\s_])__(?![_\w])/gu,
  /^ {0,3}#{1,6} +\S/gmu,
  /^ {0,3}\[[^\][\n]{1,100}\]: +<?https?:\/\/\S+/gmu,
];
const ENOUGH = 2;
/** One of these is in each of the marks: plain texts, which have none, need not be looked through for them. */
const SIGNS = ['](', '**', '__', '#', ']:'];

/** Characters of one paragraph, and lists or quotations inside each other: beyond these, Markdown takes long to read, or no end of memory. */
const LONGEST_PARAGRAPH = 20_000;
const TOO_DEEP = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){50}/mu;

/** A list of attacks has marks of everything, and is shown as it is written. */
const SCRIPT = /<script\b/iu;

/**
 * Whether a text is written in Markdown, by its marks: one link or picture in brackets, or two headings, bold words or
 * footed links. (A single `#` or `**` stands in plain texts, too.) Never one whose marks no person wrote.
 */
export function looksLikeMarkdown(text: string): boolean {
  if (!SIGNS.some((sign) => text.includes(sign))) return false;
  if (
    SCRIPT.test(text) ||
    TOO_DEEP.test(text) ||
    text.split(/\n\s*\n/u).some(({ length }) => length > LONGEST_PARAGRAPH)
  )
    return false;
  if (SURE.some((pattern) => text.search(pattern) >= 0)) return true;
  return LIKELY.some((pattern) => hasMany(text, pattern));
}

/** Stops at the last that is needed; a long text may have thousands. */
function hasMany(text: string, pattern: RegExp): boolean {
  const found = text.matchAll(pattern);
  for (let i = 0; i < ENOUGH; i += 1) if (found.next().done === true) return false;
  return true;
}
