import type { ImportQuestion } from '../model/import-question';
import type { ColumnDoubt, ReachMetric, TableField } from '../model/table-mapping';
import { countOf } from './en';

const doubts: Readonly<Record<ColumnDoubt, string>> = {
  'no-columns': 'None of its columns has a name Clipdesk knows.',
  'no-headline': 'No column is known to hold the headlines.',
  'no-date': 'A column holds dates, but its name does not say which.',
  'unsure-names': 'Which columns hold headline and date is only a guess.',
  'day-order': 'Its dates could be read day first or month first.',
  'other-sheets': 'More than one of its sheets holds clippings.',
};

const metrics: Readonly<Record<ReachMetric, string>> = {
  circulation: 'Circulation',
  readership: 'Readership',
  'monthly-uniques': 'Visitors a month',
  audience: 'Audience',
};

const fields: Readonly<Record<Exclude<TableField, 'reach'>, string>> = {
  headline: 'Headline',
  outlet: 'Outlet',
  date: 'Published',
  time: 'Time published',
  authors: 'Authors',
  url: 'Link',
  body: 'Text',
  summary: 'Summary',
  subheadline: 'Standfirst',
  section: 'Section',
  page: 'Page',
  edition: 'Edition',
  source: 'Source',
  place: 'Place',
  country: 'Country',
  language: 'Language',
  mediaType: 'Media type',
  sentiment: 'Tone',
  subject: 'Whom the tone is about',
  pageViews: 'Page views',
  tags: 'Tags',
  folder: 'Folder',
  notes: 'Notes',
  starred: 'Starred',
  modified: 'Updated',
  accessed: 'Seen on',
  externalId: 'Number in the source',
};

/** What the window says about files that wait for an answer. */
export const questionText = {
  /** The heading of a waiting file's card, */
  title: ({ about, name, files }: ImportQuestion): string =>
    about.kind === 'columns'
      ? `${name} has a question`
      : `${countOf(files, 'mail', 'mails')} from ${about.sender === '' ? about.address : about.sender}`,
  /** and why it waits. */
  why: ({ about, files }: ImportQuestion): string =>
    about.kind === 'columns'
      ? about.doubts.map((doubt) => doubts[doubt]).join(' ')
      : `${files === 1 ? 'It' : 'The first'} links ${countOf(about.items, 'article', 'articles')}. What is to become of this sender’s mails?`,
  items: 'A Clipping per Article',
  mail: 'The Mail Itself',
  answer: 'Map Columns…',
  skip: 'Skip',
  askAgain: 'Ask Again',
  skipped: ({ about, name, files }: ImportQuestion): string =>
    about.kind === 'columns' || files === 1
      ? `${name} was not imported`
      : `${countOf(files, 'mail was', 'mails were')} not imported`,
  label: 'Questions about imported files',
  several: (n: number) => `${countOf(n, 'question', 'questions')} about imported files`,
  skipAll: 'Skip All',
  skippedAll: (files: number) => `${countOf(files, 'file was', 'files were')} not imported`,
  show: 'Show the questions',
  hide: 'Hide the questions',
} as const;

/** What the dialog of columns says. */
export const columnsText = {
  title: (name: string) => `Columns of ${name}`,
  sheet: 'Sheet',
  sheetOf: (name: string, rows: number) => `${name} (${countOf(rows, 'row', 'rows')})`,
  headerRow: 'Header row',
  headerRowOf: (row: number, text: string) => `Row ${row}: ${text}`,
  noHeaderRow: 'No row: the first one is a clipping',
  columns: 'Columns',
  unnamed: (letter: string) => `Column ${letter}`,
  notTaken: 'Not taken',
  fields,
  metrics,
  dayQuestion: (text: string) => `Which day is ${text}?`,
  dayFirst: (date: string) => `${date} (day first)`,
  monthFirst: (date: string) => `${date} (month first)`,
  preview: 'Preview',
  counts: (clippings: number, without: number): string =>
    without === 0
      ? countOf(clippings, 'clipping', 'clippings')
      : `${countOf(clippings, 'clipping', 'clippings')}, ${countOf(without, 'row', 'rows')} without headline, text or address left out`,
  heads: {
    row: 'Row',
    headline: 'Headline',
    outlet: 'Outlet',
    date: 'Published',
    authors: 'Authors',
    section: 'Section',
    page: 'Page',
    tags: 'Tags',
    url: 'Link',
    text: 'Text',
  },
  leftOut: 'Left out: no headline, text or address',
  keep: 'Do the same with tables that have these columns',
  import: (n: number) => `Import ${countOf(n, 'Clipping', 'Clippings')}`,
  cancel: 'Cancel',
  skip: 'Skip This File',
  kept: 'Column mappings',
  keptHint: 'Tables with the same columns are imported without asking.',
  noneKept: 'None kept yet.',
  keptOf: (columns: number) => countOf(columns, 'column', 'columns'),
  forget: (name: string) => `Forget the mapping of ${name}`,
} as const;

/** What the settings say about senders of newsletters and alerts. */
export const senderText = {
  label: 'Newsletters',
  hint: 'What becomes of mails that link several articles.',
  none: 'Clipdesk asks once for each sender of mails that link several articles.',
  takes: { items: 'A clipping per article', mail: 'The mail itself' },
  takeOf: (name: string) => `Mails from ${name}`,
  forget: (name: string) => `Ask again about ${name}`,
} as const;
