import {
  emptyClippingFields,
  type ClippingFields,
  type ImportWarning,
  type MediaItem,
} from '../../../../shared/model/clipping';
import type { Refusal } from '../../../../shared/model/job';
import { listedOnPage } from '../coverage-lists/pages/listed-on-page';
import { textWeight } from '../text/text-weight';
import { countWords } from '../../storage/word-count';
import { settlePublished } from '../settle-published';
import { fieldLimits } from '../limits';
import { cutWhole, ProvenanceNotes, type ParsedArticle } from '../parsed-article';
import { noteCandidates, readCandidates } from './read-candidates';
import { storedHtml } from './article-html';
import { lineOf, parsePage, showStreamedParts, type DomDocument } from './dom';
import { findAgencyCredit } from './find-agency-credit';
import { judgeArticle, readSigns, type PageSigns } from './judge-article';
import { textOf, typesOf } from './json-ld';
import { mediaTypeOfHost } from './media-type-of-host';
import { readPage, type Found, type Page } from './page';
import { isOutletName } from './author-names';
import { readAuthors } from './read-authors';
import { readLabelLines } from './read-label-lines';
import { readBody, type PageBody } from './read-body';
import { findLabelledEditor } from './read-byline';
import { readCreditsOfText } from './read-credits-of-text';
import { isOfWiki } from './of-wiki';
import { isAmbiguous, readModified, readPublished } from './read-dates';
import { readMedia } from './read-media';
import { readOutlet, readSection, readSectionPath } from './read-outlet';
import { fold } from './fold-words';
import { articleOfPost } from './posts/article-of-post';
import { readPost } from './posts/read-post';
import { readSubtitle, readTitle, wholeHeadline } from './read-title';
import { setBody } from './set-body';
import { declaresShadowRoots, showShadowRoots } from './show-shadow-roots';
import { LIST_MARK } from '../lists/list-mark';
import { numberedBody } from '../lists/numbered-body';
import { mayBeArchived } from './take-out-archive';

const LITTLE_TEXT = 250;

/** Reads a web page as one article, or says that it is none. */
export function readHtml(html: string): ParsedArticle | Refusal {
  const page = pageOf(html);
  const post = readPost(page);
  return post === null ? articleOfPage(page, readSigns(page)) : articleOfPost(page, post);
}

/** Reads a web page as the articles it is a list of, on other sites; else as one article, or says that it is none. */
export function readHtmlOrList(html: string): readonly ParsedArticle[] | Refusal {
  const page = pageOf(html);
  const post = readPost(page);
  if (post !== null) return [articleOfPost(page, post)];
  const signs = readSigns(page);
  const listed = listedOnPage(page, signs);
  if (listed !== null) return listed;
  const read = articleOfPage(page, signs);
  return 'reason' in read ? read : [read];
}

function pageOf(html: string): Page {
  return readPage(() => documentOf(html), mayBeArchived(html));
}

function articleOfPage(page: Page, signs: PageSigns): ParsedArticle | Refusal {
  const notes = new ProvenanceNotes();
  const fields = readFields(page, notes);
  const before = readMedia(page, []);
  const candidates = readCandidates(page);
  const body = readBody(page, fields.headline, fields.authors);
  const instead = judgeArticle(body, signs, fields.headline, fields.datePublished !== null);
  if (instead !== null) return { reason: 'not-an-article', instead };

  const warnings: ImportWarning[] = [];
  applyBody(fields, body, page, notes);
  readCreditsOfText(fields, page, notes);
  fields.media = mergeMedia(before, readMedia(page, body.figures));
  if (fields.media.length > 0)
    notes.note(
      'media',
      before.length > 0 ? 'og' : 'figure',
      fields.media[0]?.file ?? fields.media[0]?.caption ?? '',
    );
  const whole = wholeHeadline(fields.headline, page.blocks);
  if (whole !== null) {
    fields.headline = cutWhole(whole.value, fieldLimits.headline);
    notes.note('headline', whole.via, whole.evidence);
  }
  settle(fields, body, notes, warnings);
  noteCandidates(candidates, fields, notes);
  const { datePublished } = fields;
  if (datePublished !== null && isAmbiguous(page, datePublished)) warnings.push('date-ambiguous');
  numberPoints(fields, body);
  const bodyHtml = body.rawHtml === null ? null : storedHtml(body.rawHtml, page.url.base);
  return { fields, bodyHtml, provenance: notes.all(), warnings };
}

/** After everything that is read from the lines of the text. */
function numberPoints(fields: ClippingFields, { rawHtml }: PageBody): void {
  if (rawHtml?.includes(LIST_MARK) !== true) return;
  fields.body = numberedBody(fields.body, parsePage(rawHtml).body);
  fields.wordCount = countWords(fields.body);
}

function documentOf(html: string): DomDocument {
  const document = parsePage(html);
  if (declaresShadowRoots(html)) showShadowRoots(document);
  if (/hidden/iu.test(html)) showStreamedParts(document);
  if (MARK_OF_LINK.test(html)) removeMarks(document);
  return document;
}

/** What programs for documentation and blogs put behind a heading, so that one can link to it. */
const MARK_OF_LINK = /(?:[¶#§🔗]|&para;|&#182;)\s{0,20}<\/a>/iu;

function removeMarks(document: DomDocument): void {
  for (const link of document.querySelectorAll('h1 a, h2 a, h3 a, h4 a, h5 a, h6 a'))
    if (/^[¶#§🔗]$/u.test(lineOf(link))) link.remove();
}

function readFields(page: Page, notes: ProvenanceNotes): ClippingFields {
  const fields = emptyClippingFields();
  const take = <K extends keyof ClippingFields>(field: K, found: Found<ClippingFields[K]> | null): void => {
    if (found === null) return;
    fields[field] = found.value;
    notes.note(field, found.via, found.evidence);
  };
  noteType(page, notes);
  const title = readTitle(page);
  if (title !== null) take('headline', { ...title, value: cutWhole(title.value, fieldLimits.headline) });
  take('subheadline', readSubtitle(page, fields.headline));
  take('outlet', readOutlet(page, fields.headline));
  const editor = findLabelledEditor(page.blocks);
  const authors = isOfWiki(page)
    ? null
    : readAuthors(page, fields.headline, fields.outlet, editor?.names ?? []);
  if (authors !== null) {
    const { value, via, evidence } = authors;
    if (value.authors.length > 0) take('authors', { value: [...value.authors], via, evidence });
    if (value.agencies.length > 0) take('source', { value: value.agencies.join(', '), via, evidence });
  }
  take('datePublished', readPublished(page, fields.headline));
  take('dateModified', readModified(page));
  take('section', readSection(page));
  const path = readSectionPath(page, fields.headline);
  if (path !== null) take('sectionPath', { ...path, value: [...path.value] });
  const { url, via, readFrom, savedAt } = page.url;
  if (url !== null) take('url', { value: url, via, evidence: readFrom ?? url });
  const mediaType = url === null ? null : mediaTypeOfHost(url);
  if (mediaType !== null) take('mediaType', { value: mediaType, via: 'host', evidence: url ?? '' });
  if (savedAt !== null) take('dateAccessed', { value: savedAt, via: 'saved-from', evidence: savedAt.raw });
  const summary = page.meta.first('description', 'og:description', 'dc.description', 'twitter:description');
  if (summary !== null)
    take('summary', {
      value: cutWhole(summary.value, fieldLimits.summary),
      via: 'meta',
      evidence: `${summary.name} ${summary.value}`,
    });
  readRights(page, take);
  if (fields.editor === null && editor !== null)
    take('editor', { value: editor.names.join(', '), via: 'label', evidence: editor.line });
  takeLabelled(page, fields, take);
  const credit =
    fields.source === null ? findAgencyCredit(page.blocks, fields.headline, fields.outlet) : null;
  if (credit !== null) take('source', { value: credit.agency, via: 'label', evidence: credit.line });
  return fields;
}

/** What the page says it is; that it is a page at all says the kind of file. */
function noteType({ jsonLd, meta }: Page, notes: ProvenanceNotes): void {
  const type = meta.first('og:type')?.value;
  const [inData] = jsonLd.article === null ? [] : typesOf(jsonLd.article);
  if (type !== undefined) notes.note('type', 'og', type);
  else if (inData !== undefined) notes.note('type', 'json-ld', inData);
}

/** What lines of labels say, where nothing that is surer did. */
function takeLabelled(page: Page, fields: ClippingFields, take: Take): void {
  const labelled = readLabelLines(page, fields.headline, page.declaredLanguage);
  if (labelled === null) return;
  const { authors, source, editor, pageViews, line } = labelled;
  const from = { via: 'label', evidence: line };
  if (fields.authors.length === 0 && authors.length > 0) take('authors', { value: [...authors], ...from });
  const isOwn = source !== null && fields.outlet !== null && isOwnHost(source, fields.outlet);
  if (fields.source === null && source !== null && !isOwn) take('source', { value: source, ...from });
  if (fields.editor === null && editor !== null) take('editor', { value: editor, ...from });
  if (pageViews !== null) take('pageViews', { value: pageViews, ...from });
}

/** A paper that names itself by its address is no source. */
function isOwnHost(source: string, outlet: string): boolean {
  return /^\S+\.\p{L}{2,}$/u.test(source) && isOutletName(source, outlet);
}

type Take = <K extends keyof ClippingFields>(field: K, found: Found<ClippingFields[K]> | null) => void;

function readRights({ jsonLd, meta }: Page, take: Take): void {
  const { article } = jsonLd;
  const editor = textOf(jsonLd.resolve(article?.['editor'])) ?? null;
  if (editor !== null) take('editor', { value: editor, via: 'json-ld', evidence: editor });
  const holder = textOf(jsonLd.resolve(article?.['copyrightHolder'])) ?? null;
  if (holder !== null) take('rightsHolder', { value: holder, via: 'json-ld', evidence: holder });
  const notice =
    meta.first('copyright', 'dc.rights', 'rights')?.value ?? textOf(article?.['copyrightNotice']);
  if (notice !== null)
    take('copyrightNotice', { value: cutWhole(notice, fieldLimits.name), via: 'meta', evidence: notice });
  const provider = textOf(jsonLd.resolve(article?.['sourceOrganization'] ?? article?.['provider']));
  if (provider !== null) take('source', { value: provider, via: 'json-ld', evidence: provider });
}

function applyBody(fields: ClippingFields, body: PageBody, page: Page, notes: ProvenanceNotes): void {
  setBody(fields, notes, { text: body.text, via: body.via, language: page.declaredLanguage });
  if (fields.copyrightNotice === null && body.rights !== null) {
    fields.copyrightNotice = cutWhole(body.rights, fieldLimits.name);
    notes.note('copyrightNotice', 'label', body.rights);
  }
}

/** The lead picture as it was before Readability moved figures about keeps its caption. */
function mergeMedia(before: readonly MediaItem[], after: readonly MediaItem[]): MediaItem[] {
  const [lead] = before;
  const [first, ...rest] = after;
  if (lead === undefined || first === undefined || lead.file !== first.file) return [...after];
  return [
    { ...first, caption: first.caption ?? lead.caption, creditLine: first.creditLine ?? lead.creditLine },
    ...rest,
  ];
}

function settle(
  fields: ClippingFields,
  body: PageBody,
  notes: ProvenanceNotes,
  warnings: ImportWarning[],
): void {
  if (fields.headline === '') {
    fields.headline = cutWhole(body.text.split('\n', 1)[0] ?? '', 110);
    notes.note('headline', 'first-words', fields.headline);
    warnings.push('headline-unknown');
  }
  // A description that only repeats the headline or opens the body says nothing new, but is what the page chose: keep it.
  if (fields.summary !== null && fold(fields.summary) === fold(fields.headline)) fields.summary = null;
  const dated = settlePublished(fields, notes);
  if (dated !== null) warnings.push(dated);
  if (fields.outlet === null) warnings.push('outlet-unknown');
  if (textWeight(body.text) < LITTLE_TEXT) warnings.push('little-text');
}
