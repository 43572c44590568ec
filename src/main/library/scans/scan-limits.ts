/** Every limit of pictures and their recognition; docs/threat-model.md names them. */
export const scanLimits = {
  /** Pixels of one picture: a broadsheet page at 400 dpi has 60 million. More is refused before it is decoded. */
  pixels: 100_000_000,
  /** Bytes they take decoded, by the samples and bits a pixel has: decoders hold them several times. */
  decodedBytes: 400_000_000,
  /** Pixels on the shorter and the longer side, below which no line of text can be read. */
  shortSide: 24,
  longSide: 64,
  /** Dots per inch a PDF's page is drawn at to be recognised, */
  dotsPerInch: 300,
  /** and pixels it is drawn with at most. */
  drawnPixels: 36_000_000,
  /** Pixels across, at which a page is drawn to be looked at. */
  shownWidth: 1600,
  /** Seconds the recognition of one page may take. */
  pageSeconds: 180,
  /** Megabytes of JavaScript heap a thread may use; its WebAssembly memory ends at 2 GB by itself. */
  workerMegabytes: 1024,
  /** Threads that recognise at once. */
  workers: 2,
  /** Times a page is begun: one that took the process with it twice is left alone. */
  attempts: 2,
  /** Pages of a TIFF or a PDF; those of a PDF are counted by its reader. */
  pages: 500,
  /** Pages of a PDF that are looked at for whether they are blank, before it is a scan. */
  pagesProbed: 20,
} as const;
