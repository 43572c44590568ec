/** Words before and behind a name that say it is the author's in one language, and open sentences or names in others. */
const WORDS: Readonly<Record<string, { readonly before?: RegExp; readonly behind?: RegExp }>> = {
  is: { before: /^eftir\s+/iu, behind: /\s+skrif(?:ar|a|aði)$/iu },
  ro: { before: /^de\s+/iu },
  sq: { before: /^nga\s+/iu },
  sw: { before: /^na\s+/iu },
  th: { behind: /\s*[:：]?\s*(?:รายงาน|เรื่อง|เรียบเรียง)$/u },
  el: { before: /^(?:του|της)\s+/iu },
  hu: { before: /^írta\s+/iu },
  am: { before: /^በ(?=\p{Script=Ethiopic})/u },
};

/** A line without the words of its language that say who wrote it; null where it has none. */
export function withoutWordsOf(language: string | null, line: string): string | null {
  const words = WORDS[language?.split('-')[0]?.toLowerCase() ?? ''];
  if (words === undefined) return null;
  const bare = line.replace(words.before ?? NEVER, '').replace(words.behind ?? NEVER, '');
  return bare === line ? null : bare.trim();
}

const NEVER = /(?!)/u;
