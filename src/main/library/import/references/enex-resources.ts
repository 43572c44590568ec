import { createHash } from 'node:crypto';
import type { DomElement } from '../html/dom';
import { escapeHtml } from '../html/escape-html';
import type { InnerDocument } from '../inner-document';
import { isRasterDataUrl } from '../sanitise-css';
import { xmlAt, xmlChildren, xmlText } from '../standards/xml';

/** Bytes of all pictures of a note that are kept in its text; the others stay in the original only. */
const MOST_BYTES = 16 * 1024 * 1024;
const MEDIA = /<en-media\b([^>]*?)\/?>(?:\s*<\/en-media>)?/giu;

/** A file that lies in a note (ENEX 3, `resource`). */
interface Resource {
  /** MD5 of its bytes, by which the note's text calls it. */
  readonly hash: string;
  readonly mimeType: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** The files of a note. */
export function resourcesOf(note: DomElement): readonly Resource[] {
  return xmlChildren(note, 'resource').flatMap((resource, i): Resource[] => {
    const bytes = Buffer.from(xmlText(xmlAt(resource, 'data')).replace(/\s+/gu, ''), 'base64');
    const name = xmlText(xmlAt(resource, 'resource-attributes', 'file-name')) || `file ${String(i + 1)}`;
    const hash = createHash('md5').update(bytes).digest('hex');
    const mimeType = xmlText(xmlAt(resource, 'mime')).toLowerCase();
    return bytes.length === 0 ? [] : [{ hash, mimeType, name, bytes }];
  });
}

/** A note's text with its pictures where they stand; those its text does not call stand at its end. Not sanitised. */
export function withPictures(html: string, resources: readonly Resource[]): string {
  const byHash = new Map(resources.map((resource) => [resource.hash, resource]));
  let left = MOST_BYTES;
  const pictureOf = (resource: Resource | undefined): string => {
    if (resource === undefined) return '';
    byHash.delete(resource.hash);
    const source = `data:${resource.mimeType};base64,${resource.bytes.toString('base64')}`;
    if (!isRasterDataUrl(source) || resource.bytes.length > left) return '';
    left -= resource.bytes.length;
    return `<img src="${source}" alt="${escapeHtml(resource.name)}">`;
  };
  const placed = html.replace(MEDIA, (_, attributes: string) =>
    pictureOf(byHash.get(/\bhash\s*=\s*["']?([\da-f]{32})/iu.exec(attributes)?.[1]?.toLowerCase() ?? '')),
  );
  return placed + [...byHash.values()].map(pictureOf).join('');
}

/** The files of a note that are documents of their own: PDFs, texts, recordings, whatever is no picture in it. */
export function attachedTo(resources: readonly Resource[], noteTitle: string): readonly InnerDocument[] {
  return resources
    .filter(({ mimeType }) => !mimeType.startsWith('image/'))
    .map(({ name, bytes }) => ({ name: `${noteTitle}/${name}`, fileName: name, bytes }));
}
