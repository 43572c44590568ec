import { join } from 'node:path';
import { isDamagedFlate } from './damaged-flate';

/** One piece of text as pdf.js gives it (its `TextItem`), or a border of marked content (`TextMarkedContent`). */
export interface PdfTextItem {
  readonly str?: string;
  /** a b c d e f of the text matrix; e and f are the place of its first letter in points, y upwards. */
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
  readonly hasEOL?: boolean;
  /** Of a border; or `brokenContent` where text is missing, since the page's content is damaged (`scripts/pdf-broken-content.mjs`). */
  readonly type?: string;
  readonly id?: string;
  readonly tag?: string;
  /** Its font, by the name that the page's styles have it under. */
  readonly fontName?: string;
  /** What the letters in it say (`scripts/pdf-actual-text.mjs`). */
  readonly actualText?: string;
}

/** The fonts of a page (its `TextStyle`); `vertical` for those that write downwards, whose items are as long as they are high. */
export type PdfTextStyles = Readonly<Record<string, { readonly vertical?: boolean }>>;

/** A node of a page's structure tree (ISO 32000-1, 14.7): an element with a role, or content by its id. */
export interface PdfStructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly PdfStructureNode[];
}

/** What lies on a page (ISO 32000-1, 12.5.6): a link, a field of a form that somebody filled in, or a text of its own. */
export interface PdfAnnotation {
  readonly subtype?: string;
  /** Where a link leads on the web; none inside the document. */
  readonly url?: string;
  /** Where it leads inside the document, or the name of that. */
  readonly dest?: string | PdfDestination | null;
  /** `Tx` for text, `Ch` for a choice. */
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: string };
  /** Left, bottom, right, top in points. */
  readonly rect?: readonly number[];
  readonly hidden?: boolean;
}

/** What of a page is used. */
export interface PdfPage {
  getAnnotations: () => Promise<readonly PdfAnnotation[]>;
  readonly view: readonly number[];
  getTextContent: (options: {
    includeMarkedContent: boolean;
  }) => Promise<{ items: readonly PdfTextItem[]; styles: PdfTextStyles }>;
  getStructTree: () => Promise<PdfStructureNode | null>;
  cleanup: () => unknown;
}

/** What a document says of itself (ISO 32000-1, 14.3.3); damaged files may hold anything there. */
export interface PdfInfo {
  readonly Title?: unknown;
  /** The program it was written with, */
  readonly Creator?: unknown;
  /** and the one that made a PDF of it. */
  readonly Producer?: unknown;
  /** `D:20261129202309+00'00'` */
  readonly CreationDate?: unknown;
  /** BCP 47. */
  readonly Language?: unknown;
  /** True for a portfolio: a cover around attached files. */
  readonly IsCollectionPresent?: unknown;
}

/** What of a document is used. */
export interface PdfDocument {
  readonly numPages: number;
  getPage: (number: number) => Promise<PdfPage>;
  getMetadata: () => Promise<{ info: PdfInfo }>;
  /** The files in it, by names; null for none. */
  getAttachments: () => Promise<Readonly<Record<string, PdfAttachment>> | null>;
  getOutline: () => Promise<readonly PdfOutlineItem[] | null>;
  getDestination: (name: string) => Promise<PdfDestination | null>;
  /** From 0; rejects for what is no page. */
  getPageIndex: (page: PdfReference) => Promise<number>;
}

/** A file inside the file. */
export interface PdfAttachment {
  readonly filename?: string;
  /** Null for one that is only named. */
  readonly content?: Uint8Array | null;
}

/** An object of the file. */
export interface PdfReference {
  readonly num: number;
  readonly gen: number;
}

/** A place in a document: its page (a reference, or its number from 0), then how it is shown. */
export type PdfDestination = readonly unknown[];

/** An entry of a document's outline (ISO 32000-1, 12.3.3), which programs show as bookmarks. */
export interface PdfOutlineItem {
  readonly title?: string;
  /** Or its name, to be asked for. */
  readonly dest?: string | PdfDestination | null;
  readonly items?: readonly PdfOutlineItem[];
}

interface LoadingTask {
  readonly promise: Promise<PdfDocument>;
  destroy: () => Promise<void>;
}

interface PdfJs {
  getDocument: (options: Readonly<Record<string, unknown>>) => LoadingTask;
}

let loaded: Promise<PdfJs> | undefined;

/**
 * Opens a PDF for its text; rejects as pdf.js does (`PasswordException`, `InvalidPDFException`). `destroy` the task after
 * use. pdf.js works in the calling thread, draws nothing, evaluates nothing and fetches nothing; its character maps lie
 * beside the bundle.
 */
export async function openPdf(bytes: Uint8Array): Promise<LoadingTask> {
  const { getDocument } = await (loaded ??= load());
  const data = join(process.env['CLIPDESK_WORKERS'] ?? __dirname, 'pdfjs');
  return getDocument({
    // A copy: pdf.js takes the buffer for itself.
    data: new Uint8Array(bytes),
    cMapUrl: `${join(data, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(data, 'standard_fonts')}/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
}

async function load(): Promise<PdfJs> {
  const globals = globalThis as Record<string, unknown>;
  // Named by pdf.js when it is loaded, used only to draw.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= Object;
  const speaker: { warn: unknown } = globalThis.console;
  const { warn } = speaker;
  // While it is loaded it warns of the drawing package, which is left out on purpose.
  speaker.warn = () => undefined;
  try {
    // Asked where packed data cannot be read as they should (`scripts/pdf-broken-content.mjs`).
    globals['isDamagedFlate'] = isDamagedFlate;
    // With its worker's code at hand pdf.js starts no thread of its own.
    // @ts-expect-error pdf.js ships no types for the code of its worker.
    globals['pdfjsWorker'] = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    speaker.warn = warn;
  }
}
