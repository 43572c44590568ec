import type { DocumentReader } from './document-reader';
import { rtfReader } from './documents/rtf/rtf-reader';
import { htmlReader } from './html/html-reader';
import { textReader } from './text/text-reader';
import { unsupportedReader } from './unsupported-reader';

/** Every reader, in the order they are asked: the sure signs first, plain text last. */
export const documentReaders: readonly DocumentReader[] = [
  rtfReader,
  unsupportedReader,
  htmlReader,
  textReader,
];
