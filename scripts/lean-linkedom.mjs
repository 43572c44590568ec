/**
 * linkedom (0.18) gives each node of a page a table of its event listeners and each element a set of its classes, reads these
 * back out of the set whenever they are asked for, compiles each selector anew, and makes elements of twenty classes, which the
 * compiler can no longer tell apart; Readability (0.6) parses the style of elements that have none, makes every address
 * absolute by a base there is not, which throws, and writes what it found as HTML for a log nobody keeps. Together that is
 * more than a third of the time a news page takes. Pages that are imported have no listeners, and are asked the same selectors.
 */

/** The places in their sources, each there exactly once. */
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
        `const keptFor = { html: new Map, xml: new Map };
export const prepareMatch = (element, selectors) => {
  if (selectors.includes(':scope')) return compileMatch(element, selectors);
  const kept = ignoreCase(element) ? keptFor.html : keptFor.xml;
  let match = kept.get(selectors);
  if (match === undefined) {
    match = compileMatch(element, selectors);
    if (kept.size < 1000) kept.set(selectors, match);
  }
  return match;
};
const compileMatch = (element, selectors) => {
  if (ignoreCase(element) && /^\\s*\\w+\\s*(?:,\\s*\\w+\\s*)*$/.test(selectors)) {
    const names = new Set(selectors.toLowerCase().split(',').map(name => name.trim()));
    return ({localName}) => names.has(localName) || names.has(localName.toLowerCase());
  }
  return compileAny(element, selectors);
};
const compileAny = (element, selectors) => CSSselect.compile(`,
      ],
      [
        'export const matches = (element, selectors) => CSSselect.is(',
        `export const matches = (element, selectors) => prepareMatch(element, selectors)(element);
const matchesOnce = (element, selectors) => CSSselect.is(`,
      ],
    ],
  },
  {
    file: 'linkedom/esm/interface/element.js',
    replace: [
      ["  MIME\n} from '../shared/symbols.js';", "  MIME, VALUE\n} from '../shared/symbols.js';"],
      [
        `  get textContent() {
    const text = [];
    let {[NEXT]: next, [END]: end} = this;
    while (next !== end) {
      const nodeType = next.nodeType;
      if (nodeType === TEXT_NODE || nodeType === CDATA_SECTION_NODE)
        text.push(next.textContent);
      next = next[NEXT];
    }
    return text.join('');
  }`,
        `  get textContent() {
    let text = '';
    let {[NEXT]: next, [END]: end} = this;
    while (next !== end) {
      const nodeType = next.nodeType;
      if (nodeType === TEXT_NODE || nodeType === CDATA_SECTION_NODE)
        text += next[VALUE];
      next = next[NEXT];
    }
    return text;
  }`,
      ],
      ['    return new Proxy(attributes, attributesHandler);\n', '    return attributes;\n'],
      [
        'get className() { return this.classList.value; }',
        `get className() {
    const attribute = this.getAttributeNode('class');
    return attribute === null ? '' : attribute.value;
  }`,
      ],
    ],
  },
  {
    // One class for all elements; what the others add is asked of none. Scripts and styles are written as they are, below.
    file: 'linkedom/esm/html/document.js',
    replace: [
      [
        '  if (!builtin && htmlClasses.has(localName)) {\n',
        "  if (!builtin && localName === 'template') {\n",
      ],
    ],
  },
  {
    file: 'linkedom/esm/interface/text.js',
    replace: [
      [
        "import {escape} from '../shared/text-escaper.js';\n",
        `import {escape} from '../shared/text-escaper.js';
import {ignoreCase} from '../shared/utils.js';

const isRaw = parent => parent !== null && ignoreCase(parent) && /^(?:script|style|textarea|title)$/.test(parent.localName);
`,
      ],
      [
        '  toString() { return escape(this[VALUE]); }',
        '  toString() { return isRaw(this.parentNode) ? this[VALUE] : escape(this[VALUE]); }',
      ],
    ],
  },
  {
    file: 'linkedom/esm/shared/utils.js',
    replace: [
      [
        '  return ownerDocument[MIME].ignoreCase ? localName.toUpperCase() : localName;\n};\n',
        `  if (!ownerDocument[MIME].ignoreCase) return localName;
  let name = upperCase.get(localName);
  if (name === undefined) {
    name = localName.toUpperCase();
    if (upperCase.size < 1000) upperCase.set(localName, name);
  }
  return name;
};
const upperCase = new Map;
`,
      ],
    ],
  },
  {
    file: 'linkedom/esm/mixin/parent-node.js',
    replace: [
      [
        '  getElementsByTagName(tagName) {\n    const elements = new NodeList;\n',
        '  getElementsByTagName(tagName) {\n    const elements = new NodeList;\n    const isUpperCase = tagName === tagName.toUpperCase();\n',
      ],
      ['        localCase(next) === tagName\n', '        (isUpperCase && localCase(next) === tagName)\n'],
    ],
  },
  {
    file: 'linkedom/esm/shared/parse-from-string.js',
    replace: [
      [
        '    element.className = value;\n',
        `    // As the set of the classes would write it.
    attribute[VALUE] = /\\s/.test(value) ? [...new Set(value.split(/\\s+/))].filter(Boolean).join(' ') : value;\n`,
      ],
    ],
  },
  {
    file: '@mozilla/readability/Readability.js',
    replace: [
      [
        '(!node.style || node.style.display != "none")',
        '(!node.hasAttribute("style") || !node.style || node.style.display != "none")',
      ],
      [
        '(!node.style || node.style.visibility != "hidden")',
        '(!node.hasAttribute("style") || !node.style || node.style.visibility != "hidden")',
      ],
      ['    this.log("Grabbed: " + articleContent.innerHTML);\n', ''],
      // `run-readability.ts` gives it.
      ['    var pageCacheHtml = page.innerHTML;\n', ''],
      ['page.innerHTML = pageCacheHtml;', 'page.innerHTML = this._bodyAsItWas();'],
      [
        '        return new URL(uri, baseURI).href;\n',
        '        if (URL.canParse(uri, baseURI)) return new URL(uri, baseURI).href;\n',
      ],
      [
        'if (elem.src && this.REGEXPS.b64DataUrl.test(elem.src)) {',
        'const src = elem.getAttribute("src");\n        if (src && this.REGEXPS.b64DataUrl.test(src)) {',
      ],
      ['this.REGEXPS.b64DataUrl.exec(elem.src)', 'this.REGEXPS.b64DataUrl.exec(src)'],
      ['elem.src.length - b64starts', 'src.length - b64starts'],
      [
        '(elem.src || (elem.srcset && elem.srcset != "null"))',
        '(elem.getAttribute("src") || (elem.getAttribute("srcset") && elem.getAttribute("srcset") != "null"))',
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
