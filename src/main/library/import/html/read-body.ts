import type { MediaItem } from '../../../../shared/model/clipping';
import { textWeight } from '../text/text-weight';
import { cleanArticle } from './clean-article';
import { lineOf, parsePage, type DomDocument, type DomElement } from './dom';
import { escapeHtml } from './escape-html';
import { paragraphsOf, textOfElement } from './html-to-text';
import { textOf, type JsonLdNode } from './json-ld';
import { namesOf } from './furniture-names';
import { removeIdsOfHeadings } from './ids-of-headings';
import { markOrderedLists } from '../lists/ordered-lists';
import { listsStories, MOST_LINKED } from './list-of-stories';
import { removeFrom, startOfNextStory } from './next-story';
import type { Page } from './page';
import type { PageBlock } from './page-blocks';
import { readLead } from './read-lead';
import { figuresIn } from './read-media';
import { restoreParagraphs } from './restore-paragraphs';
import { runReadability } from './run-readability';
import { restBelow, storyByHeadline } from './story-by-headline';
import { articleInScripts, leadInScripts, scriptsWithMarkup } from './script-data';
import { takeCaptions } from './take-captions';
import { findRights, trimArticle, trimComments, type KnownFields } from './trim-article';

/** The body of a page's article. */
export interface PageBody {
  readonly text: string;
  /** Not yet sanitised. Null when the text came from data and has no markup. */
  readonly rawHtml: string | null;
  readonly figures: readonly MediaItem[];
  readonly via: 'readability' | 'article-body' | 'script-data' | 'none';
  /** Share of the text that lies in links. */
  readonly linkDensity: number;
  /** Whether what was found is a list of other stories: titles that are links, and little text to each. */
  readonly isList: boolean;
  readonly byline: string | null;
  /** The line that says whose the rights are, which stood below the text and was taken off. */
  readonly rights: string | null;
}

/** Data replaces what Readability found when it is real text, */
const SHORTEST_ARTICLE_BODY = 300;
/** and Readability found less than this share of it. */
const TOO_LITTLE = 0.6;
/** A page with less text of its own than this may keep it in its scripts. */
const SHORTEST_SHOWN = 250;
const NEARLY_ALL = 0.95;
/** Shorter lines may be in any text by chance. */
const SHORTEST_SHOWN_LINE = 25;
const SHORTEST_REPEATED = 150;
const LEAST_OF_TWICE = 0.4;
const SHORTEST_OPENING = 40;
/** Less may say what a list is of. */
const SHORTEST_STANDFIRST = 150;
const LONGEST_OPENING = 1500;
/** A paragraph is known again by so many letters. */
const KNOWN_BY = 50;

/**
 * The article's text: Readability's, cleaned; or JSON-LD's `articleBody` where Readability missed most of it (pages that
 * build themselves in the browser). Changes the document; read everything else from it before.
 */
export function readBody(page: Page, title: string, authors: readonly string[]): PageBody {
  const { blocks } = page;
  const body = readText(page, blocks, { title, authors, otherTitles: otherTitlesOf(page) });
  const descriptions = descriptionsOf(page);
  const shown = readLead(blocks, title, descriptions, body.text, authors);
  const lead = shown.length > 0 ? shown : missingOpening(page, body);
  const standfirst = [...lead, ...descriptions.filter((text) => body.text.includes(text))];
  const isList = body.isList && !standfirst.some((text) => textWeight(text) >= SHORTEST_STANDFIRST);
  if (lead.length === 0) return { ...body, isList, text: withPlaceJoined(body.text) };
  return {
    ...body,
    isList,
    text: [...lead, body.text].join('\n\n'),
    rawHtml: body.rawHtml === null ? null : paragraphsAsHtml(lead) + body.rawHtml,
  };
}

/** "Muara Sungai -", which a design puts into an element of its own, opens the first paragraph. */
function withPlaceJoined(text: string): string {
  return text.replace(/^([\p{L}\p{M} .,'’()/]{3,50}\s[-–—])\n+/u, '$1 ');
}

/** Data often has the whole text in one line; the paragraphs are those of the page that are in it, if they are nearly all of it. */
function paragraphsShown(blocks: readonly PageBlock[], data: string): readonly string[] | null {
  if (data.includes('\n')) return null;
  const squeezed = data.replaceAll(' ', '');
  const shown = blocks
    .filter(
      ({ pattern, text }) =>
        pattern !== '' &&
        textWeight(text) >= SHORTEST_SHOWN_LINE &&
        squeezed.includes(text.replaceAll(' ', '')),
    )
    .map(({ text }) => text);
  const length = shown.reduce((sum, text) => sum + text.length, 0);
  return length >= data.length * NEARLY_ALL ? shown : null;
}

/** What the data's text opens with and the text that was found does not: paragraphs before the one this begins with. */
function missingOpening({ jsonLd }: Page, body: PageBody): readonly string[] {
  const data = body.via === 'readability' ? articleBody(jsonLd.article)?.text : undefined;
  const first = body.text.split('\n').find((paragraph) => textWeight(paragraph) >= SHORTEST_OPENING);
  const at = first === undefined ? -1 : (data?.indexOf(first.slice(0, KNOWN_BY)) ?? -1);
  if (data === undefined || at <= 0) return [];
  const before = data.slice(0, at).trim();
  const weight = textWeight(before);
  if (weight < SHORTEST_OPENING || weight > LONGEST_OPENING) return [];
  return before
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '' && !body.text.includes(paragraph));
}

function paragraphsAsHtml(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
}

/** What the page says it is about: often its standfirst, word for word. */
function descriptionsOf({ meta, jsonLd }: Page): readonly string[] {
  return [
    textOf(jsonLd.article?.['description']),
    ...['description', 'og:description', 'twitter:description'].map(
      (name) => meta.first(name)?.value ?? null,
    ),
  ].filter((text) => text !== null);
}

/** Every wording of the headline on the page: designs repeat it above the text. */
function otherTitlesOf({ meta, jsonLd, elements }: Page): readonly string[] {
  return [
    textOf(jsonLd.article?.['headline']),
    ...['og:title', 'twitter:title', 'title'].map((name) => meta.first(name)?.value ?? null),
    ...elements.all('h1').map(lineOf),
  ].filter((text) => text !== null);
}

function readText(page: Page, blocks: readonly PageBlock[], known: KnownFields): PageBody {
  const fromData = articleBody(page.jsonLd.article);
  const scripts = scriptsWithMarkup(page.elements);
  const read = readability(page, blocks, known);
  if (
    fromData !== null &&
    fromData.text.length > SHORTEST_ARTICLE_BODY &&
    (read?.text.length ?? 0) < fromData.text.length * TOO_LITTLE
  ) {
    const shown = paragraphsShown(blocks, fromData.text);
    return {
      text: shown?.join('\n\n') ?? fromData.text,
      rawHtml: shown === null ? fromData.html : paragraphsAsHtml(shown),
      figures: read?.figures ?? [],
      via: 'article-body',
      linkDensity: 0,
      isList: false,
      byline: read?.byline ?? null,
      rights: read?.rights ?? null,
    };
  }
  if (textWeight(read?.text ?? '') < SHORTEST_SHOWN) {
    const fromScripts = scriptBody(scripts, page, known);
    if (fromScripts !== null) return fromScripts;
  }
  const isMenu = read !== null && (read.isList || read.linkDensity > MOST_LINKED);
  if (isMenu || textWeight(read?.text ?? '') < LITTLE_FOUND) {
    const story = storyByHeadline(blocks, known.title, read?.text ?? '');
    if (story !== null)
      return {
        text: story.join('\n\n'),
        rawHtml: paragraphsAsHtml(story),
        figures: read?.figures ?? [],
        via: 'readability',
        linkDensity: 0,
        isList: false,
        byline: null,
        rights: read?.rights ?? null,
      };
  }
  const rest = read === null || textWeight(read.text) >= LITTLE_FOUND ? null : restBelow(blocks, read.text);
  if (read !== null && rest !== null)
    return {
      ...read,
      text: [read.text, ...rest].join('\n\n'),
      rawHtml: (read.rawHtml ?? '') + paragraphsAsHtml(rest),
      isList: false,
    };
  return (
    read ?? {
      text: '',
      rawHtml: null,
      figures: [],
      via: 'none',
      linkDensity: 0,
      isList: false,
      byline: null,
      rights: null,
    }
  );
}

function readability(page: Page, blocks: readonly PageBlock[], known: KnownFields): PageBody | null {
  const next = startOfNextStory(blocks, known.title);
  const hasOrdered = page.elements.all('ol').length > 0;
  const prepare = (document: DomDocument, dialogs: readonly DomElement[]): void => {
    if (hasOrdered) markOrderedLists(document.documentElement);
    removeIdsOfHeadings(document);
    removeDialogs(document, dialogs);
    if (next !== null) removeFrom(document, next);
  };
  prepare(page.document, page.elements.all(DIALOG));
  const article = runReadability(page.document, () => {
    const again = page.documentAgain();
    prepare(again, [...again.querySelectorAll(DIALOG)]);
    return again;
  });
  if (article === null) return null;
  const { root, byline } = article;
  restoreParagraphs(root, next === null ? blocks : blocks.slice(0, next));
  const isList = listsStories(root, blocks);
  const figures = takeCaptions(root, figuresIn(root, page.url.base), page.url.base);
  const notice = findRights(root);
  const raw = root.innerHTML;
  const cleaned = cleanArticle(root, known, blocks) ? root : trimmedOnly(raw, known);
  const text = textOfElement(cleaned);
  return {
    text,
    rawHtml: cleaned.innerHTML,
    figures,
    via: 'readability',
    linkDensity: linkDensityOf(cleaned),
    isList,
    byline,
    rights: notice === null || text.includes(notice) ? null : notice,
  };
}

const DIALOG = '[role="dialog"], [class*="modal" i]';
/** Where less was found, it may be another box of the page than the story. */
const LITTLE_FOUND = 900;
/** A dialog with more of a page's text than this is the page. */
const MOST_OF_PAGE = 0.3;

/** Takes away the windows a page opens over itself: on short news they have more text than the story. */
function removeDialogs(document: DomDocument, boxes: readonly DomElement[]): void {
  const dialogs = boxes.filter(
    (box) => box.getAttribute('role') === 'dialog' || /(?:^|[\s_-])modal(?:$|[\s_-])/iu.test(namesOf(box)),
  );
  if (dialogs.length === 0) return;
  const most = (document.body.textContent ?? '').length * MOST_OF_PAGE;
  for (const dialog of dialogs) if ((dialog.textContent ?? '').length < most) dialog.remove();
}

function scriptBody(scripts: readonly string[], page: Page, known: KnownFields): PageBody | null {
  const root = articleInScripts(scripts);
  if (root === null) return null;
  const figures = figuresIn(root, page.url.base);
  const raw = root.innerHTML;
  const cleaned = cleanArticle(root, known) ? root : wrap(raw);
  const text = textOfElement(cleaned);
  const lead = leadInScripts(scripts).filter((paragraph) => !text.includes(paragraph));
  return {
    text: [...lead, text].join('\n\n'),
    rawHtml: paragraphsAsHtml(lead) + cleaned.innerHTML,
    figures,
    via: 'script-data',
    linkDensity: linkDensityOf(cleaned),
    isList: false,
    byline: null,
    rights: null,
  };
}

function linkDensityOf(element: DomElement): number {
  const { length } = textOfElement(element);
  const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + lineOf(link).length, 0);
  return length === 0 ? 0 : linked / length;
}

/** An article that is mostly furniture, as it seems, is only trimmed at both ends; whole when nothing would be left. */
function trimmedOnly(html: string, known: KnownFields): DomElement {
  const trimmed = wrap(html);
  trimComments(trimmed);
  trimArticle(trimmed, known);
  return textWeight(textOfElement(trimmed)) < SHORTEST_SHOWN ? wrap(html) : trimmed;
}

function wrap(html: string): DomElement {
  return parsePage(html).body;
}

/** `articleBody` is plain text with line breaks, or HTML in disguise. */
function articleBody(node: JsonLdNode | null): { text: string; html: string | null } | null {
  const value = node?.['articleBody'] ?? node?.['text'];
  if (typeof value !== 'string') return null;
  if (/<(?:p|br|div)\b/iu.test(value)) {
    const { body } = parsePage(value);
    return { text: paragraphsOf(body).join('\n\n'), html: body.innerHTML };
  }
  const lines = withoutRepeat(value)
    .split(/\r?\n/u)
    .map((line) => textOf(line) ?? '')
    .filter((line) => line !== '');
  return { text: lines.join('\n\n'), html: null };
}

/** Some systems write the text twice. */
function withoutRepeat(text: string): string {
  const again = text.indexOf(text.slice(0, SHORTEST_REPEATED), SHORTEST_REPEATED);
  // Earlier, it is only an opening that stands twice.
  return again > text.length * LEAST_OF_TWICE ? text.slice(0, again) : text;
}
