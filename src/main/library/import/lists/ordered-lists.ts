import type { DomElement } from '../html/dom';
import { LIST_MARK, listMark } from './list-mark';
import { writeNumber, type NumberForm } from './write-number';

/** Lists whose looks say that they have no numbers: what style sheets make of the others is not in a page's text. */
const WITHOUT_NUMBERS =
  /(?:^|[\s_-])(?:list-?(?:style-?)?none|un-?styled|no-?(?:bullets?|numbers?|style)|plain-?list|breadcrumbs?|gallery|slide(?:s|r|show)?|carousel|timeline|comments?|feed|posts?|results?|stories|steps-nav|nav|menu|tabs?|pagination|teasers?)(?:$|[\s_-])/iu;
const NO_STYLE = /list-style(?:-type)?\s*:[^;]*\bnone\b/iu;
/** A point that has such parts is an entry of a page, which the page puts into a list. */
const PARTS_OF_PAGES =
  'article, section, header, footer, h1, h2, h3, h4, h5, h6, figure, time, form, nav, button';
const FORMS: Readonly<Record<string, NumberForm>> = {
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** Notes on the points of ordered lists (HTML 4.4.5) the numbers that a page shows before them; points with a number stay as they are. */
export function markOrderedLists(root: DomElement): void {
  for (const list of root.querySelectorAll('ol')) {
    const points = [...list.children].filter(({ localName }) => localName === 'li');
    if (isNumbered(list, points)) markPoints(list, points);
  }
}

function isNumbered(list: DomElement, points: readonly DomElement[]): boolean {
  const names = `${list.getAttribute('class') ?? ''} ${list.getAttribute('role') ?? ''}`;
  return (
    points.length > 0 &&
    !WITHOUT_NUMBERS.test(names) &&
    ![list, ...points].some((one) => NO_STYLE.test(one.getAttribute('style') ?? '')) &&
    !points.some((point) => point.querySelector(PARTS_OF_PAGES) !== null)
  );
}

function markPoints(list: DomElement, points: readonly DomElement[]): void {
  const form = FORMS[list.getAttribute('type') ?? ''] ?? 'decimal';
  const step = list.hasAttribute('reversed') ? -1 : 1;
  let next = wholeNumber(list.getAttribute('start')) ?? (step < 0 ? points.length : 1);
  for (const point of points) {
    const value = wholeNumber(point.getAttribute('value')) ?? next;
    next = value + step;
    if (point.getAttribute(LIST_MARK) === null)
      point.setAttribute(LIST_MARK, listMark(`${writeNumber(value, form, true)}.`));
  }
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^\s*-?\d{1,9}\s*$/u.test(value) ? Number(value) : null;
}
