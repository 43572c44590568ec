import type { DomElement } from '../html/dom';
import { plainText } from '../html/unescape';
import { notesForPrinters } from './notes-for-printers';
import { inLanguage, xmlAll, xmlAt, xmlAttribute, xmlChildren, xmlText } from './xml';

/** Lines that tell editors something (`NewsLineType`). */
const TO_EDITORS = /note|caution|advisory|correct|instruct|editor/iu;

/** What is said to those who print a story of NewsML 1: its status, until when it may not be printed, notes, rights of use. */
export function newsMl1Notes(management: DomElement | undefined, holders: readonly DomElement[]): string {
  const future = xmlAt(management, 'StatusWillChange');
  const status = formalName(xmlAt(management, 'Status'));
  const isEmbargoed = /embargo|withheld/iu.test(status);
  const lines = holders.flatMap((holder) => xmlChildren(xmlAt(holder, 'NewsLines'), 'NewsLine'));
  const remarks = lines
    .filter((line) => TO_EDITORS.test(formalName(xmlAt(line, 'NewsLineType'))))
    .flatMap((line) => xmlChildren(line, 'NewsLineText').map(xmlText));
  const terms = holders.flatMap((holder) =>
    xmlAll(holder, 'UsageRights').map((rights) => xmlText(xmlAt(rights, 'UsageType'))),
  );
  return notesForPrinters({
    embargo: isEmbargoed ? xmlText(xmlAt(future, 'DateAndTime')) : '',
    status: /^usable$/iu.test(status) ? '' : status,
    terms: terms.find((one) => one !== '') ?? '',
    remarks: [...remarks, ...xmlChildren(management, 'Instruction').map(xmlText)],
  });
}

/** Key words, and the names of its subjects where the document brings them. */
export function newsMl1Words(holders: readonly DomElement[], language: string | null): string[] {
  return holders.flatMap((holder) => [
    ...xmlChildren(xmlAt(holder, 'DescriptiveMetadata'), 'Property')
      .filter((one) => /^keywords?$/iu.test(formalName(one)))
      .map((one) => plainText(xmlAttribute(one, 'Value') ?? '')),
    ...xmlChildren(xmlAt(holder, 'NewsLines'), 'KeywordLine').map(xmlText),
    ...xmlChildren(holder, 'TopicSet').flatMap((set) => topicsOf(set, language)),
  ]);
}

function topicsOf(set: DomElement, language: string | null): string[] {
  return xmlChildren(set, 'Topic')
    .filter((topic) => /^Subject/iu.test(formalName(xmlAt(topic, 'TopicType'))))
    .flatMap((topic) => {
      const names = xmlChildren(topic, 'Description').filter((one) =>
        /^name$/iu.test(xmlAttribute(one, 'Variant') ?? 'name'),
      );
      return inLanguage(names, language).slice(0, 1).map(xmlText);
    });
}

function formalName(element: DomElement | undefined): string {
  return plainText(xmlAttribute(element, 'FormalName') ?? '');
}
