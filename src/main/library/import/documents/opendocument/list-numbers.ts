import type { DomElement } from '../../html/dom';
import { ListCounter, type ListLevel } from '../../lists/list-counter';
import { listMark } from '../../lists/list-mark';
import { writeNumber } from '../../lists/write-number';
import { xmlAttribute, xmlName } from '../../standards/xml';
import { numberIn, type OdtLevel, type OdtLevels, type OdtListStyles } from './list-styles';

interface OpenList {
  readonly style: string;
  readonly counter: ListCounter;
  readonly level: number;
  item: OpenItem | null;
}

interface OpenItem {
  readonly element: DomElement;
  readonly isHeader: boolean;
  /** Its first paragraph has come. */
  counted: boolean;
  mark: string;
}

/** LibreOffice has so many levels. */
const LAST_LEVEL = 9;
const UNKNOWN: ListLevel = { start: 1, restartAfter: null };

/** Counts the points of the lists of an OpenDocument, and its headings, while it is read from its beginning to its end. */
export class OdtListNumbers {
  readonly #styles: OdtListStyles;
  readonly #open: OpenList[] = [];
  readonly #byId = new Map<string, ListCounter>();
  readonly #byStyle = new Map<string, ListCounter>();
  readonly #headings = new ListCounter();

  constructor(styles: OdtListStyles) {
    this.#styles = styles;
  }

  /** What `read` makes of the inside of a list. */
  inList<T>(list: DomElement, read: () => T): T {
    const outer = this.#open.at(-1);
    const own = xmlAttribute(list, 'text:style-name') ?? '';
    this.#open.push({
      style: own === '' ? (outer?.style ?? '') : own,
      counter: outer?.counter ?? this.#counterOf(list, own),
      level: outer === undefined ? 0 : Math.min(LAST_LEVEL, outer.level + 1),
      item: null,
    });
    try {
      return read();
    } finally {
      this.#open.pop();
    }
  }

  /** What `read` makes of the inside of a point, and the number before its first paragraph ('' for none). */
  inItem<T>(element: DomElement, read: () => T): { readonly inside: T; readonly mark: string } {
    const list = this.#open.at(-1);
    const item = { element, isHeader: xmlName(element) === 'list-header', counted: false, mark: '' };
    if (list !== undefined) list.item = item;
    const inside = read();
    return { inside, mark: item.mark };
  }

  /** Counts a paragraph or a heading. Gives the number of a heading that is in no list; that of a point stands before the point. */
  paragraph(element: DomElement): string {
    const list = this.#open.at(-1);
    const item = list?.item ?? null;
    if (list === undefined || item === null) return xmlName(element) === 'h' ? this.#heading(element) : '';
    if (item.counted || item.isHeader) return '';
    item.counted = true;
    const name =
      (xmlAttribute(item.element, 'text:style-override') ?? list.style) ||
      (this.#styles.listOfParagraphs(xmlAttribute(element, 'text:style-name') ?? '') ?? '');
    const levels = this.#styles.lists.get(name);
    if (levels === undefined) return '';
    const start = numberIn(xmlAttribute(item.element, 'text:start-value'));
    this.#byStyle.set(list.style, list.counter);
    item.mark = counted(list.counter, levels, list.level, start);
    return '';
  }

  #counterOf(list: DomElement, style: string): ListCounter {
    const id = xmlAttribute(list, 'xml:id') ?? xmlAttribute(list, 'text:id') ?? '';
    const before = this.#byId.get(xmlAttribute(list, 'text:continue-list') ?? '');
    const goesOn = xmlAttribute(list, 'text:continue-numbering') === 'true';
    const counter = before ?? (goesOn ? this.#byStyle.get(style) : undefined) ?? new ListCounter();
    if (id !== '') this.#byId.set(id, counter);
    return counter;
  }

  #heading(element: DomElement): string {
    const written = xmlAttribute(element, 'text:outline-level') ?? xmlAttribute(element, 'text:level');
    const level = Math.min(LAST_LEVEL, Math.max(0, (numberIn(written) ?? 1) - 1));
    const style = xmlAttribute(element, 'text:style-name') ?? '';
    const isOut = xmlAttribute(element, 'text:is-list-header') === 'true';
    if (
      isOut ||
      this.#styles.headings.get(level) === undefined ||
      this.#styles.listOfParagraphs(style) === ''
    )
      return '';
    const restarts = xmlAttribute(element, 'text:restart-numbering') === 'true';
    if (restarts) this.#headings.restart(level);
    return counted(
      this.#headings,
      this.#styles.headings,
      level,
      numberIn(xmlAttribute(element, 'text:start-value')),
    );
  }
}

function counted(counter: ListCounter, levels: OdtLevels, at: number, start: number | null): string {
  const levelAt = (of: number): ListLevel => {
    const level = levels.get(of);
    return level === undefined ? UNKNOWN : { start: level.start, restartAfter: null };
  };
  counter.count(at, levelAt, start);
  const level = levels.get(at);
  if (level === undefined) return '';
  const numberAt = (of: number): string => numberText(levels.get(of), counter.valueAt(of, levelAt));
  return listMark(shownText(level, at, numberAt), level.spaced);
}

function shownText(level: OdtLevel, at: number, numberAt: (of: number) => string): string {
  if (level.form === null) return level.prefix + level.suffix;
  if (level.pattern !== null)
    return level.pattern.replace(/%(\d{1,2})%/gu, (_, digits: string) => numberAt(Number(digits) - 1));
  const numbers: string[] = [];
  for (let of = Math.max(0, at + 1 - level.shownLevels); of <= at; of += 1) numbers.push(numberAt(of));
  return level.prefix + numbers.filter((number) => number !== '').join('.') + level.suffix;
}

function numberText(level: OdtLevel | undefined, value: number): string {
  const form = level?.form ?? null;
  return form === null ? '' : writeNumber(value, form);
}
