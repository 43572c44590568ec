/**
 * eld (2.1) has its statistics as a literal of a hundred thousand objects, which takes 0.4 s of every start of a thread that reads, and 29 MB.
 * Here they are one array of bytes and a table of places in it: 2 MB, read in a few milliseconds, and asked several times as quickly, since
 * a group of bytes is found with what it says. Groups are counted in sets, not in objects with properties that come and go. What is found
 * is the same.
 */

import { pathToFileURL } from 'node:url';

/** The places in its sources, each there so often. */
const changes = [
  ['    let byteNgrams = {}\n', '    let byteNgrams = new Set\n', 1],
  ['byteNgrams[thisBytes] = true', 'byteNgrams.add(thisBytes)', 2],
  ['Object.keys(byteNgrams).length', 'byteNgrams.size', 1],
  ['for (bytes in byteNgrams) {', 'for (bytes of byteNgrams) {', 1],
  ['thisByte = languageData.ngrams[bytes]\n', 'thisByte = languageData.ngrams.find(bytes)\n', 1],
  [
    'for (lang in thisByte) {',
    'for (lang = languageData.ngrams.data[thisByte]; lang > 0; lang -= 1, thisByte += 2) {',
    1,
  ],
  [
    'langScore[lang] += thisByte[lang] + baseNgramScore;',
    'langScore[languageData.ngrams.data[thisByte + 1]] += languageData.ngrams.data[thisByte + 2] + baseNgramScore;',
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
 * The statistics as a module: for each group of bytes how many they are, the bytes, of how many languages it says something, and of each its number and
 * what is said.
 * @param {string} id
 */
async function asText(id) {
  const { ngramsData } = await import(pathToFileURL(id).href);
  const { ngrams, ...rest } = ngramsData;
  const bytes = Object.entries(ngrams).flatMap(([group, scores]) => {
    const said = Object.entries(scores).flatMap(([language, score]) => [Number(language), score]);
    return [group.length, ...Buffer.from(group, 'latin1'), said.length / 2, ...said];
  });
  const data = Buffer.from(bytes);
  const isWhole =
    bytes.every((byte, i) => byte === data[i]) &&
    Object.keys(ngrams).every((group) => /^[\0-\xff]+$/u.test(group)) &&
    Object.keys(ngrams).length * 2 < SLOTS;
  if (!isWhole) throw new Error(`${id} is not what scripts/lean-eld.mjs knows`);
  return `const data = Buffer.from('${data.toString('base64')}', 'base64');
${hashOf.toString()}
const slots = new Uint32Array(${String(SLOTS)});
for (let at = 0; at < data.length; at += data[at] + 1, at += data[at] * 2 + 1) {
  let slot = hashOf(data.latin1Slice(at + 1, at + 1 + data[at])) & ${String(SLOTS - 1)};
  while (slots[slot] !== 0) slot = (slot + 1) & ${String(SLOTS - 1)};
  slots[slot] = at + 1;
}
// Where it is told of how many languages a group says something; -1 for a group that says nothing.
function find(group) {
  const { length } = group;
  for (let slot = hashOf(group) & ${String(SLOTS - 1)}; ; slot = (slot + 1) & ${String(SLOTS - 1)}) {
    const at = slots[slot];
    if (at === 0) return -1;
    let same = data[at - 1] === length ? 0 : -1;
    while (same >= 0 && same < length) same = data[at + same] === group.charCodeAt(same) ? same + 1 : -1;
    if (same === length) return at + length;
  }
}
export const ngramsData = { ...${JSON.stringify(rest)}, ngrams: { data, find } };
`;
}

/** A power of two, more than twice as many as there are groups. */
const SLOTS = 1 << 18;

/**
 * FNV-1a, with its upper half mixed into the lower. Goes into the module as it stands here.
 * @param {string} group
 */
function hashOf(group) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < group.length; i += 1) hash = Math.imul(hash ^ group.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
