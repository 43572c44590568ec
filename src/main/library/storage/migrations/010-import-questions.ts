/**
 * Files that wait for a person's answer, and answers kept for the next time. Nothing a person works with: not journalled. A
 * waiting file's bytes are an original without a clipping until then.
 */
export const importQuestions = `
CREATE TABLE import_question (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  original_sha256 TEXT NOT NULL UNIQUE REFERENCES original (sha256),
  /* As results name it, and the file's name. */
  path            TEXT NOT NULL,
  name            TEXT NOT NULL,
  asked_at        TEXT NOT NULL,
  /* What is asked, JSON. */
  about           TEXT NOT NULL,
  /* How the import was ordered: JSON arrays. */
  tags            TEXT NOT NULL,
  languages       TEXT NOT NULL,
  /* What the person said, JSON; the row goes when that is done. */
  answer          TEXT
) STRICT;
CREATE TABLE table_mapping (
  /* The folded names of the columns. */
  key      TEXT PRIMARY KEY,
  mapping  TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
/* What is made of the mails of a sender that link several articles: items, or mail. */
CREATE TABLE mail_sender (
  address  TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  take     TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
/* How the table behind an original was read, JSON. */
CREATE TABLE table_reading (
  original_sha256 TEXT PRIMARY KEY,
  choice          TEXT NOT NULL
) STRICT;
/* 1 for an import that may ask. */
ALTER TABLE import_job ADD COLUMN ask INTEGER NOT NULL DEFAULT 0;
`;
