import type { ClippingFieldName } from '../model/clipping';
import type { Certainty } from '../model/provenance';
import { provenanceText } from './field-en';

/** The words of the window about where a field's value came from. */
export const explainText = {
  toggle: (field: string) => `Where ${field} comes from`,
  correctedByYou: 'Corrected by you',
  certainty: { sure: 'Sure', likely: 'Likely', unsure: 'Unsure: please check' } satisfies Record<
    Certainty,
    string
  >,
  others: 'Elsewhere on the page',
  read: 'As it was read',
  use: (value: string, place: string) => `Use “${value}”, ${place}`,
  notFound: 'Nothing was sure enough to fill this in.',
} as const;

/** Readers’ rules that need words of their own; formats speak for themselves. */
const rules: Readonly<Record<string, string>> = {
  ...provenanceText,
  byline: 'from the byline',
  dateline: 'from the dateline',
  h1: 'from the heading',
  title: 'from the title element',
  time: 'from a time element',
  url: 'from the address',
  host: 'from the host name',
  class: 'from a line that looks like it',
  script: 'from data in a script',
  text: 'from the text',
  breadcrumb: 'from the breadcrumb',
  'outlet-registry': 'known outlet',
  'first-words': 'the first words of the text',
  'inferred-from-modified': 'inferred from the day it was changed',
  'saved-from': 'noted by the browser that saved it',
  'web-archive': 'from the address of a copy in a web archive',
  'reader-view': 'noted by the reader view it was saved from',
  'own-links': 'from the page’s links to itself',
  epub: 'from what the book says of itself',
  chat: 'from the chat it was passed on in',
  transcript: 'from the transcript',
  contents: 'from the contents of the press review',
  link: 'the link it was fetched from',
  post: 'from the post as it is shown',
  'post-data': 'from what the page says of its post',
  id: 'from the number its network gave the post when it was sent',
  format: 'guessed from the kind of file',
  recipe: 'from your recipe',
};

/** The elements that are read for a field where the rule names only their family. */
const tags: Partial<Record<ClippingFieldName, string>> = {
  headline: 'og:title',
  outlet: 'og:site_name',
  url: 'og:url',
  type: 'og:type',
};

/** Where a field was read: the rule in words, and the tag where the rule has one for each field. */
export function describeSource(via: string, field: ClippingFieldName): string {
  const tag = via === 'og' ? tags[field] : undefined;
  return tag === undefined ? describePlace(via) : `${describePlace(via)} (${tag})`;
}

/** A reader's rule, or the place of a candidate (`meta og:title`), in words. */
export function describePlace(via: string): string {
  const [kind = via, ...name] = via.split(' ');
  if (name.length === 0) return rules[kind] ?? `from ${kind}`;
  return kind === 'json-ld' ? `structured data: ${name.join(' ')}` : via;
}
