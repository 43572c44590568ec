/**
 * What became of imports that have ended, kept for the window until a person is done with it: the clippings, and every input
 * that was refused or came in with a doubt. Nothing a person works with: not journalled.
 */
export const endedImports = `
CREATE TABLE ended_import (
  /* The job that brought it. */
  id         TEXT PRIMARY KEY,
  ended_at   TEXT NOT NULL,
  /* Ids of the clippings that came in, and of those that were here before: JSON arrays. */
  imported   TEXT NOT NULL,
  duplicates TEXT NOT NULL,
  /* The undo step. */
  batch      INTEGER,
  cancelled  INTEGER NOT NULL,
  /* As the import was ordered, for another try: JSON arrays. */
  tags       TEXT NOT NULL,
  languages  TEXT NOT NULL
) STRICT;
CREATE TABLE import_problem (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  import    TEXT NOT NULL REFERENCES ended_import (id) ON DELETE CASCADE,
  /* What it is called in results. */
  path      TEXT NOT NULL,
  /* The file it is or lies in, or the address it was fetched from; both null for pasted text. */
  file      TEXT,
  link      TEXT,
  /* JSON: why it was refused; null for one that came in with a doubt, which has a clipping and warnings. */
  refusal   TEXT,
  clipping  TEXT,
  warnings  TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX import_problem_import ON import_problem (import);
`;
