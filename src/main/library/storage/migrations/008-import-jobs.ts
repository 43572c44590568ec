/**
 * Imports under way: what is to be read, written down before it is, so that an import goes on where a crash ended it. Rows go
 * when their import has ended. Nothing a person works with: not journalled.
 */
export const importJobs = `
CREATE TABLE import_job (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  /* What the person gave: paths, tags and the languages of scans, JSON arrays. */
  paths         TEXT NOT NULL,
  tags          TEXT NOT NULL,
  languages     TEXT NOT NULL DEFAULT '[]',
  /* The undo step so far. */
  batch         INTEGER,
  /* 1 once the files are written down. */
  files_known   INTEGER NOT NULL DEFAULT 0,
  /* After a crash: files before this position are read one by one, so that the one that crashes it can be named. */
  careful_until INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE import_file (
  job      INTEGER NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path     TEXT NOT NULL,
  /* Why it cannot be read, known from its path alone; JSON. */
  refusal  TEXT,
  /* waiting, working (only while read one by one) or done. */
  state    TEXT NOT NULL DEFAULT 'waiting',
  /* What became of it, JSON, once it is done. */
  outcome  TEXT,
  PRIMARY KEY (job, position)
) STRICT, WITHOUT ROWID;
`;
