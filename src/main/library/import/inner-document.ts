/** A document that lies inside another: an attachment, the page of a web archive, an entry of a zip. */
export interface InnerDocument {
  /** Its name or path inside the outer one, or its number (from 1) where documents have none, as in a mailbox. */
  readonly name: string;
  /** What its original is called; where it is missing, what `name` ends with. */
  readonly fileName?: string;
  readonly bytes: Uint8Array;
  /** True for one of the many pages of a web archive: that it is no article is no loss. */
  readonly isPage?: boolean;
  /** True for a part of an archive of Clipdesk's own, which holds whole originals: it may be larger than other documents. */
  readonly isArchive?: boolean;
}
