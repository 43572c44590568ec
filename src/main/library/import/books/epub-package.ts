import { parseXml, xmlAll, xmlAt, xmlAttribute, xmlChildren, xmlText } from '../standards/xml';

/** What the package document of an EPUB says (EPUB 3.3, https://www.w3.org/TR/epub-33/#sec-package-doc; OPF 2.0.1). */
export interface EpubPackage {
  /** Paths of its documents in reading order, without those that are marked as contents or cover. */
  readonly spine: readonly string[];
  /** Path of its table of contents; null without one. */
  readonly contents: string | null;
  readonly titles: readonly string[];
  /** Dates of publication as they are written. */
  readonly dates: readonly string[];
  readonly identifiers: readonly string[];
  /** Values of `meta` elements by their name or property. */
  readonly metas: ReadonlyMap<string, string>;
}

const DOCUMENT = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/iu;
const CONTAINER = 'META-INF/container.xml';
/** Parts of a book that hold no text of it (EPUB Structural Semantics; the guide of OPF 2.0.1, 2.6). */
const NO_TEXT = /^(?:cover|title-?page|toc|nav|loi|lot|landmarks|copyright-?page)$/iu;

/** The path of the package document; null when the container (OCF 3.3, 4.2.6.3.1) names none. */
export function packagePath(parts: ReadonlyMap<string, Buffer>): string | null {
  const root = parseXml(parts.get(CONTAINER)?.toString('utf8') ?? '');
  const named = root === null ? null : xmlAttribute(xmlAll(root, 'rootfile')[0], 'full-path');
  const path = named ?? [...parts.keys()].find((name) => /\.opf$/iu.test(name)) ?? null;
  return path !== null && parts.has(path) ? path : null;
}

/** Reads the package document at a path; null when it is none. */
export function readPackage(opf: string, path: string): EpubPackage | null {
  const root = parseXml(opf);
  if (root === null) return null;
  const metadata = xmlAt(root, 'metadata');
  const items = new Map(
    xmlChildren(xmlAt(root, 'manifest'), 'item').map((item) => [
      xmlAttribute(item, 'id') ?? '',
      {
        path: pathFrom(path, xmlAttribute(item, 'href') ?? ''),
        type: xmlAttribute(item, 'media-type') ?? '',
        properties: (xmlAttribute(item, 'properties') ?? '').split(/\s+/u),
      },
    ]),
  );
  const skipped = new Set(
    xmlChildren(xmlAt(root, 'guide'), 'reference')
      .filter((reference) => NO_TEXT.test(xmlAttribute(reference, 'type') ?? ''))
      .map((reference) => pathFrom(path, xmlAttribute(reference, 'href') ?? '')),
  );
  const spine = xmlChildren(xmlAt(root, 'spine'), 'itemref').flatMap((reference) => {
    const item = items.get(xmlAttribute(reference, 'idref') ?? '');
    return item === undefined ||
      !DOCUMENT.test(item.type) ||
      item.properties.includes('nav') ||
      skipped.has(item.path)
      ? []
      : [item.path];
  });
  const all = [...items.values()];
  const contents =
    all.find(({ properties }) => properties.includes('nav')) ??
    all.find(({ type }) => type === 'application/x-dtbncx+xml');
  // OPF 1 has Dublin Core in an element of its own.
  const said = (...names: readonly string[]): string[] =>
    (metadata === undefined ? [] : xmlAll(metadata, ...names)).map(xmlText).filter((text) => text !== '');
  return {
    spine,
    contents: contents?.path ?? null,
    titles: said('title', 'Title'),
    dates: said('date', 'Date'),
    identifiers: said('identifier', 'Identifier'),
    metas: new Map(
      (metadata === undefined ? [] : xmlAll(metadata, 'meta')).map((meta) => [
        (xmlAttribute(meta, 'property') ?? xmlAttribute(meta, 'name') ?? '').toLowerCase(),
        xmlAttribute(meta, 'content') ?? xmlText(meta),
      ]),
    ),
  };
}

/** The path in the archive of an address in one of its documents. */
export function pathFrom(document: string, address: string): string {
  const base = `http://book.invalid/${document.split('/').map(encodeURIComponent).join('/')}`;
  if (!URL.canParse(address, base)) return '';
  try {
    return decodeURIComponent(new URL(address, base).pathname.slice(1));
  } catch (thrown) {
    // A path with a percent sign that begins no code names nothing in the archive.
    if (thrown instanceof URIError) return '';
    throw thrown;
  }
}
