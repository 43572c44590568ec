import { arcReader } from './archives/arc-reader';
import { mhtmlReader } from './archives/mhtml-reader';
import { waczReader } from './archives/wacz-reader';
import { warcReader } from './archives/warc-reader';
import { webarchiveReader } from './archives/webarchive-reader';
import { epubReader } from './books/epub-reader';
import { gzipReader } from './bundles/gzip-reader';
import { tarReader } from './bundles/tar-reader';
import { zipReader } from './bundles/zip-reader';
import { chatReader } from './chats/chat-reader';
import { slackArchiveReader } from './chats/slack-archive-reader';
import { circularFileReader } from './circular-file-reader';
import { exportedArchiveReader } from './own-export/exported-archive-reader';
import { exportedClippingsReader } from './own-export/exported-clippings-reader';
import { europresseReader } from './databases/europresse-reader';
import { factivaHtmlReader } from './databases/factiva-html-reader';
import { factivaXmlReader } from './databases/factiva-xml-reader';
import { factivaTextReader } from './databases/factiva-text-reader';
import { nexisReader } from './databases/nexis-reader';
import { pressDatabaseReader } from './databases/press-database-reader';
import { integrumReader } from './databases/integrum-reader';
import { yomidasReader } from './databases/yomidas-reader';
import { proquestReader } from './databases/proquest-reader';
import type { DocumentReader } from './document-reader';
import { iworkReader } from './documents/iwork-reader';
import { officePageReader } from './documents/office-page-reader';
import { headlessReader } from './headless-reader';
import { markdownReader } from './documents/markdown/markdown-reader';
import { odtReader } from './documents/opendocument/odt-reader';
import { pdfReader } from './documents/pdf/pdf-reader';
import { rtfReader } from './documents/rtf/rtf-reader';
import { pptReader } from './documents/slides/ppt-reader';
import { pptxReader } from './documents/slides/pptx-reader';
import { docReader } from './documents/word/doc-reader';
import { docxReader } from './documents/word/docx-reader';
import { wordXmlReader } from './documents/word/word-xml-reader';
import { htmlReader } from './html/html-reader';
import { pageAsTextReader } from './html/page-as-text-reader';
import { googleAlertReader } from './mail/google-alert-reader';
import { mailReader } from './mail/mail-reader';
import { mailboxReader } from './mail/mailbox-reader';
import { outlookForMacReader } from './mail/outlook-for-mac-reader';
import { outlookReader } from './mail/outlook-reader';
import { signedFileReader } from './mail/signed/signed-file-reader';
import { bibtexReader } from './references/bibtex-reader';
import { bookmarksReader } from './references/bookmarks-reader';
import { cslReader } from './references/csl-reader';
import { enexReader } from './references/enex-reader';
import { pstReader } from './mail/pst/pst-reader';
import { tnefReader } from './mail/tnef/tnef-reader';
import { endnoteTaggedReader } from './references/endnote-tagged-reader';
import { citationListReader } from './references/citation-list-reader';
import { labelledReferencesReader } from './references/labelled-references-reader';
import { endnoteXmlReader } from './references/endnote-xml-reader';
import { linksReader } from './references/links-reader';
import { modsReader } from './references/mods-reader';
import { zoteroJsonReader } from './references/zotero-json-reader';
import { zoteroRdfReader } from './references/zotero-rdf-reader';
import { omnivoreArchiveReader } from './references/omnivore-archive-reader';
import { risReader } from './references/ris-reader';
import { savedArticlesReader } from './references/saved-articles-reader';
import { pictureReader } from './scans/picture-reader';
import { feedReader } from './standards/feed-reader';
import { newsXmlReader } from './standards/news-xml-reader';
import { wireReader } from './standards/wire-reader';
import { ninjsReader } from './standards/ninjs-reader';
import { csvReader } from './tables/csv-reader';
import { htmlTableReader } from './tables/html-table-reader';
import { workbookReader } from './tables/workbook-reader';
import { transcriptReader } from './transcripts/transcript-reader';
import { textReader } from './text/text-reader';
import { unsupportedReader } from './unsupported-reader';

/** Every reader, in the order they are asked: the sure signs first, plain text last. */
export const documentReaders: readonly DocumentReader[] = [
  // Before all that read such files.
  circularFileReader,
  // A ZIP of Clipdesk's own.
  exportedArchiveReader,
  // A ZIP, too, whose pages are named by its lists.
  omnivoreArchiveReader,
  slackArchiveReader,
  // By the names of all its entries, which the readers of Office files do not look at.
  zipReader,
  // Before those of Office files, which may be attached to a message.
  outlookReader,
  tnefReader,
  pstReader,
  // Whatever is signed has a reader of its own.
  signedFileReader,
  factivaHtmlReader,
  proquestReader,
  nexisReader,
  factivaTextReader,
  factivaXmlReader,
  europresseReader,
  integrumReader,
  yomidasReader,
  // Before feeds, which have the same root.
  zoteroRdfReader,
  feedReader,
  newsXmlReader,
  exportedClippingsReader,
  ninjsReader,
  wireReader,
  // Before tables, texts and XML that nobody knows.
  transcriptReader,
  chatReader,
  enexReader,
  modsReader,
  endnoteXmlReader,
  endnoteTaggedReader,
  labelledReferencesReader,
  citationListReader,
  bookmarksReader,
  risReader,
  bibtexReader,
  cslReader,
  // Before saved articles, which have addresses and titles, too.
  zoteroJsonReader,
  savedArticlesReader,
  linksReader,
  rtfReader,
  mhtmlReader,
  webarchiveReader,
  warcReader,
  arcReader,
  waczReader,
  mailReader,
  outlookForMacReader,
  mailboxReader,
  googleAlertReader,
  gzipReader,
  tarReader,
  // Before what takes anything for a table, a page or a text.
  headlessReader,
  csvReader,
  workbookReader,
  htmlTableReader,
  epubReader,
  wordXmlReader,
  docxReader,
  docReader,
  pptxReader,
  pptReader,
  odtReader,
  pdfReader,
  pictureReader,
  iworkReader,
  unsupportedReader,
  // A mail, a PDF or a Word document that holds such an export has a reader of its own.
  pressDatabaseReader,
  officePageReader,
  htmlReader,
  pageAsTextReader,
  markdownReader,
  textReader,
];
