import {
  emptyClippingFields,
  type ClippingFields,
  type ImportWarning,
} from '../../../../shared/model/clipping';
import { countWords } from '../../storage/word-count';
import { textWeight } from './text-weight';
import { settlePublished } from '../settle-published';
import { detectLanguage } from '../language/detect-language';
import { fieldLimits } from '../limits';
import { cutWhole, ProvenanceNotes, type ParsedArticle } from '../parsed-article';
import { firstWords } from '../settle-article';
import { withoutFrontMatter } from './front-matter';
import { withoutPageAround } from './pasted-page';
import { withoutMailHead } from './pasted-mail';
import { readDateline } from './read-dateline';
import { splitZones, type LineFact, type TextZones } from './split-zones';
import { joinParagraphs, splitLines } from './text-blocks';
import { weighFacts } from './weigh-facts';

/** A body of less weight gets a warning. */
const LITTLE_TEXT = 120;

/**
 * Reads pasted or plain text as one article; null when there is no text in it. `known` is what a line says of it that is not in the
 * text any more.
 */
export function readText(whole: string, known: readonly LineFact[] = []): ParsedArticle | null {
  const { head, text, tags } = withoutFrontMatter(withoutMailHead(whole));
  const written = splitLines(head.length === 0 ? text : `${head.join('\n')}\n\n${text}`);
  if (written.length === 0) return null;
  const language = detectLanguage(written.map((line) => line.text).join('\n'));
  const { lines, facts: ofPage } = withoutPageAround(written, { language });
  const zones = splitZones(lines, { language });
  const body = joinParagraphs(zones.body).join('\n\n');
  const notes = new ProvenanceNotes();
  const warnings: ImportWarning[] = [];

  const fields: ClippingFields = {
    ...emptyClippingFields(),
    body,
    wordCount: countWords(body),
    language,
  };
  if (language !== null) notes.note('language', 'detector', language);
  const facts = [...known, ...zones.facts, ...ofPage];
  applyFacts(fields, facts, notes);
  applyZones(fields, zones, notes, warnings);
  applyDateline(fields, notes);
  const dated = settlePublished(fields, notes);
  weighFacts(fields, facts, notes);
  if (dated !== null) warnings.push(dated);
  if (fields.outlet === null) warnings.push('outlet-unknown');
  if (textWeight(body) < LITTLE_TEXT) warnings.push('little-text');
  return { fields, bodyHtml: null, provenance: notes.all(), warnings, ...(tags.length > 0 ? { tags } : {}) };
}

function applyFacts(fields: ClippingFields, facts: readonly LineFact[], notes: ProvenanceNotes): void {
  for (const { fact, line } of facts) {
    const note = (field: keyof ClippingFields): void => notes.note(field, 'header-line', line);
    switch (fact.kind) {
      case 'published':
      case 'modified':
      case 'accessed': {
        const field = (
          { published: 'datePublished', modified: 'dateModified', accessed: 'dateAccessed' } as const
        )[fact.kind];
        if (fields[field] !== null) break;
        fields[field] = fact.date;
        note(field);
        break;
      }
      case 'author':
        for (const name of fact.names)
          if (!fields.authors.some((known) => known.toLowerCase() === name.toLowerCase()))
            fields.authors.push(name);
        if (fact.names.length > 0) note('authors');
        break;
      case 'views':
        if (fields.pageViews !== null) break;
        fields.pageViews = fact.count;
        note('pageViews');
        break;
      case 'breadcrumb':
        if (fields.sectionPath.length > 0) break;
        fields.sectionPath = [...fact.steps];
        note('sectionPath');
        break;
      case 'photo':
        fields.media = [...fields.media, { kind: 'image', caption: null, creditLine: fact.text, file: null }];
        note('media');
        break;
      case 'ignored':
        break;
      case 'headline':
      case 'subheadline':
      case 'source':
      case 'outlet':
      case 'editor':
      case 'section':
      case 'place':
      case 'page':
      case 'url':
        if (fields[fact.kind] !== null && fields[fact.kind] !== '') break;
        fields[fact.kind] = cutWhole(
          fact.text,
          fact.kind === 'headline' ? fieldLimits.headline : fieldLimits.name,
        );
        note(fact.kind);
    }
  }
}

function applyZones(
  fields: ClippingFields,
  zones: TextZones,
  notes: ProvenanceNotes,
  warnings: ImportWarning[],
): void {
  if (zones.headline !== null) {
    fields.headline = cutWhole(zones.headline, fieldLimits.headline);
    notes.note('headline', 'first-line', zones.headline);
  } else if (fields.headline === '') {
    fields.headline = firstWords(fields.body);
    notes.note('headline', 'first-words', fields.headline);
    warnings.push('headline-unknown');
  }
  if (zones.subheadline !== null && fields.subheadline === null) {
    fields.subheadline = zones.subheadline;
    notes.note('subheadline', 'standfirst', zones.subheadline);
  }
  if (zones.copyright !== null) {
    fields.copyrightNotice = cutWhole(zones.copyright, fieldLimits.name);
    notes.note('copyrightNotice', 'footer-line', zones.copyright);
  }
  const [firstCaption] = zones.captions;
  if (firstCaption !== undefined) {
    fields.media = [...zones.captions.map(({ item }) => item), ...fields.media];
    notes.note('media', 'caption-line', firstCaption.line);
  }
}

function applyDateline(fields: ClippingFields, notes: ProvenanceNotes): void {
  const [opening = ''] = fields.body.split('\n', 1);
  const dateline = readDateline(opening);
  if (dateline === null) return;
  const note = (field: keyof ClippingFields): void => notes.note(field, 'dateline', opening);
  if (dateline.dateline !== null) {
    fields.dateline = dateline.dateline;
    note('dateline');
  }
  if (dateline.place !== null && fields.place === null) {
    fields.place = dateline.place;
    note('place');
  }
  if (dateline.agency !== null && fields.source === null) {
    fields.source = dateline.agency;
    note('source');
  }
  if (dateline.authors.length > 0 && fields.authors.length === 0) {
    fields.authors = [...dateline.authors];
    note('authors');
  }
}
