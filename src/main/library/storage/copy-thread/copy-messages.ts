/** What the thread is started with. */
export interface CopyOrder {
  /** The database, which may be in use. */
  readonly from: string;
  /** The copy, which is not there yet. */
  readonly to: string;
}

/** What it answers before it ends: nothing is wrong with the copy, or what is. */
export type CopyAnswer =
  | { readonly damage: string | null }
  /** `code` is SQLite's, where the error was. */
  | { readonly failed: string; readonly code: number | undefined };
