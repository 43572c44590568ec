/** One input of an import. */
export type ImportSource =
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  /** Pasted text; `path` is what stands for it in the result. */
  | { readonly kind: 'bytes'; readonly path: string; readonly name: string; readonly bytes: Uint8Array };
