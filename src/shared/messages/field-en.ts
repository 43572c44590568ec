import type { MediaType } from '../model/clipping';

/** The fields of a clipping and their values by name, in English. */

export const fieldText = {
  headline: 'Headline',
  subheadline: 'Subheadline',
  outlet: 'Outlet',
  source: 'Source',
  mediaType: 'Media',
  type: 'Type',
  datePublished: 'Published',
  dateModified: 'Updated',
  dateAccessed: 'Accessed',
  sectionPath: 'Section',
  edition: 'Edition',
  page: 'Page',
  url: 'Address',
  language: 'Language',
  externalId: 'Identifier',
  wordCount: 'Length',
  authors: 'Authors',
  editor: 'Editor',
  spokespersons: 'Spokespersons',
  dateline: 'Dateline',
  place: 'Place',
  country: 'Country',
  reachValue: 'Reach',
  reachMetric: 'Metric',
  reachAsOf: 'As of',
  reachSource: 'Source of reach',
  tone: 'Tone',
  prominence: 'Prominence',
  origin: 'Origin',
  campaign: 'Campaign',
  keyMessages: 'Key messages',
  pageViews: 'Page views',
  summary: 'Summary',
  notes: 'Notes',
  rightsHolder: 'Rights holder',
  copyrightNotice: 'Notice',
  licenceScheme: 'Licence',
  licenceExpires: 'Expires',
} as const;

export type FieldLabel = keyof typeof fieldText;

/** Longer hints under a field's name, for what is easily mistaken. */
export const fieldHint: Partial<Record<FieldLabel, string>> = {
  source: 'The agency or site the outlet credits',
  authors: 'Several are separated by semicolons',
  spokespersons: 'Several are separated by semicolons; “(quoted)” marks who is quoted',
  keyMessages: 'One per line',
  tone: 'One subject per line, as “Subject: +1”',
  pageViews: 'As the page printed it; never counted as reach',
  sectionPath: 'Levels are separated by a slash',
};

export const mediaTypeText: Readonly<Record<MediaType, string>> = {
  print: 'Print',
  online: 'Online',
  tv: 'TV',
  radio: 'Radio',
  podcast: 'Podcast',
  agency: 'Agency',
  blog: 'Blog',
  social: 'Social media',
};

export const choiceText = {
  unknown: 'Not set',
  type: {
    'article-newspaper': 'Newspaper article',
    webpage: 'Web page',
    broadcast: 'Broadcast',
    post: 'Post',
  },
  prominence: { headline: 'Headline', lead: 'Lead', body: 'Body', passing: 'In passing' },
  origin: { proactive: 'Proactive', reactive: 'Reactive', organic: 'Organic' },
  metric: {
    circulation: 'Circulation',
    readership: 'Readership',
    'monthly-uniques': 'Monthly uniques',
    audience: 'Audience',
  },
  quoted: 'quoted',
  unrated: 'unrated',
} as const;

/** Where a value was read from, by the reader's rule. */
export const provenanceText: Readonly<Record<string, string>> = {
  'json-ld': 'from the page’s structured data (JSON-LD)',
  og: 'from OpenGraph',
  meta: 'from the page’s meta tags',
  microdata: 'from microdata',
  'header-line': 'from a header line',
  'running-head': 'from the head of its pages',
  print: 'printed on its pages by the browser',
  'visible-text': 'from the visible text',
  readability: 'from the article’s text',
  'script-data': 'from the data the page is built of',
  detector: 'detected from the text',
  'file-name': 'from the file’s name',
  page: 'from the page it was cut out of',
};
