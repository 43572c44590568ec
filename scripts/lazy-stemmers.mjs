/**
 * A stemmer of `@orama/stemmers` (3.1) makes its tables of endings while it is loaded, all 27 of them together in some forty milliseconds
 * of every start, and few libraries have clippings in more than some of their languages. Here each does so when it is first asked.
 */

const STEMMER = /[\\/]@orama[\\/]stemmers[\\/]dist[\\/][a-z]+\.js$/;
/** What such a module exports, once each, and nothing else. */
const EXPORTS = ['export function stemmer(', 'export const language='];

/** @returns {import('vite').Plugin} stops the build when a stemmer is not made as it is known here */
export function lazyStemmers() {
  return {
    name: 'clipdesk:lazy-stemmers',
    transform(code, id) {
      if (!STEMMER.test(id)) return undefined;
      const isKnown =
        EXPORTS.every((text) => code.split(text).length === 2) &&
        code.split(/\bexport\b/).length === EXPORTS.length + 1 &&
        !/\bimport\b/.test(code);
      if (!isKnown) throw new Error(`${id} is not what scripts/lazy-stemmers.mjs knows`);
      const body = code.replaceAll(/\bexport (?=function stemmer\(|const language=)/g, '');
      return {
        code: `let made;\nexport function stemmer(word) { return (made ??= make())(word); }\nfunction make() {\n${body}\nreturn stemmer;\n}\n`,
        map: null,
      };
    },
  };
}
