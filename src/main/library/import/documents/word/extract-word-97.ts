import { withoutFalseDeletions } from './false-deletions';
import { readablePiece } from './readable-piece';

/** How a text is given. */
export interface TextOptions {
  /** Makes typewriter's quotes and dashes of typographic ones. */
  readonly filterUnicode: boolean;
}

/** The texts of an old Word document. */
export interface Word97Document {
  readonly getBody: (options: TextOptions) => string;
  readonly getFootnotes: (options: TextOptions) => string;
  readonly getEndnotes: (options: TextOptions) => string;
  readonly getTextboxes: (options: TextOptions) => string;
}

interface FileReader {
  readonly read: (into: Buffer, offset: number, length: number, position: number) => Promise<Buffer>;
}

/** How the file around such a document begins. */
const COMPOUND_FILE = 0xd0cf;

/** The part of `word-extractor` that reads files of Word 97 to 2003. */
interface OleExtractor {
  extract: (file: FileReader) => Promise<Word97Document>;
  writeCharacterProperties: (stream: Buffer, table: Buffer) => void;
  /** The stretches of its text, which are found before. */
  readonly _pieces: { text: string }[];
}

/** Takes a document of Word 97 to 2003 apart by `word-extractor`, but keeps text that it takes for deleted, and leaves hidden text out. @throws Error when it is damaged */
export async function extractWord97(file: Buffer): Promise<Word97Document> {
  // @ts-expect-error the package ships no types.
  const loaded = (await import('word-extractor/lib/word-ole-extractor.js')) as {
    default: new () => OleExtractor;
  };
  if (file.readUInt16BE(0) !== COMPOUND_FILE) throw new Error('no compound file');
  const extractor = new loaded.default();
  const write = extractor.writeCharacterProperties.bind(extractor);
  extractor.writeCharacterProperties = (stream, table) => {
    for (const piece of extractor._pieces) piece.text = readablePiece(piece.text);
    write(withoutFalseDeletions(stream, table), table);
  };
  return extractor.extract({
    read(into, offset, length, position) {
      file.copy(into, offset, position, position + length);
      return Promise.resolve(into);
    },
  });
}
