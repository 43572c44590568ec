import { fold } from '../fold-words';
import { textOf, typesOf, type JsonLdNode } from '../json-ld';
import type { Page } from '../page';
import type { Platform } from './platforms';

/** What a page says of its post for search engines and other networks. */
export interface ToldPost {
  readonly text: string | null;
  readonly author: string | null;
  readonly published: string | null;
}

const POST_TYPE = /^(?:SocialMediaPosting|DiscussionForumPosting)$/u;
/** "(4) Mara Keller on X: "…" / X", "Mara Keller auf X: „…“": the name is what stands before; unread messages are counted before that. */
const UNREAD = /^\(\d+\+?\)\s*/u;
const QUOTED = /["“”„«「]([\s\S]+)["“”»」](?:\s*\/\s*\p{L}+)?\s*$/u;
/** "Mara Keller (@mara)", "Mara Keller (@mara@social.example)". */
const WITH_HANDLE = /^(.{1,80}?)\s*\(@[\w.@-]+\)/u;
const IN_JAPANESE = /^(.{1,80}?)\s*さんは(?:X|Twitter|Instagram|Threads)を使っています/u;
/** "12 likes, 3 comments - gazette on March 5, 2024: "…"". */
const COUNTS_BEFORE = /^[\d.,KMk]+\s\p{L}+(?:,\s*[\d.,KMk]+\s\p{L}+)?\s+[-–—]\s+[^:]{1,120}:\s*/u;
/** What Mastodon writes before or instead of the text where there are pictures. */
const ATTACHED = /^Attached: \d+ \p{L}+(?:, \d+ \p{L}+)*\s*/u;
const LONGEST_NAME = 80;
const KNOWN_BY = 20;

/** Reads it: schema.org's node of a post first, then OpenGraph. */
export function postInData(page: Page, platform: Platform): ToldPost {
  const { jsonLd, meta } = page;
  const node = postNode(jsonLd.nodes);
  const titles = [...meta.all('og:title'), ...meta.all('twitter:title'), titleOf(page)];
  const described = describedBy(page);
  const text =
    written(node?.['articleBody'] ?? node?.['text']) ??
    textIn(described) ??
    firstOf(titles, (title) => quotedIn(title, platform));
  return {
    text,
    author:
      textOf(jsonLd.resolve(node?.['author'])) ??
      textOf(node?.['author']) ??
      firstOf(titles, (title) => nameIn(title, platform)) ??
      (platform.titledByAccount === true ? accountIn(titles[0] ?? '', text ?? '') : null),
    published:
      textOf(node?.['datePublished'] ?? node?.['dateCreated']) ??
      meta.first('article:published_time', 'og:published_time')?.value ??
      null,
  };
}

/** Who a title says wrote the post: "Mara Keller on X: …", "Mara Keller (@mara)"; null where it says nobody. */
export function nameIn(title: string, platform: Platform): string | null {
  const bare = title.replace(UNREAD, '').trim();
  const japanese = IN_JAPANESE.exec(bare)?.[1];
  if (japanese !== undefined) return japanese;
  const on = onPlatform(platform).exec(bare)?.[1];
  const name = (on === undefined ? WITH_HANDLE.exec(bare)?.[1] : withoutHandle(on))?.trim() ?? '';
  return name === '' || name.length > LONGEST_NAME || /["“”„«]/u.test(name) ? null : name;
}

/** "Rivermouth Gazette", "Rivermouth Gazette - The bridge is…"; null where the title is the text's own opening. */
function accountIn(title: string, text: string): string | null {
  const [name = '', ...rest] = title
    .replace(UNREAD, '')
    .replace(/\s+\|\s+Facebook$/u, '')
    .split(/\s+-\s+/u);
  const opening = fold(rest.join(' ')).slice(0, KNOWN_BY);
  const isName = name !== '' && name.length <= LONGEST_NAME && !fold(text).startsWith(fold(name));
  return isName && (rest.length === 0 || fold(text).startsWith(opening)) ? name : null;
}

function withoutHandle(name: string): string {
  return WITH_HANDLE.exec(name)?.[1] ?? name;
}

function quotedIn(title: string, platform: Platform): string | null {
  if (nameIn(title, platform) === null) return null;
  return QUOTED.exec(title)?.[1]?.trim() ?? null;
}

/** "… on X: ", "… auf X: ", "… on Threads" at the end. */
function onPlatform({ name }: Platform): RegExp {
  return new RegExp(String.raw`^(.{1,120}?)\s+\p{Ll}{1,4}\s+(?:${name}|Twitter)(?:\s*[:：]|$)`, 'u');
}

function textIn(description: string | null): string | null {
  if (description === null) return null;
  const counted = description.replace(COUNTS_BEFORE, '');
  const text = counted === description ? description : (QUOTED.exec(counted)?.[1] ?? counted);
  const bare = text.replace(ATTACHED, '').trim();
  return bare === '' ? null : bare;
}

function postNode(nodes: readonly JsonLdNode[]): JsonLdNode | null {
  return nodes.find((node) => typesOf(node).some((type) => POST_TYPE.test(type))) ?? null;
}

/** What the page says it is about, with its line breaks. */
function describedBy({ elements }: Page): string | null {
  const metas = elements.all('meta[content]');
  const named = ['og:description', 'twitter:description', 'description'].map((name) =>
    metas.find((meta) => meta.getAttribute('property') === name || meta.getAttribute('name') === name),
  );
  return written(named.find((meta) => meta !== undefined)?.getAttribute('content'));
}

/** A text with its line breaks. */
function written(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function titleOf({ elements }: Page): string {
  return elements.first('title')?.textContent?.trim() ?? '';
}

function firstOf<T>(values: readonly string[], read: (value: string) => T | null): T | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}
