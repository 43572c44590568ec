/** Every limit of fetching a link; `docs/threat-model.md` names them. */
export const linkLimits = {
  /** Redirects followed. */
  redirects: 10,
  /** Seconds for one file, from the first byte sent to the last received. */
  fileSeconds: 30,
  /** Seconds for a page with all that belongs to it. */
  pageSeconds: 90,
  /** Bytes of a page or document, unpacked. */
  pageBytes: 32 * 1024 * 1024,
  /** Bytes of one picture or style sheet, unpacked, */
  resourceBytes: 8 * 1024 * 1024,
  /** of all of a page together, */
  resourcesBytes: 24 * 1024 * 1024,
  /** and how many of them. */
  resources: 150,
  /** Files fetched at once. */
  atOnce: 4,
  /** Links that may wait. */
  waiting: 1000,
} as const;
