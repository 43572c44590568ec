/**
 * Pages that are pictures. A reading (what was recognised on a page) never changes and is not journalled: recognising again
 * makes another, and `scan_page`, which is journalled, names the one that counts. `scan_work` is what is left to do: it
 * outlives a crash, and belongs to no step.
 */
export const scans = `
CREATE TABLE scan_reading (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  /* Pixels of the upright page, and the degrees it was turned clockwise for that. */
  width      INTEGER NOT NULL,
  height     INTEGER NOT NULL,
  turned     INTEGER NOT NULL,
  /* JSON array of the names of the language data. */
  languages  TEXT NOT NULL,
  /* 0 to 100. */
  confidence INTEGER NOT NULL,
  known_script INTEGER NOT NULL,
  /* Lines and words with their places, packed (see recognised-page.ts). */
  lines      TEXT NOT NULL
) STRICT;

CREATE TABLE scan_page (
  seq     INTEGER NOT NULL REFERENCES clipping (seq) ON DELETE CASCADE,
  /* Page of the original, from 1. */
  page    INTEGER NOT NULL,
  /* The part of the page that belongs to the clipping, JSON; null for all of it. */
  area    TEXT,
  /* Null until it is recognised. */
  reading INTEGER REFERENCES scan_reading (id),
  PRIMARY KEY (seq, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE scan_work (
  seq       INTEGER NOT NULL,
  page      INTEGER NOT NULL,
  /* JSON array; empty: the page decides. */
  languages TEXT NOT NULL,
  /* \`import\` or \`person\`: whose step the result belongs to; an import's step is the import's own. */
  asked_by  TEXT NOT NULL,
  batch     INTEGER,
  /* How often it was begun. */
  attempts  INTEGER NOT NULL DEFAULT 0,
  /* Done, but the clipping's other pages are not. */
  reading   INTEGER REFERENCES scan_reading (id),
  /* Why it could not be done. */
  failure   TEXT,
  /* 1 once its failure has been told by the clipping. */
  settled   INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (seq, page)
) STRICT, WITHOUT ROWID;
`;
