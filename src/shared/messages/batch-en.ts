import { countOf } from './en';

/** Searching a list of names or queries at once. */
export const batchText = {
  title: 'Search a List',
  about:
    'A name or query on each line, or a table (CSV) with the columns “name” and “query”. Each is searched by itself; counts and clippings are saved as a table.',
  list: 'Names or queries',
  example: 'spokesperson\nAna Ruiz\n陈伟',
  choose: 'Choose a CSV File…',
  period: 'Published',
  periods: {
    any: 'Any time',
    'last-week': 'Last week',
    'last-month': 'Last month',
    'this-month': 'This month',
    'this-year': 'This year',
  },
  format: 'Save as',
  formats: { xlsx: 'Excel', csv: 'Table (CSV)' },
  found: 'Found',
  search: 'Search and Save…',
  searching: 'Searching the list',
  progress: (done: number, total: number) => `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  goesOn: 'You can close this: the search goes on, and says when it has ended.',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was saved.',
  close: 'Close',
  saved: (name: string, n: number) => `${name} saved: ${countOf(n, 'query', 'queries')}`,
} as const;
