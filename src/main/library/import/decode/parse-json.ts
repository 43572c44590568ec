/** The JSON object or list of a text; undefined when it is none. */
export function parseJson(text: string): unknown {
  if (!/^\s*[[{]/u.test(text.slice(0, 200).replace(/^\uFEFF/u, ''))) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}
