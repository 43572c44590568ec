import { ListCounter, type ListLevel } from '../../lists/list-counter';
import { listMark } from '../../lists/list-mark';
import { writeNumber } from '../../lists/write-number';
import { WITHOUT_NUMBER, WORD_FORMS } from './number-formats';
import type { ListPlace, NumberingDefinitions, WordLevel, WordList } from './numbering-definitions';

const UNKNOWN: ListLevel = { start: 1, restartAfter: null };
/** Word has so many levels. */
const LAST_LEVEL = 8;
/** What is written by `numId` for a paragraph that is taken out of the list of its style. */
const NO_LIST = '0';

/** Counts the paragraphs of a Word document in its order, and says what stands before each. */
export class ParagraphNumbers {
  readonly #definitions: NumberingDefinitions;
  /** Lists of one definition go on counting where the one before ended. */
  readonly #counters = new Map<string, ListCounter>();
  /** Levels of lists whose own beginning was used. */
  readonly #begun = new Set<string>();

  constructor(definitions: NumberingDefinitions) {
    this.#definitions = definitions;
  }

  /** The number of the next paragraph, as it goes before its text: '' where it has none. */
  next(style: string, own: ListPlace): string {
    const ofStyle = this.#definitions.styles.get(style === '' ? this.#definitions.usual : style);
    const id = own.list ?? ofStyle?.list ?? NO_LIST;
    const list = id === NO_LIST ? undefined : this.#definitions.lists.get(id);
    if (list === undefined) return '';
    const level = Math.min(LAST_LEVEL, own.level ?? this.#levelOfStyle(list, style) ?? ofStyle?.level ?? 0);
    const counter = this.#counters.get(list.definition) ?? new ListCounter();
    this.#counters.set(list.definition, counter);
    const levels = (at: number): ListLevel => levelOf(list, at);
    counter.count(level, levels, this.#ownStart(id, list, level));
    return shownMark(list, level, (at) => counter.valueAt(at, levels));
  }

  #levelOfStyle(list: WordList, style: string): number | null {
    if (style === '') return null;
    for (const [at, level] of list.levels) if (level.style === style) return at;
    return null;
  }

  #ownStart(id: string, list: WordList, level: number): number | null {
    const start = list.startOverrides.get(level);
    const key = `${id} ${String(level)}`;
    if (start === undefined || this.#begun.has(key)) return null;
    this.#begun.add(key);
    return start;
  }
}

function levelOf(list: WordList, at: number): ListLevel {
  const level = list.levels.get(at) ?? UNKNOWN;
  return { start: list.startOverrides.get(at) ?? level.start, restartAfter: level.restartAfter };
}

function shownMark(list: WordList, at: number, valueAt: (level: number) => number): string {
  const level = list.levels.get(at);
  if (level === undefined || level.format === 'bullet') return '';
  const shown = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const of = Number(digit) - 1;
    return numberText(list.levels.get(of), valueAt(of), level.legal);
  });
  return listMark(shown, level.spaced);
}

function numberText(level: WordLevel | undefined, value: number, legal: boolean): string {
  if (level === undefined || legal) return String(value);
  if (WITHOUT_NUMBER.has(level.format)) return '';
  return writeNumber(value, WORD_FORMS[level.format] ?? 'decimal').padStart(level.digits, '0');
}
