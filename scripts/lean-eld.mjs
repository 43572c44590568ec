/**
 * eld (2.1) has its statistics as a literal of a hundred thousand objects, which takes 0.4 s of every start of a thread that reads, and 29 MB;
 * as a text that JSON reads they take 0.1 s and 11 MB. It counts in objects with properties that come and go; in sets and lists
 * a text takes half the time. What it finds is the same.
 */

import { pathToFileURL } from 'node:url';

/** The places in its sources, each there so often. */
const changes = [
  ['    let byteNgrams = {}\n', '    let byteNgrams = new Set\n', 1],
  ['byteNgrams[thisBytes] = true', 'byteNgrams.add(thisBytes)', 2],
  ['Object.keys(byteNgrams).length', 'byteNgrams.size', 1],
  ['for (bytes in byteNgrams) {', 'for (bytes of byteNgrams) {', 1],
  ['thisByte = languageData.ngrams[bytes]\n', 'thisByte = languageData.ngrams.get(bytes) ?? []\n', 1],
  ['for (lang in thisByte) {', 'for (lang = 0; lang < thisByte.length; lang += 2) {', 1],
  [
    'langScore[lang] += thisByte[lang] + baseNgramScore;',
    'langScore[thisByte[lang]] += thisByte[lang + 1] + baseNgramScore;',
    1,
  ],
];

/**
 * A plugin of the build that changes these places.
 * @throws when eld no longer has them: see then whether they are still needed.
 */
export function leanEld() {
  return {
    name: 'clipdesk:lean-eld',
    /**
     * @param {string} code
     * @param {string} id
     */
    async transform(code, id) {
      const file = id.replaceAll('\\', '/');
      if (file.endsWith('/eld/src/ngrams/medium.js')) return { code: await asText(id), map: null };
      if (!file.endsWith('/eld/src/languageDetector.js')) return null;
      let changed = code;
      for (const [from, to, times] of /** @type {[string, string, number][]} */ (changes)) {
        if (changed.split(from).length !== times + 1)
          throw new Error(`${id} is not what scripts/lean-eld.mjs knows`);
        changed = changed.replaceAll(from, () => to);
      }
      return { code: changed, map: null };
    },
  };
}

/**
 * The statistics as a module that reads them from one text: for each group of bytes a list of languages, by number, and what it says for each.
 * @param {string} id
 */
async function asText(id) {
  const { ngramsData } = await import(pathToFileURL(id).href);
  const { ngrams, ...rest } = ngramsData;
  const lists = Object.entries(ngrams).map(([bytes, scores]) => [
    bytes,
    Object.entries(scores).flatMap(([language, score]) => [Number(language), score]),
  ]);
  return `const { lists, ...rest } = JSON.parse(${JSON.stringify(JSON.stringify({ ...rest, lists }))});
export const ngramsData = { ...rest, ngrams: new Map(lists) };
`;
}
