import type { DomElement } from '../html/dom';
import { bodyOfHtml } from './body-of-html';
import { isPlainGenre } from './plain-genre';
import { notesForPrinters } from './notes-for-printers';
import { xmlAll, xmlAt, xmlAttribute, xmlChildren, xmlHtml, xmlText } from './xml';

/** Notes that say nothing of the story: who may be called, the initials below it, all of them once more. */
const NOT_OF_STORY = /contact|closingline|notepad$/iu;
/** Not for publication. */
const NONPUBLIC = /nonpublic|non-public/iu;

/** What an item's management says to those who print it, with the terms it may be used under. */
export function notesOfItem(about: DomElement | undefined, terms: string): string {
  const all = xmlChildren(about, 'edNote');
  const publishable = all.filter((note) => !NONPUBLIC.test(xmlAttribute(note, 'pubconstraint') ?? ''));
  const plain = publishable.filter((note) => !NOT_OF_STORY.test(xmlAttribute(note, 'role') ?? ''));
  const notepad = publishable.filter((note) => /notepad$/iu.test(xmlAttribute(note, 'role') ?? ''));
  const signals = xmlChildren(about, 'signal').map((signal) => xmlAttribute(signal, 'qcode') ?? '');
  const usable = xmlAttribute(xmlAt(about, 'pubStatus'), 'qcode') ?? '';
  const sent = signals.find((signal) => /^sig:(?:correction|kill|retraction|withdraw)/iu.test(signal)) ?? '';
  return notesForPrinters({
    embargo: xmlText(xmlAt(about, 'embargoed')),
    status: /:usable$|^$/iu.test(usable) ? sent : usable,
    terms,
    remarks: (plain.length > 0 ? plain : notepad).map(remarkOf),
  });
}

/** A note's text, with its paragraphs and points below each other. */
function remarkOf(note: DomElement): string {
  if (note.children[Symbol.iterator]().next().done === true) return xmlText(note);
  for (const header of xmlAll(note, 'header')) header.remove();
  for (const section of xmlAll(note, 'section', 'p'))
    if (/np-nonpublic|closingline/iu.test(xmlAttribute(section, 'class') ?? '')) section.remove();
  return bodyOfHtml(xmlHtml(note), null).body.replace(/\n+/gu, '\n');
}

/** What an item is about and of what kind it is: key words, names of subjects, genres. Codes of desks are none. */
export function wordsOfItem(meta: DomElement | undefined, named: (element: DomElement) => string): string[] {
  const subjects = xmlChildren(meta, 'subject').map(named);
  const genres = xmlChildren(meta, 'genre').map(named);
  return [
    ...xmlChildren(meta, 'keyword')
      .map(xmlText)
      .filter((word) => !/^\p{ASCII}$/u.test(word)),
    ...subjects.filter((name) => !/^[a-z]{1,2}$/u.test(name)),
    ...genres.filter((name) => !isPlainGenre(name)),
  ];
}
