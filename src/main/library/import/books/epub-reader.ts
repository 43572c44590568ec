import { decodeText } from '../decode/decode-text';
import { binaryFormat } from '../decode/known-formats';
import type { DocumentReader } from '../document-reader';
import { articlesOutcome } from '../databases/database-document';
import { warnedOutcome } from '../documents/read-converted';
import { readZipParts, refusedLost } from '../documents/zip-parts';
import { importLimits } from '../limits';
import type { ParseOutcome } from '../parsed-article';
import { parseXml, xmlAll, xmlAttribute } from '../standards/xml';
import { articleOfBook } from './article-of-book';
import { readContents } from './epub-contents';
import { packagePath, readPackage } from './epub-package';
import { periodicalIssue } from './periodical-issue';

const EPUB = 'application/epub+zip';
const MARKUP = /\.(?:x?html?|xml|opf|ncx)$/iu;
const ENCRYPTION = 'META-INF/encryption.xml';
/** Fonts are only disguised, by these (EPUB 3.3, 5.3.2; Adobe's). */
const OF_FONTS = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/u;

/**
 * EPUB (EPUB 3.3, EPUB 2, and the packages before it), as papers publish their editions and Calibre makes them of news: a clipping of each document that is
 * an article. Contents, covers and lists of a section are none, and no loss.
 */
export const epubReader: DocumentReader = {
  format: 'EPUB books',
  accepts: ({ head, bytes }) => head.startsWith('PK') && binaryFormat(head, bytes) === 'EPUB books',
  read({ bytes }) {
    const read = readZipParts(bytes, (path) => MARKUP.test(path), importLimits.documentBytes);
    if ('problem' in read) return unreadable(read.problem);
    if (isLocked(read.parts)) return unreadable(LOCKED);
    const outcome = readBook(read.parts);
    if ('refusal' in outcome || read.lost.length + read.warnings.length === 0) return outcome;
    return {
      ...warnedOutcome(
        outcome,
        read.warnings.filter((one) => one === 'cut-off'),
      ),
      refusedParts: refusedLost(read.lost),
    };
  },
};

const LOCKED =
  'its text is encrypted for one reader’s account (DRM). Open it in the program it was bought for, copy the text of the article and paste it';

function unreadable(detail: string): ParseOutcome {
  return { refusal: { reason: 'unreadable', detail } };
}

/** Whether more than fonts is encrypted (OCF 3.3, 4.2.6.3.2). */
function isLocked(parts: ReadonlyMap<string, Buffer>): boolean {
  const root = parseXml(parts.get(ENCRYPTION)?.toString('utf8') ?? '');
  if (root === null) return false;
  return xmlAll(root, 'EncryptionMethod').some(
    (method) => !OF_FONTS.test(xmlAttribute(method, 'Algorithm') ?? ''),
  );
}

function readBook(parts: ReadonlyMap<string, Buffer>): ParseOutcome {
  const path = packagePath(parts);
  const book = path === null ? null : readPackage(textOf(parts.get(path)), path);
  if (book === null) return unreadable('the list of what it holds is missing');
  const issue = periodicalIssue(book);
  const listed =
    book.contents === null
      ? new Map<string, never>()
      : readContents(textOf(parts.get(book.contents)), book.contents);
  const articles = book.spine.flatMap((place) => {
    const article = articleOfBook(textOf(parts.get(place)), {
      issue,
      listed: listed.get(place) ?? null,
      title: book.titles[0] ?? '',
    });
    return article === null ? [] : [article];
  });
  return articlesOutcome(articles, EPUB, false);
}

function textOf(part: Buffer | undefined): string {
  return part === undefined ? '' : (decodeText(part)?.text ?? '');
}
