import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom';
import { noteBox } from './furniture-names';

/** What Readability finds. */
interface ReadabilityArticle {
  readonly content: DomElement | null | undefined;
  readonly byline: string | null | undefined;
}

interface ReadabilityOptions {
  readonly keepClasses: boolean;
  readonly disableJSONLD: boolean;
  readonly charThreshold: number;
  readonly serializer: (node: unknown) => unknown;
}

/** Its own types speak of a browser's Document, which rooms without the DOM do not have. */
const TypedReadability = Readability as unknown as new (
  document: DomDocument,
  options: ReadabilityOptions,
) => {
  readonly parse: () => ReadabilityArticle | null;
  /** Whether an element holds one of a kind and nothing else: asked of a box right before a paragraph takes its place. */
  _hasSingleTagInsideElement: (element: DomElement, tag: string) => boolean;
  /** The steps before it looks for the article. */
  readonly _unwrapNoscriptImages: (document: DomDocument) => void;
  readonly _removeScripts: (document: DomDocument) => void;
  readonly _prepDocument: () => void;
  /** The inside of the page's body as it was after these steps: asked for by `scripts/lean-linkedom.mjs` where it has to begin again. */
  _bodyAsItWas: () => string;
};
type Reader = InstanceType<typeof TypedReadability>;

/** Readability takes rougher means for shorter texts (500 by default), and share bars come in; many news items are short. */
const SHORTEST_READABLE = 250;

/**
 * The article's element with its classes, or null when Readability finds none. Changes the document; `documentAgain` gives one as it
 * was.
 */
export function runReadability(
  document: DomDocument,
  documentAgain: () => DomDocument,
): { readonly root: DomElement; readonly byline: string | null } | null {
  const reader = readerOf(document);
  mindBoxes(reader);
  parseAgainForRetries(reader, documentAgain);
  const article = parsed(reader, document);
  const root = article?.content;
  return article === null || root === null || root === undefined
    ? null
    : { root, byline: article.byline ?? null };
}

/** What it finds; null, too, where it climbs out of the body: of a damaged page, text may lie beside it, and it looks for no end there. */
function parsed(reader: Reader, document: DomDocument): ReadabilityArticle | null {
  try {
    return reader.parse();
  } catch (thrown) {
    if (thrown instanceof TypeError && hasTextBesideBody(document)) return null;
    throw thrown;
  }
}

/** Whether something that holds text stands neither in the head nor in the body. */
function hasTextBesideBody({ documentElement, body }: DomDocument): boolean {
  return [...documentElement.children].some(
    (child) => child !== body && child.localName !== 'head' && (child.textContent ?? '').trim() !== '',
  );
}

function readerOf(document: DomDocument): Reader {
  return new TypedReadability(document, {
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: SHORTEST_READABLE,
    serializer: (node) => node,
  });
}

/** Readability writes every page down as HTML, to read it again where it finds too little in it: one in ten is parsed once more instead. */
function parseAgainForRetries(reader: Reader, documentAgain: () => DomDocument): void {
  let body: string | null = null;
  reader._bodyAsItWas = () => {
    if (body !== null) return body;
    const document = documentAgain();
    const another = readerOf(document);
    another._unwrapNoscriptImages(document);
    another._removeScripts(document);
    another._prepDocument();
    body = document.body.innerHTML;
    return body;
  };
}

/**
 * Readability puts a paragraph in the place of a box that holds nothing else, and makes one of text that stands in a box as it
 * is: what designs call such boxes (`credit`, `breadcrumb`, `hidden`) would be lost. It is noted on the paragraph.
 */
function mindBoxes(reader: Reader): void {
  const holdsOne = reader._hasSingleTagInsideElement.bind(reader);
  reader._hasSingleTagInsideElement = (element, tag) => {
    const does = holdsOne(element, tag);
    const [paragraph] = does && tag === 'P' ? element.children : [];
    if (paragraph !== undefined) noteBox(paragraph, element);
    return does;
  };
}
