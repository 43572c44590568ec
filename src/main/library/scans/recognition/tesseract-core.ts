import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { scanDataFolder } from './scan-data-folder';

/** Leptonica's picture, as far as it is looked at. Rows are padded to whole 32-bit words, bytes within them big-endian. */
export interface Pix {
  get_w: () => number;
  get_h: () => number;
  /** Bits of a pixel; of a picture that was set: 1, 8 or 32. */
  get_d: () => number;
  /** Words of 32 bits in a row. */
  get_wpl: () => number;
  get_data: () => number | { readonly ptr: number };
}

interface OrientationResult {
  get_orientation_id: () => number;
  get_script_id: () => number;
  get_oconfidence: () => number;
  get_sconfidence: () => number;
}

/** Tesseract's results of orientation and script detection. */
export interface OrientationResults {
  get_best_result: () => OrientationResult;
  get_unicharset: () => { get_script_from_script_id: (id: number) => string };
}

/** The part of Tesseract's `TessBaseAPI` that is used (tesseract.js-core's `tessbaseapi.idl`). */
export interface TessApi {
  /** 0 when it worked. Engine 0 is the old one, which alone tells orientation; 1 is the neural one. */
  Init: (folder: string, languages: string, engine: number) => number;
  /** Starts it without a language, for pictures only. */
  InitForAnalysePage: () => void;
  SetVariable: (name: string, value: string) => void;
  /** Takes `/input`, turned as the EXIF orientation says; 0 when it could be decoded. */
  SetImageFile: (exifOrientation: number, angle: number) => number;
  SetRectangle: (left: number, top: number, width: number, height: number) => void;
  GetInputImage: () => Pix;
  Recognize: (monitor: null) => number;
  MeanTextConf: () => number;
  GetTSVText: (page: number) => string;
  DetectOS: (results: OrientationResults) => boolean;
  Clear: () => void;
  End: () => void;
}

/** Tesseract in WebAssembly: the module with its own small file system in memory. */
export interface TessModule {
  readonly TessBaseAPI: new () => TessApi;
  readonly OSResults: new () => OrientationResults;
  readonly destroy: (made: unknown) => void;
  /** Its memory, good until the next call. */
  readonly heap: () => Uint8Array;
  readonly FS: { writeFile: (path: string, bytes: Uint8Array) => void };
}

interface Memory {
  readonly buffer: ArrayBuffer;
}
interface Instance {
  readonly exports: Readonly<Record<string, Memory>>;
}
/** What of WebAssembly is used; its types come with those of the browser, which the engine does without. */
const { WebAssembly: webAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly Memory: new (size: object) => Memory;
    readonly instantiate: (
      code: Uint8Array,
      imports: object,
    ) => Promise<{ readonly instance: Instance; readonly module: object }>;
  };
};

/** Emscripten's factory of the module. */
type CreateModule = (options: {
  readonly instantiateWasm: (
    imports: object,
    started: (instance: Instance, module: object) => void,
  ) => object;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}) => Promise<Omit<TessModule, 'heap'>>;

let loaded: Promise<TessModule> | undefined;

/** Loads Tesseract into this thread, once. It fetches nothing: its code and data lie beside the bundle. */
export function loadTesseract(): Promise<TessModule> {
  return (loaded ??= load());
}

async function load(): Promise<TessModule> {
  // @ts-expect-error tesseract.js-core ships no types.
  const { default: create } = (await import('tesseract.js-core/tesseract-core-simd.js')) as {
    readonly default: CreateModule;
  };
  const code = readFileSync(join(scanDataFolder(), 'tesseract-core-simd.wasm'));
  let memory: Memory | undefined;
  const module = await create({
    // Started here and not by it, for its memory, which it does not hand out.
    instantiateWasm: (imports, started) => {
      void webAssembly.instantiate(code, imports).then(({ instance, module: compiled }) => {
        memory = Object.values(instance.exports).find((one) => one instanceof webAssembly.Memory);
        started(instance, compiled);
      });
      return {};
    },
    // It tells of every small trouble; what matters comes back as a value.
    print: () => undefined,
    printErr: () => undefined,
  });
  const found = memory;
  if (found === undefined) throw new Error('Tesseract has no memory to read from');
  // It may grow, and is then another buffer.
  return Object.assign(module, { heap: () => new Uint8Array(found.buffer) });
}

const present = new Set<string>();

/** Puts the data of a language (or `osd`) where `Init` looks for it: the folder `/`. */
export function provideLanguage(module: TessModule, code: string): void {
  if (present.has(code)) return;
  const packed = readFileSync(join(scanDataFolder(), 'languages', `${code}.traineddata.gz`));
  module.FS.writeFile(`/${code}.traineddata`, gunzipSync(packed));
  present.add(code);
}
