/** Names of `@string` macros, lower case, and what they stand for. */
export type BibtexMacros = ReadonlyMap<string, string>;

const MACRO = /@string\s*[({]\s*([^\s={}(),"]+)\s*=\s*/giu;

/** The macros a BibTeX text defines; a later one may use an earlier one. */
export function bibtexMacros(text: string): BibtexMacros {
  const macros = new Map<string, string>();
  for (const match of text.matchAll(MACRO)) {
    const [whole, name = ''] = match;
    macros.set(name.toLowerCase(), readValue(text, match.index + whole.length, macros).value);
  }
  return macros;
}

/**
 * The fields of an entry from `start`: `name = {value}`, `"value"`, a number, a macro, or several of them joined by `#`, until
 * the entry's brace closes. A missing comma between two fields is forgiven. Names in lower case; the first of a name stays.
 */
export function bibtexFields(text: string, start: number, macros: BibtexMacros): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const name = /[\s,]*([\w-]+)\s*=\s*/uy;
  let at = start;
  for (;;) {
    name.lastIndex = at;
    const match = name.exec(text);
    if (match === null) return fields;
    const [whole, field = ''] = match;
    const { value, end } = readValue(text, at + whole.length, macros);
    if (!fields.has(field.toLowerCase())) fields.set(field.toLowerCase(), value);
    at = end;
  }
}

/** What a list names, which "and" parts outside of braces: `{Barnes and Noble} and Doe, Jane` are two. */
export function bibtexList(list: string): string[] {
  const names = [''];
  let depth = 0;
  for (const [word] of list.matchAll(/\s+|\S+/gu)) {
    if (depth === 0 && word === 'and') names.push('');
    else names[names.length - 1] = `${names.at(-1) ?? ''}${word}`;
    for (const [brace] of word.matchAll(/\\.|[{}]/gsu)) depth += brace === '{' ? 1 : brace === '}' ? -1 : 0;
  }
  return names.map((name) => name.trim());
}

function readValue(text: string, from: number, macros: BibtexMacros): { value: string; end: number } {
  let value = '';
  let at = from;
  for (;;) {
    const end = partEnd(text, at);
    const part = text.slice(at, end).trim();
    if (/^["{]/u.test(part)) value += part.slice(1, isClosed(part) ? -1 : undefined);
    else value += macros.get(part.toLowerCase()) ?? part;
    const joint = /^\s*#\s*/u.exec(text.slice(end, end + 200));
    if (joint === null) return { value, end };
    at = end + joint[0].length;
  }
}

/** False for a value the file breaks off in. */
function isClosed(part: string): boolean {
  return part.length > 1 && part.endsWith(part.startsWith('{') ? '}' : '"');
}

/** Where one part of a value ends: after its closing brace or quotation mark, or before what follows a bare word. */
function partEnd(text: string, from: number): number {
  const opening = text[from];
  if (opening !== '{' && opening !== '"') {
    const bare = /[\s,#{}()]/gu;
    bare.lastIndex = from;
    return bare.exec(text)?.index ?? text.length;
  }
  let depth = 0;
  for (let i = from; i < text.length; i += 1) {
    const character = text[i];
    if (character === '\\') i += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      if (depth === 0) return i;
      depth -= 1;
      if (depth === 0 && opening === '{') return i + 1;
    } else if (character === '"' && depth === 0 && i > from && opening === '"') return i + 1;
  }
  return text.length;
}
