import { countOf } from './en';
import { dateExamples } from './date-examples-en';

/** What the inspector says, in English. */

const clippings = (n: number): string => countOf(n, 'clipping', 'clippings');

export const inspectorText = {
  label: 'Inspector',
  none: 'Fields and tags of the selected clipping appear here.',
  empty: 'Add',
  showEmpty: 'Show Empty Fields',
  hideEmpty: 'Hide Empty Fields',
  groups: {
    tags: 'Tags',
    coverage: 'Coverage',
    people: 'People',
    place: 'Place',
    evaluation: 'Evaluation',
    notes: 'Notes',
    media: 'Pictures',
    rights: 'Copyright',
    original: 'Original',
  },
  tagsOf: 'Tags of this clipping',
  addTag: 'Add tag',
  removeTag: (path: string) => `Remove tag ${path}`,
  edit: (label: string, value: string) => `${label}: ${value}`,
  from: {
    title: 'Where this value came from',
    corrected: 'Corrected by you',
    inferred: 'Inferred, please check',
  },
  words: (n: number) => countOf(n, 'word', 'words'),
  imported: 'Imported',
  fileName: 'Name',
  size: 'Size',
  kind: 'Kind',
  hash: 'SHA-256',
  saveOriginal: 'Save Original…',
  editText: 'Edit Text…',
  severalTitle: (n: number) => clippings(n),
  severalTags: 'Tags of the selection',
  onAll: 'on all',
  onSome: (n: number) => `on ${n.toLocaleString('en')}`,
  addToAll: 'Add to all',
  knownTags: (n: number) =>
    `Counted on the ${n.toLocaleString('en')} that are loaded; adding and removing works on all.`,
  warnings: 'Please check',
  badDate: `Write a date as ${dateExamples}.`,
  badLanguage: 'Write a language by its name, as “Vietnamese”, or its tag, as “vi”.',
  badNumber: 'Write a whole number.',
  badTone: 'Write one subject per line, as “Subject: +1”, from -2 to +2, or “Subject: unrated”.',
} as const;
