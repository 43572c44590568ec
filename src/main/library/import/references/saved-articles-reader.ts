import { readByline } from '../databases/byline';
import { articlesOutcome } from '../databases/database-document';
import { readMachineDate } from '../dates/read-machine-date';
import type { DocumentReader } from '../document-reader';
import { webAddress } from '../html/page-url';
import { plainText } from '../html/unescape';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { bodyOfHtml } from '../standards/body-of-html';
import { namesOf, recordOf, recordsOf, stringOf, valueOf, type JsonRecord } from '../standards/json-values';
import { tagsOfWords } from '../tag-names';
import { highlightsOf, placeHighlights } from './kept-highlights';

/** Articles kept with a read-later service (Omnivore, wallabag, Readability, Raindrop, Delicious, Pinboard, linkding, Firefox) or starred in a feed reader, as JSON. */
export const savedArticlesReader: DocumentReader = {
  format: 'saved articles in JSON',
  accepts: (document) => entriesOf(document.json()).length > 0,
  read: (document) =>
    articlesOutcome(
      entriesOf(document.json()).map(savedArticle),
      'application/json',
      document.text()?.by === 'guess',
    ),
};

const ADDRESS = ['url', 'uri', 'link', 'href', 'article__url', 'given_url', 'resolved_url'];

/** Where the folders a bookmark lies in are kept beside what its file says of it. */
const FOLDERS = 'clipdesk-folders';
const SECONDS_1601_TO_1970 = 11_644_473_600;

const KEPT = [
  'saved_at',
  'savedAt',
  'created_at',
  'created',
  'date_added',
  'dateAdded',
  'add_date',
  'time_added',
  'time',
];

function entriesOf(json: unknown): JsonRecord[] {
  const root = recordOf(json);
  if (root === null) return recordsOf(json).map(asOthersSay).filter(isEntry);
  if (Array.isArray(root['children'])) return bookmarksIn(root, 0);
  // Chrome, Edge and their kin: a folder for each of the bar, the other bookmarks and the mobile ones.
  const roots = recordOf(root['roots']);
  if (roots !== null) return Object.values(roots).flatMap((folder) => bookmarksIn(recordOf(folder) ?? {}, 0));
  for (const key of ['bookmarks', 'items', 'raindrops', 'articles', 'entries', 'list', 'results', 'links']) {
    const found = recordsOf(root[key]).map(asOthersSay).filter(isEntry);
    if (found.length > 0) return found;
  }
  return [];
}

/** The bookmarks of a folder and of those in it, each with the names of the folders it lies in; a browser's own are none of them. */
function bookmarksIn(folder: JsonRecord, depth: number, folders: readonly string[] = []): JsonRecord[] {
  return depth > 64
    ? []
    : recordsOf(folder['children']).flatMap((child) =>
        Array.isArray(child['children'])
          ? bookmarksIn(child, depth + 1, [...folders, folderName(child)])
          : isEntry(child)
            ? [{ ...child, [FOLDERS]: folders }]
            : [],
      );
}

/** A folder's name; '' for those every Firefox has (`menu________`), which say nothing of what lies in them. */
function folderName(folder: JsonRecord): string {
  const isOwn = typeof folder['root'] === 'string' || /_{4,}$/u.test(stringOf(folder, 'guid'));
  return isOwn ? '' : stringOf(folder, 'name', 'title');
}

function isEntry(entry: JsonRecord): boolean {
  return (
    webAddress(stringOf(entry, ...ADDRESS), null) !== null &&
    typeof (valueOf(entry, 'title', 'article__title', 'description') ?? '') === 'string'
  );
}

/**
 * What Google Reader wrote of a starred item, and feed readers after it (Inoreader, FreshRSS, The Old Reader), under the names that others use; any other
 * entry as it is.
 */
function asOthersSay(entry: JsonRecord): JsonRecord {
  const link = [...recordsOf(entry['canonical']), ...recordsOf(entry['alternate'])]
    .map((one) => stringOf(one, 'href'))
    .find((href) => webAddress(href, null) !== null);
  if (link === undefined) return entry;
  const { origin, summary, content, categories, ...others } = entry;
  // Labels are the last step of "user/1/label/Floods"; states ("user/-/state/com.google/starred") are the reader's own.
  const labels = (Array.isArray(categories) ? categories : []).flatMap((one: unknown) =>
    typeof one === 'string' ? (/\/label\/(.+)$/u.exec(one)?.slice(1) ?? []) : [],
  );
  return {
    ...others,
    url: link,
    content: stringOf(recordOf(content) ?? recordOf(summary) ?? {}, 'content'),
    site_name: stringOf(recordOf(origin) ?? {}, 'title'),
    labels,
  };
}

/** Microseconds since 1970 (Firefox) or since 1601 (Chrome: 17 digits) as seconds since 1970; any other date as it is written. */
function secondsOf(kept: string): string {
  if (/^\d{16}$/u.test(kept)) return kept.slice(0, 10);
  return /^\d{17}$/u.test(kept) ? String(Number(kept.slice(0, 11)) - SECONDS_1601_TO_1970) : kept;
}

/** The folders a bookmark lies in, as a path of tags. */
function pathOf(entry: JsonRecord): string[] {
  const value = entry[FOLDERS];
  const names = (Array.isArray(value) ? value : []).filter((one): one is string => typeof one === 'string');
  const path = names.flatMap((name) => tagsOfWords([name]).slice(0, 1)).join('/');
  return path === '' ? [] : [path];
}

/** The clipping of an article as such a service writes it down. */
export function savedArticle(entry: JsonRecord): ParsedArticle {
  const taken = new RecordFields('saved-article');
  const url = webAddress(stringOf(entry, ...ADDRESS), null);
  // Delicious and Pinboard call the title `description`, and what was written about it `extended`.
  const isDelicious = typeof entry['extended'] === 'string' && typeof entry['title'] !== 'string';
  const title = plainText(
    stringOf(entry, 'title', 'article__title', 'resolved_title', 'given_title', 'name') ||
      (isDelicious ? stringOf(entry, 'description') : ''),
  );
  taken.take('headline', title === '' ? (url ?? '') : title, title);
  taken.take('url', url, url ?? '');
  const outlet = stringOf(entry, 'site_name', 'siteName', 'publisher', 'domain_name', 'domain');
  taken.take('outlet', outlet, outlet);
  const by =
    stringOf(entry, 'author', 'byline') || namesOf(valueOf(entry, 'authors', 'published_by')).join(', ');
  taken.take('authors', readByline(by).authors, by);
  const published = stringOf(entry, 'published_at', 'publishedAt', 'date_published', 'published');
  taken.take('datePublished', published === '' ? null : readMachineDate(published), published);
  // Pocket's list of marked passages says only when they were marked.
  const [marking] = recordsOf(entry['highlights']);
  const kept = stringOf(entry, ...KEPT) || (marking === undefined ? '' : stringOf(marking, 'created_at'));
  taken.take('dateAccessed', kept === '' ? null : readMachineDate(secondsOf(kept)), kept);
  const about = ['excerpt', 'article__excerpt', 'extended'];
  const summary = plainText(stringOf(entry, ...(isDelicious ? about : ['description', ...about])));
  taken.take('summary', cutWhole(summary, fieldLimits.summary), summary);
  const { body, bodyHtml, figures } = bodyOfHtml(stringOf(entry, 'content', 'html', 'article_html'), url);
  taken.take('body', body, body.slice(0, 150));
  taken.take('media', figures, 'figure');
  const marked = placeHighlights(highlightsOf(entry), body);
  taken.take('highlights', marked.highlights, 'highlights');
  const notes = [stringOf(entry, 'note', 'notes'), marked.notes].filter((part) => part !== '').join('\n\n');
  taken.take('notes', notes, notes);
  taken.fields.starred = [valueOf(entry, 'is_starred', 'starred', 'favorite', 'important')].some(
    (value) => value === true || value === 1,
  );
  const words = ['tags', 'tag_names', 'labels'].flatMap((key) => {
    const value = entry[key];
    return typeof value === 'string' ? value.split(isDelicious ? /[\s,]+/u : /\s*,\s*/u) : namesOf(value);
  });
  const language = stringOf(entry, 'language') || null;
  return settleArticle(taken, {
    bodyHtml,
    isReference: true,
    declaredLanguage: language,
    tags: [...tagsOfWords(words), ...pathOf(entry)],
  });
}
