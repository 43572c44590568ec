import type { ScanLanguage } from '../../../../shared/model/scan';
import type { RecognisedLine } from '../recognised-page';
import { parseTsv } from './parse-tsv';
import { loadTesseract, provideLanguage, type TessApi, type TessModule } from './tesseract-core';

/** A part of the upright page in pixels. */
export interface PixelArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What one go over a page gave. */
export interface Reading {
  readonly width: number;
  readonly height: number;
  readonly lines: RecognisedLine[];
  /** 0 to 100. */
  readonly confidence: number;
}

/** Which way a page stands and how it is written. */
export interface Orientation {
  /** Degrees to turn it clockwise so that it stands upright. */
  readonly turn: number;
  /** How sure the turn is; below about 2 it is a guess. */
  readonly turnSure: number;
  /** Tesseract's name of the script, e.g. `Latin`, `Han`, `Thai`. */
  readonly script: string;
  readonly scriptSure: number;
}

const OLD_ENGINE = 0;
const NEURAL_ENGINE = 1;
/** Finds columns by itself; the default of tesseract.js reads across them. */
const AUTO_LAYOUT = '3';
const ORIENTATION_ONLY = '0';
/** EXIF orientation (tag 0x0112) that says "turn so many degrees clockwise to see it upright". */
const EXIF_OF_TURN: Readonly<Record<number, number>> = { 0: 1, 90: 6, 180: 3, 270: 8 };

/** One page given to Tesseract. */
export interface TesseractReader {
  /** @throws Error when the picture cannot be decoded or the language data is broken */
  read: (languages: readonly ScanLanguage[], turn: number, area: PixelArea | null) => Reading;
  /** Null when there is too little on the page to tell. */
  orientation: () => Orientation | null;
}

let reading: { readonly api: TessApi; languages: string } | undefined;
let judging: TessApi | undefined;

/**
 * Gives a picture file (PNG, JPEG, WebP, PNM) to Tesseract. The reader is good until the next one is made: there is one
 * page at a time in a thread.
 */
export async function openReader(file: Uint8Array): Promise<TesseractReader> {
  const module = await loadTesseract();
  module.FS.writeFile('/input', file);
  return {
    read(languages, turn, area) {
      const api = apiFor(module, languages);
      setImage(api, turn);
      const pix = api.GetInputImage();
      const size = { width: pix.get_w(), height: pix.get_h() };
      if (area !== null) api.SetRectangle(area.x, area.y, area.width, area.height);
      api.Recognize(null);
      const result = {
        ...size,
        lines: parseTsv(api.GetTSVText(0)),
        confidence: Math.max(0, api.MeanTextConf()),
      };
      api.Clear();
      return result;
    },
    orientation() {
      if (judging === undefined) {
        provideLanguage(module, 'osd');
        judging = new module.TessBaseAPI();
        init(judging, 'osd', OLD_ENGINE);
        judging.SetVariable('tessedit_pageseg_mode', ORIENTATION_ONLY);
      }
      setImage(judging, 0);
      const results = new module.OSResults();
      try {
        if (!judging.DetectOS(results)) return null;
        const best = results.get_best_result();
        return {
          turn: (360 - best.get_orientation_id() * 90) % 360,
          turnSure: best.get_oconfidence(),
          script: results.get_unicharset().get_script_from_script_id(best.get_script_id()),
          scriptSure: best.get_sconfidence(),
        };
      } finally {
        module.destroy(results);
        judging.Clear();
      }
    },
  };
}

/** One engine is kept; for other languages it starts anew, which takes a tenth of a second. */
function apiFor(module: TessModule, languages: readonly ScanLanguage[]): TessApi {
  const wanted = languages.join('+');
  if (reading?.languages === wanted) return reading.api;
  for (const code of languages) provideLanguage(module, code);
  const api = reading?.api ?? new module.TessBaseAPI();
  reading = undefined;
  init(api, wanted, NEURAL_ENGINE);
  api.SetVariable('tessedit_pageseg_mode', AUTO_LAYOUT);
  reading = { api, languages: wanted };
  return api;
}

function init(api: TessApi, languages: string, engine: number): void {
  if (api.Init('/', languages, engine) !== 0)
    throw new Error(`the language data “${languages}” cannot be used`);
}

function setImage(api: TessApi, turn: number): void {
  if (api.SetImageFile(EXIF_OF_TURN[turn] ?? 1, 0) !== 0) throw new Error('the picture cannot be decoded');
}
