import { foldSpace, lineOf, type DomElement } from './dom';
import { fold } from './read-title';

/** What class, id, role or data attributes call the furniture around an article. */
const FURNITURE =
  /(?:^|[\s_-])(?:share|sharing|social|newsletter|related|promo|promoted|advert|advertisement|ad|ads|adbox|comment|comments|outbrain|taboola|tags?|taglist|author-?(?:bio|box|info|card)|recommend\w*|read-?more|more-?stories|teaser|subscribe|subscription|paywall|signup|cookie|consent|breadcrumbs?|toolbar|print-?button|most-?read|trending|sponsor\w*|donat\w*|feedback|poll|survey|player|video-?player|skip-?link|toc)(?:$|[\s_-])/iu;
/** Short lines that lead to other stories, by their first words. */
const LEADS_AWAY =
  /^(?:read (?:more|also|next)|also read|see also|more:|more on this|related:|recommended|don['’]t miss|watch:|listen:|subscribe|sign up|follow us|click here|advertisement|lesen sie (?:auch|mehr)|mehr zum thema|mehr:|lies auch|auch interessant|anzeige$|lire aussi|à lire|voir aussi|lee también|le puede interesar|lea también|leer también|leggi anche|leia (?:também|mais)|veja também|lees (?:ook|meer)|læs også|les også|läs (?:också|mer)|zobacz (?:też|także)|czytaj (?:też|także|również)|čtěte (?:také|též)|olvassa|читайте также|смотрите также|baca juga|xem thêm|đọc thêm|อ่านเพิ่มเติม|อ่านต่อ|延伸阅读|延伸閱讀|相关阅读|相關新聞|関連記事|आगे पढ़ें|اقرأ أيضا|ayrıca oku)/iu;
const LONGEST_LEAD_AWAY = 200;
/** A cleaned text below this share of the raw one means the cleaning was wrong. */
const LEAST_KEPT = 0.5;

/**
 * Takes captions, share bars, related stories and the like out of what Readability gave. Works on the element itself; gives
 * false, and leaves the caller to use the raw text, when more than half of the text would go.
 */
export function cleanArticle(root: DomElement, title: string): boolean {
  const before = foldSpace(root.textContent ?? '').length;
  removeAll(
    root,
    'figcaption, [class*="caption" i]:not(table):not(p + p), [class*="image-credit" i], [class*="photo-credit" i], button, form, input, select, dialog',
  );
  for (const aside of root.querySelectorAll('aside, nav, footer'))
    if (lineOf(aside).length < before * 0.3) aside.remove();
  removeFurniture(root, before);
  removeLinkBlocks(root, before);
  for (const line of root.querySelectorAll('p, li, h2, h3, h4, h5, div, span, strong'))
    removeLine(root, line);
  removeRepeatedTitle(root, title);
  return foldSpace(root.textContent ?? '').length >= before * LEAST_KEPT;
}

function removeFurniture(root: DomElement, whole: number): void {
  for (const element of root.querySelectorAll(
    '[class], [id], [role], [data-component], [data-testid], [data-module]',
  )) {
    if (!root.contains(element)) continue;
    const names = ['class', 'id', 'role', 'data-component', 'data-testid', 'data-module']
      .map((name) => splitCamel(element.getAttribute(name) ?? ''))
      .join(' ');
    if (!FURNITURE.test(names)) continue;
    // A wrapper around the whole article may be called anything.
    if (lineOf(element).length < whole * 0.3) element.remove();
  }
}

function splitCamel(name: string): string {
  return name.replace(/([a-z])([A-Z])/gu, '$1-$2');
}

/** Lists and boxes that are mostly links, and paragraphs that are nothing but one. */
function removeLinkBlocks(root: DomElement, whole: number): void {
  for (const element of root.querySelectorAll('ul, ol, div, section, table, p, h2, h3, h4')) {
    const text = lineOf(element);
    if (text === '') continue;
    const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + lineOf(link).length, 0);
    const density = linked / text.length;
    const limit = element.localName === 'p' || /^h\d$/u.test(element.localName) ? 0.9 : 0.6;
    if (density > limit && text.length < whole * 0.3) element.remove();
  }
}

function removeLine(root: DomElement, element: DomElement): void {
  if (!root.contains(element)) return;
  const text = lineOf(element);
  if (text.length > 0 && text.length <= LONGEST_LEAD_AWAY && LEADS_AWAY.test(text)) element.remove();
}

function removeRepeatedTitle(root: DomElement, title: string): void {
  const wanted = fold(title);
  if (wanted === '') return;
  for (const heading of root.querySelectorAll('h1, h2, h3'))
    if (fold(lineOf(heading)) === wanted) heading.remove();
}

function removeAll(root: DomElement, selector: string): void {
  for (const element of root.querySelectorAll(selector)) element.remove();
}
