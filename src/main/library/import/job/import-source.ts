import type { StoredBytes } from '../../storage/store-thread/store-messages';
import type { InnerDocument } from '../inner-document';
import type { ReadChoices } from '../read-choices';
import { fileName } from './expand-paths';

/** One input of an import. */
export type ImportSource =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly name: string;
      /** Its place in an import that is written down. */
      readonly position?: number;
    }
  /** What is left of a large file after the first `given` of its parts. */
  | {
      readonly kind: 'rest';
      readonly path: string;
      readonly name: string;
      readonly given: number;
      readonly position?: number;
    }
  /** A page to be fetched; its address is its path. */
  | {
      readonly kind: 'link';
      readonly path: string;
      readonly name: string;
      readonly tags: readonly string[];
      readonly position?: number;
    }
  /** A file that waited in the library for a person's answer. */
  | {
      readonly kind: 'kept';
      readonly path: string;
      readonly name: string;
      readonly stored: StoredBytes;
      readonly tags: readonly string[];
      /** What the person chose for it. */
      readonly chosen: Partial<ReadChoices>;
      readonly position?: number;
    }
  /** Pasted text, or a document that lay in another; `path` is what stands for it in the result. */
  | {
      readonly kind: 'bytes';
      readonly path: string;
      readonly name: string;
      readonly bytes: Uint8Array;
      /** How many documents it lies in; none for a paste. */
      readonly depth?: number;
      /** The place of the file it lies in. */
      readonly position?: number;
      /** The input it lies in; none for a paste. */
      readonly within?: WholeInput;
      /** True for one of the many pages of a web archive, which need not be an article. */
      readonly isPage?: boolean;
      /** True for a part of an archive of Clipdesk's own. */
      readonly isArchive?: boolean;
    };

/** What an import was given: a file, or a link. */
export type WholeInput = { readonly file: string } | { readonly link: string };

/** The input a source is, or lies in; null for pasted text. */
export function wholeInput(source: ImportSource): WholeInput | null {
  switch (source.kind) {
    case 'file':
    case 'rest':
      return { file: source.path };
    case 'link':
      return { link: source.path };
    case 'bytes':
      return source.within ?? null;
    case 'kept':
      // It lies in the library: its question is the place to try again.
      return null;
  }
}

/** How a part of a file is called in results: the file's path, `#`, and the part's number or its name inside. */
export function partPath(path: string, part: number | string): string {
  return `${path}#${part}`;
}

/** Whether a result's path is this input's, or that of a part of it. */
export function isOfInput(path: string, input: string): boolean {
  return path === input || path.startsWith(partPath(input, ''));
}

/** A document found inside another, as an input of its own. */
export function innerSource(
  outer: ImportSource,
  { name, fileName: ownName, bytes, isPage, isArchive }: InnerDocument,
): ImportSource {
  const depth = (outer.kind === 'bytes' ? (outer.depth ?? 0) : 0) + 1;
  const within = wholeInput(outer);
  return {
    kind: 'bytes',
    path: partPath(outer.path, name),
    name: ownName ?? fileName(name),
    bytes,
    depth,
    ...(outer.position === undefined ? {} : { position: outer.position }),
    ...(within === null ? {} : { within }),
    ...(isPage === true ? { isPage } : {}),
    ...(isArchive === true ? { isArchive } : {}),
  };
}

/** What is left of a large file. */
export function restOf({ path, name, position }: ImportSource, given: number): ImportSource {
  return { kind: 'rest', path, name, given, ...(position === undefined ? {} : { position }) };
}
