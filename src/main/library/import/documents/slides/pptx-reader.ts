import type { ImportWarning } from '../../../../../shared/model/clipping';
import { binaryFormat } from '../../decode/known-formats';
import type { DocumentReader } from '../../document-reader';
import type { DomElement } from '../../html/dom';
import { assertMarkup } from '../../html/too-much-markup';
import { importLimits } from '../../limits';
import { parseXml, xmlAll, xmlAt, xmlAttribute } from '../../standards/xml';
import { readConvertedArticles } from '../read-converted';
import { readZipParts } from '../zip-parts';
import { ONLY_PICTURES } from './only-pictures';
import { relationsOf } from './part-relations';
import { slideToHtml } from './slide-to-html';

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const PRESENTATION = 'ppt/presentation.xml';
const PART =
  /^ppt\/(?:presentation|slides\/slide\d+|notesSlides\/notesSlide\d+)\.xml$|^ppt\/(?:slides\/|notesSlides\/)?_rels\/[^/]+\.rels$/iu;
/** A picture that takes this part of a slide may be a clipping; smaller ones are photographs and logos. */
const LARGE = 0.35;
/** Letters beside a large picture that say what it shows. */
const FEW_WORDS = 300;

/**
 * PowerPoint presentations (PPTX, ECMA-376, part 1, 19): the text of their slides with titles, tables, links and notes, in the order in which they are
 * shown, as one document, or article by article where it is a press review. Hidden slides and comments are left out.
 */
export const pptxReader: DocumentReader = {
  format: 'PowerPoint presentations',
  accepts: ({ head, bytes }) =>
    head.startsWith('PK') && binaryFormat(head, bytes) === 'PowerPoint presentations',
  read({ bytes }) {
    const read = readZipParts(bytes, (name) => PART.test(name), importLimits.documentBytes);
    if ('problem' in read) return { refusal: { reason: 'unreadable', detail: read.problem } };
    const { parts } = read;
    const presentation = xmlOf(parts, PRESENTATION);
    if (presentation === null)
      return { refusal: { reason: 'unreadable', detail: 'the list of its slides is missing' } };
    const slides = shownSlides(parts, presentation);
    const html = slides.map(({ html: one }) => one).join('\n<hr>\n');
    if (!/[\p{L}\p{N}]/u.test(html.replace(/<[^<>]*>/gu, '')))
      return { refusal: { reason: 'unreadable', detail: ONLY_PICTURES } };
    const isPartial = slides.some(({ isPicture, isLost }) => isPicture || isLost);
    const warnings = new Set<ImportWarning>([
      ...read.warnings,
      ...(isPartial ? ['pages-missing' as const] : []),
    ]);
    return readConvertedArticles(html, PPTX, [...warnings]);
  },
};

interface Slide {
  readonly html: string;
  /** Whether most of what it shows is a picture. */
  readonly isPicture: boolean;
  /** Whether it is damaged or missing. */
  readonly isLost: boolean;
}

/** The slides in their order (19.2.1.34), with their notes below them. */
function shownSlides(parts: ReadonlyMap<string, Buffer>, presentation: DomElement): Slide[] {
  const related = relationsOf(parts, PRESENTATION);
  const size = areaOf(xmlAt(presentation, 'sldSz'));
  return xmlAll(presentation, 'sldId').flatMap((entry): Slide[] => {
    const name = related.parts.get(xmlAttribute(entry, 'r:id') ?? '') ?? '';
    const slide = xmlOf(parts, name);
    if (slide === null) return [{ html: '', isPicture: false, isLost: true }];
    if (/^(?:0|false)$/u.test(xmlAttribute(slide, 'show') ?? '')) return [];
    const relations = relationsOf(parts, name);
    const notesName = relations.byKind.get('notesSlide') ?? '';
    const notes = xmlOf(parts, notesName);
    const shown = slideToHtml(slide, relations);
    const isLarge = xmlAll(slide, 'pic').some(
      (picture) => areaOf(xmlAt(picture, 'spPr', 'xfrm', 'ext')) > size * LARGE,
    );
    return [
      {
        html: shown + (notes === null ? '' : slideToHtml(notes, relationsOf(parts, notesName))),
        isLost: false,
        isPicture: isLarge && shown.replace(/<[^<>]*>/gu, '').length < FEW_WORDS,
      },
    ];
  });
}

function areaOf(size: DomElement | undefined): number {
  return Number(xmlAttribute(size, 'cx') ?? 0) * Number(xmlAttribute(size, 'cy') ?? 0);
}

function xmlOf(parts: ReadonlyMap<string, Buffer>, name: string): DomElement | null {
  const xml = parts.get(name);
  if (xml === undefined) return null;
  assertMarkup(xml.toString('latin1'), importLimits.documentTags);
  return parseXml(xml.toString('utf8'));
}
