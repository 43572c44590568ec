import { tagsOfWords } from '../tag-names';
import { jsonFrontMatter } from './json-front-matter';

/** A text without its front matter. */
export interface WithoutFrontMatter {
  readonly text: string;
  /** What the front matter says, as header lines (`title: …`). */
  readonly head: readonly string[];
  readonly tags: readonly string[];
}

const BLOCK = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const ENTRY = /^([A-Za-z][\w-]*):(?:[ \t]+(.*?))?[ \t]*$/u;
const ITEM = /^[ \t]*-[ \t]+(.*?)[ \t]*$/u;
const TAGS = /^(?:tags?|keywords)$/iu;
/** What note programs add for themselves. */
const OWN = /^(?:aliases|cssclasses|id|layout|draft|slug|created)$/iu;
/** Names web clippers give to what header lines call otherwise. */
const NAMES: Readonly<Record<string, string>> = { description: 'subtitle', site: 'website' };

/**
 * Reads the front matter that notes and pages in Markdown begin with (YAML between two lines of `---`, or an object in JSON; web clippers write the
 * page's title, address, authors and dates there): plain values, quoted ones, and lists in either notation. A block in which any
 * other notation stands is left in the text.
 */
export function withoutFrontMatter(text: string): WithoutFrontMatter {
  const json = jsonFrontMatter(text);
  if (json !== null) return headedBy(entriesOfJson(json.values), json.text);
  const match = BLOCK.exec(text);
  const entries = match === null ? null : entriesOf((match[1] ?? '').split(/\r?\n/u));
  if (match === null || entries === null) return { text, head: [], tags: [] };
  return headedBy(entries, text.slice(match[0].length));
}

interface Entry {
  readonly name: string;
  readonly values: readonly string[];
}

function headedBy(entries: readonly Entry[], text: string): WithoutFrontMatter {
  const header = entries
    .filter(({ name, values }) => !TAGS.test(name) && !OWN.test(name) && values.length > 0)
    .map(({ name, values }) => headerLine(name, values));
  return {
    text,
    head: header,
    tags: tagsOfWords(
      entries.flatMap(({ name, values }) =>
        TAGS.test(name) ? values.flatMap((value) => value.split(/\s*,\s*/u)) : [],
      ),
    ),
  };
}

/** Plain values, and lists of them. */
function entriesOfJson(values: Readonly<Record<string, unknown>>): readonly Entry[] {
  return Object.entries(values).map(([name, value]) => ({
    name,
    values: (Array.isArray(value) ? (value as readonly unknown[]) : [value])
      .filter((one) => typeof one === 'string' || typeof one === 'number')
      .map((one) => String(one).replace(/\s+/gu, ' ').trim())
      .filter((one) => one !== ''),
  }));
}

function headerLine(name: string, values: readonly string[]): string {
  const isAddress = /^https?:\/\//iu.test(values[0] ?? '');
  const label = isAddress ? 'url' : (NAMES[name.toLowerCase()] ?? name.replace(/[_-]+/gu, ' '));
  return `${label}: ${values.join('; ')}`;
}

function entriesOf(lines: readonly string[]): { name: string; values: string[] }[] | null {
  const entries: { name: string; values: string[] }[] = [];
  for (const line of lines) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const entry = ENTRY.exec(line);
    const item = entry === null ? ITEM.exec(line) : null;
    const last = entries.at(-1);
    if (entry !== null) entries.push({ name: entry[1] ?? '', values: valuesOf(entry[2] ?? '') });
    else if (item !== null && last !== undefined) last.values.push(...valuesOf(item[1] ?? ''));
    else return null;
  }
  return entries.length === 0 ? null : entries;
}

/** One value, or those of a list in brackets; `[[Name]]` is a link to a note of that name. */
function valuesOf(written: string): string[] {
  const list = /^\[(?!\[)(.*)\]$/u.exec(written)?.[1];
  const parts =
    list === undefined ? [written] : (list.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/gu) ?? []);
  return parts.map((part) => unquoted(part.trim())).filter((value) => value !== '');
}

function unquoted(value: string): string {
  const double = /^"((?:[^"\\]|\\.)*)"$/u.exec(value)?.[1];
  const single = /^'((?:[^']|'')*)'$/u.exec(value)?.[1];
  const plain = double?.replace(/\\(.)/gu, '$1') ?? single?.replaceAll("''", "'") ?? value;
  return plain.replace(/^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/u, '$1').trim();
}
