import { isPlainGenre } from './plain-genre';
import { namesOf, recordsOf, stringOf, valueOf, type JsonRecord } from './json-values';
import { notesForPrinters } from './notes-for-printers';

/** Lists of what an item is about and of what kind it is, by the names agencies give them. */
const WORDS = [
  'keywords',
  'keyword_names',
  'subject',
  'subjects',
  'tags',
  'dpasubject_names',
  'geosubject_names',
  'genre',
  'genres',
  'genre_names',
];
/** Notes that say nothing of the story. */
const NOT_OF_STORY = /contact|closingline|notepad/iu;

/** What an item says to those who print it: withdrawn or corrected, until when it may not be printed, notes, terms of use. */
export function ninjsNotes(item: JsonRecord): string {
  const notes = recordsOf(valueOf(item, 'ednotes'))
    .filter((one) => !NOT_OF_STORY.test(stringOf(one, 'role')))
    .map((one) => stringOf(one, 'ednote', 'value'));
  const signal = stringOf(item, 'signal');
  const terms = valueOf(item, 'usageterms');
  const [listed = ''] = namesOf(terms);
  const status = stringOf(item, 'pubstatus');
  return notesForPrinters({
    embargo: stringOf(item, 'embargoed'),
    status:
      status === '' || status === 'usable' ? (/correct|kill|withdraw/iu.exec(signal)?.input ?? '') : status,
    terms: stringOf(item, 'usageterms') || listed,
    remarks: [stringOf(item, 'ednote'), ...notes],
  });
}

/** Key words, names of subjects and genres. */
export function ninjsWords(item: JsonRecord): string[] {
  return WORDS.flatMap((key) => namesOf(valueOf(item, key))).filter(
    (word) => word.length > 1 && !isPlainGenre(word),
  );
}
