import type { ClippingFields } from '../../../../shared/model/clipping';
import type { ProvenanceNotes } from '../parsed-article';
import { isEastAsianName } from '../text/byline-line';
import { signedAtEnd } from '../text/han-reporters';
import { readDateline } from '../text/read-dateline';
import { isOutletName } from './author-names';
import { textOf } from './json-ld';
import type { Page } from './page';
import { isLogin } from './read-authors';
import { bylineOfText } from './read-byline';
import { readLinesBelow } from './read-label-lines';

/** A lead or a label may stand before the paragraph that opens with a dateline. */
const MOST_BEFORE_DATELINE = 1;
/** A note of the editors may stand behind the signature. */
const LAST_PARAGRAPHS = 2;

/** What the text itself and the lines below it say of who wrote it, where nothing above it did. */
export function readCreditsOfText(fields: ClippingFields, page: Page, notes: ProvenanceNotes): void {
  applyDateline(fields, notes);
  if (fields.authors.length === 0 || onlyTheOutlet(fields)) {
    readBylineOfText(fields, page, notes);
    if (fields.authors.length === 0) readSignature(fields, notes);
  }
  applyLinesBelow(fields, page, notes);
}

function applyDateline(fields: ClippingFields, notes: ProvenanceNotes): void {
  const openings = fields.body.split(/\n+/u, 1 + MOST_BEFORE_DATELINE);
  for (const opening of openings) {
    const dateline = readDateline(opening);
    if (dateline === null) continue;
    const note = (field: keyof ClippingFields): void => notes.note(field, 'dateline', opening);
    if (dateline.dateline !== null) {
      fields.dateline = dateline.dateline;
      note('dateline');
    }
    if (dateline.place !== null) {
      fields.place = dateline.place;
      note('place');
    }
    if (fields.source === null && dateline.agency !== null) {
      fields.source = dateline.agency;
      note('source');
    }
    if (dateline.authors.length > 0 && (fields.authors.length === 0 || onlyTheOutlet(fields))) {
      fields.authors = [...dateline.authors];
      note('authors');
    }
    return;
  }
}

/** An outlet that signs its own story may name the person in the text. */
function onlyTheOutlet({ authors, outlet }: ClippingFields): boolean {
  return outlet !== null && authors.length === 1 && isOutletName(authors[0] ?? '', outlet);
}

function readBylineOfText(fields: ClippingFields, page: Page, notes: ProvenanceNotes): void {
  const login = textOf(page.jsonLd.resolve(page.jsonLd.article?.['author']));
  const byline = bylineOfText(fields.body, page.blocks, login !== null && isLogin(login));
  if (byline === null) return;
  fields.authors = [...byline.names];
  notes.note('authors', 'byline', byline.line);
  if (fields.editor === null && byline.editors.length > 0) {
    fields.editor = byline.editors.join(', ');
    notes.note('editor', 'byline', byline.line);
  }
  if (fields.source !== null || byline.agency === null) return;
  fields.source = byline.agency;
  notes.note('source', 'byline', byline.line);
}

/** "……。（记者 李明）" */
function readSignature(fields: ClippingFields, notes: ProvenanceNotes): void {
  for (const paragraph of fields.body.split(/\n+/u).slice(-LAST_PARAGRAPHS).reverse()) {
    const names = signedAtEnd(paragraph);
    if (names.length === 0) continue;
    fields.authors = [...names];
    notes.note('authors', 'byline', paragraph.slice(-60));
    return;
  }
}

/** "来源：河口日报", below the text. */
function applyLinesBelow(
  fields: ClippingFields,
  { blocks, declaredLanguage }: Page,
  notes: ProvenanceNotes,
): void {
  const below = readLinesBelow(blocks, fields.body, declaredLanguage);
  if (below === null) return;
  const source = withoutOutlet(below.source ?? '', fields.outlet);
  if (fields.source === null && source !== '') {
    fields.source = source;
    notes.note('source', 'label', below.line);
  }
  if (fields.editor === null && below.editor !== null) {
    fields.editor = below.editor;
    notes.note('editor', 'label', below.line);
  }
  // Western bylines below a text are those of other stories.
  const authors = below.authors.filter(isEastAsianName);
  if (fields.authors.length === 0 && authors.length > 0) {
    fields.authors = authors;
    notes.note('authors', 'label', below.line);
  }
}

/** "post.example, jd/dpa" on the site of that name: it took the story from the agency. */
function withoutOutlet(source: string, outlet: string | null): string {
  if (outlet === null) return source;
  return source
    .split(/\s*,\s*/u)
    .filter((part) => !isOutletName(part, outlet))
    .map((part) => part.replace(INITIALS_BEFORE, ''))
    .join(', ');
}

const INITIALS_BEFORE = /^\p{Ll}{2,4}\/(?=\p{L}{3})/u;
