import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scanDataFolder } from '../recognition/scan-data-folder';

declare const made: unique symbol;
/** An object of the library's own, good until it is given back. */
interface Made<Kind extends string> {
  readonly [made]: Kind;
}
/** An open file. */
export type HeifContext = Made<'context'>;
/** One picture in it, not decoded yet. */
export type HeifHandle = Made<'handle'>;
/** A decoded picture. */
export type HeifImage = Made<'image'>;

/** A named value of one of the library's lists. */
type Choice = object;

/** What went wrong, in its words; without a code nothing did. */
export interface HeifError {
  readonly code?: Choice;
  readonly message?: string;
}

/** A decoded picture's samples, in the module's memory until it is given back. */
export interface HeifPixels {
  readonly image: HeifImage;
  readonly channels: readonly {
    readonly id: Choice;
    readonly width: number;
    readonly height: number;
    /** Bytes of a row. */
    readonly stride: number;
    readonly data: Uint8Array;
  }[];
}

/** The part of libheif's interface in WebAssembly that is used (its `emscripten` build, `libheif.d.ts`). */
export interface HeifModule {
  readonly heif_context_alloc: () => HeifContext;
  readonly heif_context_free: (context: HeifContext) => void;
  readonly heif_context_read_from_memory: (context: HeifContext, file: Uint8Array) => HeifError;
  readonly heif_js_context_get_list_of_top_level_image_IDs: (context: HeifContext) => number[] | HeifError;
  readonly heif_js_context_get_image_handle: (context: HeifContext, id: number) => HeifHandle | HeifError;
  readonly heif_image_handle_is_primary_image: (handle: HeifHandle) => number;
  readonly heif_image_handle_get_width: (handle: HeifHandle) => number;
  readonly heif_image_handle_get_height: (handle: HeifHandle) => number;
  readonly heif_image_handle_release: (handle: HeifHandle) => void;
  readonly heif_js_decode_image2: (
    handle: HeifHandle,
    colourSpace: Choice,
    chroma: Choice,
  ) => HeifPixels | HeifError;
  readonly heif_image_release: (image: HeifImage) => void;
  readonly heif_error_code: { readonly heif_error_Ok: Choice };
  readonly heif_colorspace: { readonly heif_colorspace_RGB: Choice };
  readonly heif_chroma: { readonly heif_chroma_interleaved_RGB: Choice };
  readonly heif_channel: { readonly heif_channel_interleaved: Choice };
}

type CreateModule = (options: {
  readonly wasmBinary: Uint8Array;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}) => HeifModule;

let loaded: HeifModule | undefined;

/** Loads libheif into this thread, once. It fetches nothing: its code lies beside the bundle. */
export async function loadHeif(): Promise<HeifModule> {
  if (loaded !== undefined) return loaded;
  const { default: create } = await import('libheif-js/libheif-wasm/libheif.js');
  return (loaded ??= (create as unknown as CreateModule)({
    wasmBinary: readFileSync(join(scanDataFolder(), 'libheif.wasm')),
    // What matters comes back as a value.
    print: () => undefined,
    printErr: () => undefined,
  }));
}
