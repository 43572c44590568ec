import type { ScanLanguage } from '../../../../shared/model/scan';
import type { RecognisedPage } from '../recognised-page';
import { chooseLanguages, isSideways, turnOf } from './choose-languages';
import { inReadingOrder } from './reading-order';
import { openReader, type TesseractReader } from './tesseract-reader';

/** How a page is to be read. */
export interface RecogniseOptions {
  /** Empty: the page decides. */
  readonly languages: readonly ScanLanguage[];
  /** What it is probably written in, where the page decides: the language of the page before. */
  readonly expected: readonly ScanLanguage[];
  /** Its lines run from top to bottom, so that it is not to be read as it stands. */
  readonly sideways?: boolean;
}

/** Read as it stands below this, a page may stand on its head or side. */
const UPRIGHT = 60;

/** Reads the text of a page given as a picture file, in reading order. @throws Error when it cannot be decoded */
export async function recognisePage(file: Uint8Array, options: RecogniseOptions): Promise<RecognisedPage> {
  const page = readPage(await openReader(file), options);
  return { ...page, lines: inReadingOrder(page.lines) };
}

function readPage(reader: TesseractReader, options: RecogniseOptions): RecognisedPage {
  if (options.languages.length === 0) {
    const expected = options.expected.length > 0 ? options.expected : (['eng'] as const);
    const { languages, turn, knownScript, reading } = chooseLanguages(
      reader,
      expected,
      options.sideways === true,
    );
    return { ...(reading ?? reader.read(languages, turn, null)), turned: turn, languages, knownScript };
  }
  const { languages } = options;
  let best = { reading: reader.read(languages, 0, null), turned: 0 };
  const wrong = best.reading.confidence < UPRIGHT || isSideways(best.reading.lines);
  const turned = wrong ? turnOf(reader.orientation()) : 0;
  if (turned !== 0) {
    const reading = reader.read(languages, turned, null);
    if (reading.confidence > best.reading.confidence || isSideways(best.reading.lines))
      best = { reading, turned };
  }
  return { ...best.reading, turned: best.turned, languages, knownScript: true };
}
