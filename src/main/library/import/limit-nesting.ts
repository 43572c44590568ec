/** Real pages stay below 100, browsers stop at 512. Beyond this, what an element costs grows with those around it. */
const DEEPEST = 1000;

const TAG = /<(\/?)([a-z][^\s/<>]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/iuy;

/** Elements that hold nothing, or that the next of their kind ends: they add no depth. */
const ADDS_NO_DEPTH = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option ' +
    'optgroup rp rt'
  ).split(' '),
);

/**
 * HTML without the tags of elements nested absurdly deep; their text stays. Other HTML comes back as it is. Takes time in
 * proportion to the text, whatever it is.
 */
export function limitNesting(html: string): string {
  let kept = '';
  /** Up to here everything is in `kept`; nothing is copied until something is left out. */
  let copied = 0;
  let depth = 0;
  let at = html.indexOf('<');
  while (at !== -1) {
    const tag = tagAt(html, at);
    const end = tag === null ? afterNoTag(html, at) : at + tag.length;
    if (tag?.isTooDeep((depth = tag.depthAfter(depth))) === true) {
      kept += html.slice(copied, at);
      copied = end;
    }
    at = html.indexOf('<', tag === null ? end : afterRawText(html, tag.name, end));
  }
  return copied === 0 ? html : kept + html.slice(copied);
}

interface Tag {
  readonly name: string;
  readonly length: number;
  readonly depthAfter: (depth: number) => number;
  readonly isTooDeep: (depthAfter: number) => boolean;
}

function tagAt(html: string, at: number): Tag | null {
  TAG.lastIndex = at;
  const found = TAG.exec(html);
  if (found === null) return null;
  const [whole, closing, name = ''] = found;
  const lower = name.toLowerCase();
  const counts = !ADDS_NO_DEPTH.has(lower) && !whole.endsWith('/>');
  const change = !counts ? 0 : closing === '' ? 1 : -1;
  return {
    name: closing === '' ? lower : '',
    length: whole.length,
    depthAfter: (depth) => Math.max(0, depth + change),
    // An element is as deep before its end tag as after its start tag.
    isTooDeep: (depth) => counts && depth >= (change === 1 ? DEEPEST + 1 : DEEPEST),
  };
}

/** Where a comment ends, or the character after a `<` that begins nothing. */
function afterNoTag(html: string, at: number): number {
  return html.startsWith('<!--', at) ? endOf(html, '-->', at) : at + 1;
}

/** Where the text of a script or style ends that began just before: `<` in it is no tag. */
function afterRawText(html: string, name: string, at: number): number {
  return name === 'script' || name === 'style' ? endOf(html, `</`, at, name) : at;
}

function endOf(html: string, mark: string, from: number, name = ''): number {
  for (let at = html.indexOf(mark, from); at !== -1; at = html.indexOf(mark, at + 1))
    if (html.slice(at + mark.length, at + mark.length + name.length).toLowerCase() === name) return at;
  return html.length;
}
