/** Every limit of an import, in one place; docs/decisions/0003-import.md says why. */
export const importLimits = {
  /** Bytes of one text or web page; longer files are refused before they are stored. */
  fileBytes: 64 * 1024 * 1024,
  /** Seconds a reader may take over one document. */
  readerSeconds: 30,
  /** Megabytes of heap a reader may use. */
  readerMegabytes: 1024,
  /** Readers at work at once. */
  readers: 2,
  /** Clippings written in one transaction at most, */
  batchClippings: 50,
  /** and milliseconds a finished clipping waits for others to be written with. */
  batchMilliseconds: 200,
  /** Bytes of markup a word processor's document unpacks to. */
  documentBytes: 32 * 1024 * 1024,
  /** Pages of one PDF. */
  pdfPages: 500,
  /** Folders inside folders. */
  folderDepth: 64,
  /** Documents inside documents: a page in a mail in a mailbox in a zip. */
  innerDepth: 5,
  /** Documents one file may hand out, */
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
