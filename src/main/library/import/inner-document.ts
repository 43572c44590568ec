/** A document that lies inside another: an attachment, the page of a web archive, an entry of a zip. */
export interface InnerDocument {
  /** Its name or path inside the outer one. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True for one of the many pages of a web archive: that it is no article is no loss. */
  readonly isPage?: boolean;
}
