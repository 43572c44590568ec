import type { DomElement } from '../html/dom';
import { lineOf } from '../html/dom';
import { tagsOfWords } from '../tag-names';

/** The folders every browser has of itself, by the marks it gives them: they say nothing of what lies in them. */
const OF_THE_BROWSER = ['personal_toolbar_folder', 'unfiled_bookmarks_folder'];
const READING_LIST = 'com.apple.ReadingList';
/** What services call the halves of their lists, and the one folder of Safari's that has no mark. */
const OF_THE_SERVICE = /^(?:unread|archive|read archive|starred|favorites|favourites|bookmarks menu)$/iu;
/** Deeper folders are cut off at the top. */
const DEEPEST = 12;

/** The folder that each list of a page of bookmarks is in, as a path of tags; lists that lie in none are missing. */
export function folderPaths(body: DomElement): ReadonlyMap<DomElement, string> {
  const paths = new Map<DomElement, string>();
  let heading: DomElement | null = null;
  for (const element of body.querySelectorAll('h1, h3, dl, ul, ol')) {
    if (/^h\d$/u.test(element.localName)) {
      heading = element;
      continue;
    }
    const around = paths.get(element.parentElement?.closest('dl') ?? element) ?? '';
    // The heading of the whole is an h1 in browsers' pages; in services' it is that of a list.
    const isTitle = heading?.localName === 'h1' && element.localName === 'dl';
    const own = heading === null || isTitle ? '' : nameOf(heading);
    heading = null;
    const path = [around, own].filter((name) => name !== '').join('/');
    if (path !== '') paths.set(element, path.split('/').slice(-DEEPEST).join('/'));
  }
  return paths;
}

/** The path of the folder a bookmark lies in; '' for none. */
export function folderOf(link: DomElement, paths: ReadonlyMap<DomElement, string>): string {
  const list = link.closest('dl, ul, ol');
  return list === null ? '' : (paths.get(list) ?? '');
}

function nameOf(heading: DomElement): string {
  const isBrowsers =
    OF_THE_BROWSER.some((name) => has(heading, name)) || heading.getAttribute('id') === READING_LIST;
  const [name = ''] = isBrowsers ? [] : tagsOfWords([lineOf(heading)]);
  return OF_THE_SERVICE.test(name) ? '' : name;
}

function has(element: DomElement, name: string): boolean {
  return (element.getAttribute(name) ?? element.getAttribute(name.toUpperCase())) !== null;
}
