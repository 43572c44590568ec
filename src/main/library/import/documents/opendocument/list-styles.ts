import type { DomElement } from '../../html/dom';
import { xmlAll, xmlAt, xmlAttribute, xmlChildren, xmlName } from '../../standards/xml';
import type { NumberForm } from '../../lists/write-number';

/** One level of a list style, or of the headings (ISO 26300, 16.31 and 16.35). */
export interface OdtLevel {
  readonly start: number;
  /** Null where nothing is counted: a bullet, a picture, or no number. */
  readonly form: NumberForm | null;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels are shown, its own among them. */
  readonly shownLevels: number;
  /** What is shown, with "%1%" for the number of the first level; null in documents of before LibreOffice 7. */
  readonly pattern: string | null;
  readonly spaced: boolean;
}

/** Levels by their numbers, from 0. */
export type OdtLevels = ReadonlyMap<number, OdtLevel>;

/** What styles say about lists. */
export interface OdtListStyles {
  readonly lists: ReadonlyMap<string, OdtLevels>;
  readonly headings: OdtLevels;
  /** The list of a style of paragraphs: '' where it takes them out of any, null where it says nothing. */
  readonly listOfParagraphs: (style: string) => string | null;
}

const NO_LEVELS: OdtLevels = new Map();
const MOST_PARENTS = 20;
/** Forms by how they begin (16.29.2): the longer ones list their first numbers. */
const FORMS: readonly (readonly [RegExp, NumberForm])[] = [
  [/^1$/u, 'decimal'],
  [/^a$/u, 'lower-letter'],
  [/^A$/u, 'upper-letter'],
  [/^i$/u, 'lower-roman'],
  [/^I$/u, 'upper-roman'],
  [/^01/u, 'decimal-zero'],
  [/^1st/u, 'ordinal'],
  [/^one/iu, 'cardinal-text'],
  [/^first/iu, 'ordinal-text'],
  [/^①/u, 'circled'],
  [/^１/u, 'full-width'],
  [/^一/u, 'han'],
  [/^壹, 贰/u, 'han-simplified'],
  [/^壹/u, 'han-traditional'],
  [/^甲/u, 'heavenly-stems'],
  [/^子/u, 'earthly-branches'],
  [/^(?:ア|ｱ)/u, 'katakana'],
  [/^(?:イ|ｲ)/u, 'iroha'],
  [/^가/u, 'hangul'],
  [/^[aа], [бb]/u, 'cyrillic-lower'],
  [/^[AА], [БB]/u, 'cyrillic-upper'],
  [/^α/u, 'greek-lower'],
  [/^Α/u, 'greek-upper'],
  [/^א/u, 'hebrew-letter'],
  [/^أ, ب, ت/u, 'arabic-letter'],
  [/^أ/u, 'arabic-abjad'],
  [/^١/u, 'arabic-indic'],
  [/^۱/u, 'persian'],
  [/^१/u, 'devanagari'],
  [/^๑/u, 'thai'],
  [/^ก/u, 'thai-letter'],
];

/** Reads the styles of lists from a document's text and, where they lie apart, its styles. */
export function odtListStyles(roots: readonly DomElement[]): OdtListStyles {
  const lists = new Map<string, OdtLevels>();
  const paragraphs = new Map<string, DomElement>();
  let headings = NO_LEVELS;
  for (const root of roots) {
    for (const style of xmlAll(root, 'list-style')) lists.set(valueOf(style, 'style:name'), levelsOf(style));
    for (const style of xmlAll(root, 'style')) paragraphs.set(valueOf(style, 'style:name'), style);
    const outline = xmlAll(root, 'outline-style')[0];
    if (outline !== undefined) headings = levelsOf(outline);
  }
  const listOfParagraphs = (name: string, parents = 0): string | null => {
    const style = paragraphs.get(name);
    if (style === undefined || parents > MOST_PARENTS) return null;
    const own = xmlAttribute(style, 'style:list-style-name');
    return own ?? listOfParagraphs(valueOf(style, 'style:parent-style-name'), parents + 1);
  };
  return { lists, headings, listOfParagraphs: (name) => listOfParagraphs(name) };
}

function levelsOf(style: DomElement): OdtLevels {
  return new Map(
    [...style.children].flatMap((level) => {
      const at = Number(valueOf(level, 'text:level'));
      return at >= 1 ? [[at - 1, levelOf(level)] as const] : [];
    }),
  );
}

function levelOf(level: DomElement): OdtLevel {
  const isCounted = /^(?:list-level-style-number|outline-level-style)$/u.test(xmlName(level));
  const format = valueOf(level, 'style:num-format');
  const alignment = xmlAt(level, 'list-level-properties');
  const label = xmlChildren(alignment, 'list-level-label-alignment')[0];
  return {
    start: numberIn(xmlAttribute(level, 'text:start-value')) ?? 1,
    form: isCounted && format !== '' ? formOf(format) : null,
    prefix: isCounted ? valueOf(level, 'style:num-prefix') : '',
    suffix: isCounted ? valueOf(level, 'style:num-suffix') : '',
    shownLevels: numberIn(xmlAttribute(level, 'text:display-levels')) ?? 1,
    pattern: isCounted ? xmlAttribute(level, 'loext:num-list-format') : null,
    spaced: valueOf(label, 'text:label-followed-by') !== 'nothing',
  };
}

function formOf(format: string): NumberForm {
  return FORMS.find(([begins]) => begins.test(format))?.[1] ?? 'decimal';
}

function valueOf(element: DomElement | undefined, name: string): string {
  return xmlAttribute(element, name) ?? '';
}

/** A whole number that is written in an attribute; null for none. */
export function numberIn(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/u.test(value) ? Number(value) : null;
}
