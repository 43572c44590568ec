/**
 * What Intl says in a language, found out once for each. It is asked for by a BCP 47 tag, of which the language alone counts; `lookUp` is given that, or
 * null for what is no tag of a language, in which nothing is known.
 */
export function perLanguage<Known>(lookUp: (language: string | null) => Known): (tag: string) => Known {
  const known = new Map<string | null, Known>();
  return (tag) => {
    const [first = ''] = tag.split('-', 1);
    const language = /^[a-z]{2,3}$/u.test(first) ? first : null;
    const before = known.get(language);
    if (before !== undefined) return before;
    const found = lookUp(language);
    known.set(language, found);
    return found;
  };
}
