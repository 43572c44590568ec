import type { DomElement } from '../../html/dom';
import { parseXml, xmlAll, xmlAt, xmlAttribute, xmlChildren } from '../../standards/xml';

/** One level of a list as Word defines it (`lvl`, ECMA-376 17.9.6). */
export interface WordLevel {
  readonly start: number;
  readonly restartAfter: number | null;
  /** `ST_NumberFormat`. */
  readonly format: string;
  /** Figures at least, for "01" or "001". */
  readonly digits: number;
  /** What is shown, with "%1" for the number of the first level. */
  readonly text: string;
  /** All levels in figures, whatever they are written in (`isLgl`). */
  readonly legal: boolean;
  /** A space or tab stands behind it. */
  readonly spaced: boolean;
  /** The style of paragraphs that are on this level. */
  readonly style: string | null;
}

/** A list that paragraphs name (`num`): its definition, by which lists go on counting one another, and what is its own. */
export interface WordList {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, WordLevel>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** What a paragraph or its style says of its list; null for what it leaves open. */
export interface ListPlace {
  readonly list: string | null;
  readonly level: number | null;
}

/** The lists of a Word document, and the places in them that styles give. */
export interface NumberingDefinitions {
  readonly lists: ReadonlyMap<string, WordList>;
  readonly styles: ReadonlyMap<string, ListPlace>;
  /** The style of paragraphs that name none. */
  readonly usual: string;
}

/** Styles may be made from one another in a circle. */
const MOST_PARENTS = 20;
/** List styles point from one definition to another. */
const MOST_LINKS = 4;
/** What is shown of a level that is not defined. */
const NO_LEVELS: ReadonlyMap<number, WordLevel> = new Map();

/** Reads a document's lists from its parts `numbering.xml` and `styles.xml`; null when it has none. */
export function numberingDefinitions(numbering: string, styles: string): NumberingDefinitions | null {
  const root = numbering.includes('abstractNum') ? parseXml(numbering) : null;
  if (root === null) return null;
  const listStyles = styles === '' ? null : parseXml(styles);
  const all = listStyles === null ? [] : xmlChildren(listStyles, 'style');
  return {
    lists: listsOf(root, all),
    styles: placesOfStyles(all),
    usual: valueOf(
      all.find((style) => isParagraphs(style) && isOn(style.getAttribute('w:default'))),
      'w:styleId',
    ),
  };
}

function listsOf(root: DomElement, styles: readonly DomElement[]): ReadonlyMap<string, WordList> {
  const definitions = new Map(
    xmlChildren(root, 'abstractNum').map((one) => [valueOf(one, 'w:abstractNumId'), one]),
  );
  const numbers = xmlChildren(root, 'num');
  const definitionOf = (number: DomElement | undefined): string =>
    valueOf(xmlAt(number, 'abstractNumId'), 'w:val');
  /** A definition may say only that it is that of a list style. */
  const resolved = (id: string, links = 0): string => {
    const name = valueOf(xmlAt(definitions.get(id), 'numStyleLink'), 'w:val');
    if (name === '' || links >= MOST_LINKS) return id;
    const linked = [...definitions].find(
      ([, one]) => valueOf(xmlAt(one, 'styleLink'), 'w:val') === name,
    )?.[0];
    if (linked !== undefined) return linked;
    const style = styles.find((one) => valueOf(one, 'w:styleId') === name);
    const list = valueOf(xmlAt(style, 'pPr', 'numPr', 'numId'), 'w:val');
    return resolved(definitionOf(numbers.find((one) => valueOf(one, 'w:numId') === list)), links + 1);
  };
  const known = new Map<string, ReadonlyMap<number, WordLevel>>();
  for (const [id, one] of definitions) known.set(id, levelsOf(one));
  return new Map(
    numbers.map((number) => {
      const definition = resolved(definitionOf(number));
      const levels = new Map(known.get(definition) ?? NO_LEVELS);
      const startOverrides = new Map<number, number>();
      for (const override of xmlChildren(number, 'lvlOverride')) {
        for (const [at, level] of levelsOf(override)) levels.set(at, level);
        const start = numberOf(xmlAt(override, 'startOverride'));
        if (start !== null) startOverrides.set(Number(valueOf(override, 'w:ilvl')), start);
      }
      return [valueOf(number, 'w:numId'), { definition, levels, startOverrides }];
    }),
  );
}

function levelsOf(parent: DomElement): ReadonlyMap<number, WordLevel> {
  return new Map(
    xmlChildren(parent, 'lvl').map((level) => [Number(valueOf(level, 'w:ilvl')), levelOf(level)]),
  );
}

function levelOf(level: DomElement): WordLevel {
  const formats = xmlAll(level, 'numFmt');
  // A form of later versions stands beside one that all know.
  const custom = /^(0*)1,/u.exec(
    formats
      .map((one) => valueOf(one, 'w:format'))
      .join(' ')
      .trim(),
  );
  const style = valueOf(xmlAt(level, 'pStyle'), 'w:val');
  return {
    start: numberOf(xmlAt(level, 'start')) ?? 0,
    restartAfter: numberOf(xmlAt(level, 'lvlRestart')),
    format: valueOf(formats.at(-1), 'w:val') || 'decimal',
    digits: custom === null ? 1 : (custom[1] ?? '').length + 1,
    text: valueOf(xmlAt(level, 'lvlText'), 'w:val'),
    legal: isElementOn(xmlAt(level, 'isLgl')),
    spaced: valueOf(xmlAt(level, 'suff'), 'w:val') !== 'nothing',
    style: style === '' ? null : style,
  };
}

function placesOfStyles(styles: readonly DomElement[]): ReadonlyMap<string, ListPlace> {
  const byName = new Map(styles.filter(isParagraphs).map((style) => [valueOf(style, 'w:styleId'), style]));
  const placeOf = (name: string, parents: number): ListPlace => {
    const style = byName.get(name);
    if (style === undefined || parents > MOST_PARENTS) return { list: null, level: null };
    const own = xmlAt(style, 'pPr', 'numPr');
    const list = valueOf(xmlAt(own, 'numId'), 'w:val');
    const level = numberOf(xmlAt(own, 'ilvl'));
    const above = placeOf(valueOf(xmlAt(style, 'basedOn'), 'w:val'), parents + 1);
    return { list: list === '' ? above.list : list, level: level ?? (list === '' ? above.level : null) };
  };
  return new Map([...byName.keys()].map((name) => [name, placeOf(name, 0)]));
}

const isParagraphs = (style: DomElement): boolean => /^(?:paragraph)?$/u.test(valueOf(style, 'w:type'));

const isOn = (value: string | null): boolean => value === '1' || value === 'true' || value === 'on';

function isElementOn(element: DomElement | undefined): boolean {
  return (
    element !== undefined && (element.getAttribute('w:val') === null || isOn(element.getAttribute('w:val')))
  );
}

function valueOf(element: DomElement | undefined, name: string): string {
  return xmlAttribute(element, name) ?? '';
}

function numberOf(element: DomElement | undefined): number | null {
  const value = valueOf(element, 'w:val');
  return /^\d{1,9}$/u.test(value) ? Number(value) : null;
}
