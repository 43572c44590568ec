/**
 * linkedom (0.18) gives each node of a page a table of its event listeners, and compiles each selector anew whenever it is
 * asked: a fifth of the time a news page takes. Pages that are imported have no listeners and are asked the same selectors.
 */

/** The places in linkedom's sources, each there exactly once. */
const changes = [
  {
    file: 'linkedom/esm/interface/event-target.js',
    replace: [
      ['    wm.set(this, new Map);\n', ''],
      [
        '    const map = wm.get(this);\n    if (!map.has(type)) \n',
        '    let map = wm.get(this);\n    if (map === undefined) wm.set(this, map = new Map);\n    if (!map.has(type)) \n',
      ],
      [
        '    const map = wm.get(this);\n    if (map.has(type)) {\n',
        '    const map = wm.get(this);\n    if (map !== undefined && map.has(type)) {\n',
      ],
    ],
  },
  {
    file: 'linkedom/esm/shared/matches.js',
    replace: [
      [
        'export const prepareMatch = (element, selectors) => CSSselect.compile(',
        `const kept = new Map;
export const prepareMatch = (element, selectors) => {
  if (selectors.includes(':scope')) return compileMatch(element, selectors);
  const key = (ignoreCase(element) ? 'html ' : 'xml ') + selectors;
  let match = kept.get(key);
  if (match === undefined) {
    match = compileMatch(element, selectors);
    if (kept.size < 1000) kept.set(key, match);
  }
  return match;
};
const compileMatch = (element, selectors) => CSSselect.compile(`,
      ],
    ],
  },
];

/**
 * A plugin of the build that changes these places.
 * @throws when linkedom no longer has them: see then whether they are still needed.
 */
export function leanLinkedom() {
  return {
    name: 'clipdesk:lean-linkedom',
    /**
     * @param {string} code
     * @param {string} id
     */
    transform(code, id) {
      const change = changes.find(({ file }) => id.replaceAll('\\', '/').endsWith(file));
      if (change === undefined) return null;
      let changed = code;
      for (const [from, to] of /** @type {[string, string][]} */ (change.replace)) {
        if (changed.split(from).length !== 2)
          throw new Error(`${change.file} is not what scripts/lean-linkedom.mjs knows`);
        changed = changed.replace(from, () => to);
      }
      return { code: changed, map: null };
    },
  };
}
