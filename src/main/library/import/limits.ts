/** Every limit of an import, in one place; docs/decisions/0003-import.md says why. */
export const importLimits = {
  /** Bytes of one text, page, table or word processor's document, by itself or in an archive; longer ones are refused. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of one PDF or picture, also inside an archive of Clipdesk's own. */
  heavyFileBytes: 256 * 1024 * 1024,
  /** Bytes of the documents of a large mailbox or archive that are at hand at once; of it as a whole there is no limit, */
  streamedBytes: 8 * 1024 * 1024,
  /** but its documents are no more than this. */
  streamedCount: 1_000_000,
  /** Seconds until the next of them must be there. */
  streamedSeconds: 120,
  /** Seconds a reader may take over one document. */
  readerSeconds: 30,
  /** Megabytes of heap a reader may use. */
  readerMegabytes: 1024,
  /** Readers at work at once; no more than there are processors. */
  readers: 2,
  /** Documents handed to a reader before it has read the first: what it reads while a transaction is written, */
  readAhead: 40,
  /** if each has up to so many bytes; of larger ones, which may take long, a single one. */
  lightBytes: 64 * 1024,
  /** Clippings written in one transaction at most, */
  batchClippings: 50,
  /** and milliseconds a finished clipping waits for others to be written with. */
  batchMilliseconds: 200,
  /** Bytes of markup a word processor's document unpacks to. */
  documentBytes: 32 * 1024 * 1024,
  /** Tags of the text of a Word document, which has ten of them a paragraph; */
  documentTags: 1_000_000,
  /** tags of one page or mail, counted by their `<`, */
  pageTags: 400_000,
  /** and of a table on a page, which may have many cells; */
  tableTags: 2_000_000,
  /** entities, counted by their `&`. */
  pageEntities: 1_000_000,
  /** Pages of one PDF. */
  pdfPages: 500,
  /** Folders inside folders. */
  folderDepth: 64,
  /** Documents inside documents: a page in a mail in a mailbox in a zip. */
  innerDepth: 5,
  /** Documents one file that is read as a whole may hand out, */
  innerCount: 10_000,
  /** and their bytes together. */
  innerBytes: 512 * 1024 * 1024,
  /** Rows of a table that become clippings. */
  tableRows: 20_000,
  /** Bytes of a workbook unpacked. */
  workbookBytes: 256 * 1024 * 1024,
} as const;

/** Longest texts the short fields keep; whatever a page claims, a headline is no book. */
export const fieldLimits = {
  headline: 1000,
  name: 300,
  caption: 4000,
  summary: 4000,
  evidence: 200,
} as const;
