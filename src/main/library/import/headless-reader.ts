import { isPageElement } from './decode/root-element';
import type { DocumentReader, SourceDocument } from './document-reader';
import { oncePer } from './once-per';

/** Elements of pages that none begins with, beside {@link isPageElement}: a passage copied out of a page may end with any. */
const OF_PAGES = new Set(
  'li td th tr tbody thead tfoot caption dt dd button label select option textarea iframe noscript details summary main svg math'.split(
    ' ',
  ),
);
const LAST_TAG = /<\/((?:\w+:)?[\w.-]+)\s*>\s*$/u;
/** Ends of what stands inside NITF, NewsML and feeds. */
const INSIDE =
  /<\/(?:body\.content|body\.head|hedline|NewsComponent|NewsItem|contentSet|itemMeta|contentMeta|pubDate|guid|en-note)>/u;
const OF_NEWS = new Set('nitf newsItem newsMessage packageItem NewsML rss feed rdf:RDF en-export'.split(' '));
const OUTERMOST =
  /<(?:rss|feed|rdf:RDF|nitf|newsItem|newsMessage|packageItem|NewsML|en-export|html|!doctype)[\s>]/iu;
const TAGS = /<\/?[A-Za-z][\w:.-]*(?:\s[^<>]*)?>/gu;
/** Words of RTF (RTF 1.9.1), and those that stand in every text but hardly in TeX, which looks alike, nor in the scripts of a page. */
const RTF_WORDS = /\\(?:[a-z]{1,20}-?\d*|'[\da-f]{2}|\*)/gu;
const SURE = String.raw`\\(?:pard?|plain|cell|row|(?:f|fs|cf|lang|langfe|insrsid|charrsid|htmltag)\d+|lsd[a-z]+|rtlch|ltrch|htmlrtf)`;
const SURE_WORD = new RegExp(`^${SURE}$`, 'u');
/** Most pages have none, and the words of their scripts need not be gathered. */
const HAS_SURE = new RegExp(SURE, 'u');
const FEWEST_SURE = 2;

/** A text is what is left of a file where so much of it is marks, */
const SHARE = 0.15;
/** (of news, which are mostly text, so much), */
const SHARE_OF_NEWS = 0.02;
/** and no fewer than these. */
const FEWEST = 5;
const LOOKED_AT = 200_000;
const TAIL = 400;

/**
 * RTF and XML files whose beginning is missing (a download that was taken up in the middle, a recovered disk): nothing says what their marks are, and
 * headline, outlet and day stood there. They would come in as articles of markup.
 */
export const headlessReader: DocumentReader = {
  format: 'files without a beginning',
  accepts: (document) => kindOf(document) !== null,
  read: (document) => ({
    refusal: {
      reason: 'unreadable',
      detail: `its beginning is missing: it is the rest of ${kindOf(document) ?? 'a file'}; get it again and import that`,
    },
  }),
};

const kindOf = oncePer((document: SourceDocument): string | null => {
  const text = document.text()?.text;
  if (text === undefined) return null;
  const start = text.slice(0, LOOKED_AT);
  if (isRestOfRtf(start)) return 'an RTF document';
  return start.includes('</') && isRestOfXml(start, text.slice(-TAIL)) ? 'an XML file' : null;
});

function isRestOfRtf(start: string): boolean {
  if (!HAS_SURE.test(start) || /^\s*\{\\rtf/u.test(start)) return false;
  const words = start.match(RTF_WORDS) ?? [];
  const sure = new Set(words.filter((word) => SURE_WORD.test(word)).map((word) => word.replace(/\d+$/u, '')));
  return sure.size >= FEWEST_SURE && areMost(words, start);
}

/** What ends with an element that never began, or whose first tag is not whole; or what lacks its end as well. */
function isRestOfXml(start: string, tail: string): boolean {
  const root = LAST_TAG.exec(tail)?.[1] ?? '';
  const isOfPages = root === '' || isPageElement(root) || OF_PAGES.has(root.toLowerCase());
  // Nearly all that ends like a page is one: its marks need not be looked for.
  if (isOfPages && (OUTERMOST.test(start) || !INSIDE.test(start))) return false;
  const marks = start.match(TAGS) ?? [];
  if (isOfPages) return areMost(marks, start);
  const isCutTag = /^[^<>]*>/u.test(start);
  const opened = marks.some(
    (mark) => mark.startsWith(`<${root}`) && /[\s>]/u.test(mark.charAt(root.length + 1)),
  );
  if (!opened && OF_NEWS.has(root)) return areMost(marks, start, SHARE_OF_NEWS);
  return (!opened || isCutTag) && areMost(marks, start);
}

function areMost(marks: readonly string[], text: string, share = SHARE): boolean {
  return marks.length >= FEWEST && marks.reduce((sum, mark) => sum + mark.length, 0) > text.length * share;
}
