/**
 * The first shape of a library.
 *
 * Small columns the list needs stand in `clipping`; long text stands apart in `clipping_text`, so that reading
 * 200 list rows never walks over article bodies. JSON columns hold what is only read whole.
 * `history_change` is filled by triggers (see `history-triggers.ts`), so that no change can forget its undo step.
 */
export const first = `
CREATE TABLE original (
  sha256       TEXT PRIMARY KEY,
  name         TEXT NOT NULL,
  mime_type    TEXT NOT NULL,
  bytes        INTEGER NOT NULL,
  imported_at  TEXT NOT NULL
) STRICT;

CREATE TABLE clipping (
  seq             INTEGER PRIMARY KEY AUTOINCREMENT,
  id              TEXT NOT NULL UNIQUE,
  type            TEXT NOT NULL,
  headline        TEXT NOT NULL,
  subheadline     TEXT,
  outlet          TEXT,
  source          TEXT,
  authors         TEXT NOT NULL DEFAULT '[]',
  editor          TEXT,
  date_published  TEXT,
  date_modified   TEXT,
  date_accessed   TEXT,
  published_value TEXT GENERATED ALWAYS AS (date_published ->> '$.value') STORED,
  dateline        TEXT,
  place           TEXT,
  country         TEXT,
  edition         TEXT,
  section         TEXT,
  section_path    TEXT NOT NULL DEFAULT '[]',
  page            TEXT,
  summary         TEXT,
  lead            TEXT NOT NULL DEFAULT '',
  word_count      INTEGER NOT NULL DEFAULT 0,
  language        TEXT,
  url             TEXT,
  external_id     TEXT,
  media           TEXT NOT NULL DEFAULT '[]',
  rights_holder   TEXT,
  copyright_notice TEXT,
  licence         TEXT,
  media_type      TEXT NOT NULL,
  reach           TEXT,
  tone            TEXT NOT NULL DEFAULT '[]',
  prominence      TEXT,
  spokespersons   TEXT NOT NULL DEFAULT '[]',
  key_messages    TEXT NOT NULL DEFAULT '[]',
  campaign        TEXT,
  origin          TEXT,
  starred         INTEGER NOT NULL DEFAULT 0,
  status          TEXT NOT NULL DEFAULT 'inbox',
  notes           TEXT,
  highlights      TEXT NOT NULL DEFAULT '[]',
  page_views      INTEGER,
  family_id       TEXT,
  original_sha256 TEXT NOT NULL REFERENCES original (sha256),
  /* 1 for a file that is one article; k for the k-th article of a file that holds several. */
  original_part   INTEGER NOT NULL DEFAULT 1,
  corrected       TEXT NOT NULL DEFAULT '[]',
  provenance      TEXT NOT NULL DEFAULT '{}',
  warnings        TEXT NOT NULL DEFAULT '[]',
  added_at        TEXT NOT NULL,
  updated_at      TEXT NOT NULL,
  trashed_at      TEXT,
  UNIQUE (original_sha256, original_part)
) STRICT;
CREATE INDEX clipping_by_date ON clipping (published_value, seq);
CREATE INDEX clipping_by_outlet ON clipping (outlet, status, trashed_at);
CREATE INDEX clipping_starred ON clipping (seq) WHERE starred = 1;
CREATE INDEX clipping_hidden ON clipping (seq) WHERE trashed_at IS NOT NULL OR status = 'excluded';
CREATE INDEX clipping_by_status ON clipping (status, trashed_at);
CREATE INDEX clipping_by_url ON clipping (url);

CREATE TABLE clipping_text (
  seq       INTEGER PRIMARY KEY REFERENCES clipping (seq) ON DELETE CASCADE,
  /* Plain text, paragraphs separated by one blank line. */
  body      TEXT NOT NULL,
  /* The article's body as sanitised HTML, null when it came as plain text. */
  body_html TEXT
) STRICT;

CREATE TABLE tag (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  parent_id INTEGER REFERENCES tag (id) ON DELETE CASCADE,
  name      TEXT NOT NULL,
  /* The name with case folded, so that "environment" and "Environment" are one tag. */
  folded    TEXT NOT NULL,
  color     TEXT
) STRICT;
CREATE UNIQUE INDEX tag_by_place ON tag (coalesce(parent_id, 0), folded);
CREATE INDEX tag_by_parent ON tag (parent_id);

CREATE TABLE clipping_tag (
  seq      INTEGER NOT NULL REFERENCES clipping (seq) ON DELETE CASCADE,
  tag_id   INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  /* \`person\`, \`import\` or \`rule:<name>\`. */
  added_by TEXT NOT NULL,
  PRIMARY KEY (seq, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX clipping_tag_by_tag ON clipping_tag (tag_id, seq);

CREATE TABLE rule (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  position   INTEGER NOT NULL,
  /* The rule as its file gives it, JSON. */
  definition TEXT NOT NULL
) STRICT;

CREATE TABLE saved_search (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL UNIQUE,
  query    TEXT NOT NULL
) STRICT;

CREATE TABLE history_batch (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  at     TEXT NOT NULL,
  actor  TEXT NOT NULL,
  label  TEXT NOT NULL,
  /* The step this one takes back, when it is an undoing. */
  undoes INTEGER REFERENCES history_batch (id),
  undone_by INTEGER REFERENCES history_batch (id)
) STRICT;

CREATE TABLE history_change (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  batch     INTEGER NOT NULL REFERENCES history_batch (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  /* The row's primary key as a JSON array. */
  row_key   TEXT NOT NULL,
  /* Column changed; '+' for a row added, '-' for a row removed (then \`before\` is the row as a JSON object). */
  column_name TEXT NOT NULL,
  before    ANY,
  after     ANY
) STRICT;
CREATE INDEX history_change_by_batch ON history_change (batch);
CREATE INDEX history_change_by_row ON history_change (table_name, row_key);

/* One row at most: the step that is being recorded. */
CREATE TABLE history_current (batch INTEGER NOT NULL) STRICT;

/* Names of the search indexes that were made from this very database; an index with another name is made anew. */
CREATE TABLE search_snapshot (token TEXT PRIMARY KEY) STRICT;

/* What the search index has to catch up with; a row per clipping whose words changed. */
CREATE TABLE search_change (
  revision INTEGER PRIMARY KEY AUTOINCREMENT,
  seq      INTEGER NOT NULL
) STRICT;
CREATE TRIGGER search_clipping_added AFTER INSERT ON clipping_text BEGIN
  INSERT INTO search_change (seq) VALUES (NEW.seq);
END;
CREATE TRIGGER search_clipping_removed AFTER DELETE ON clipping BEGIN
  INSERT INTO search_change (seq) VALUES (OLD.seq);
END;
CREATE TRIGGER search_text_changed AFTER UPDATE OF body ON clipping_text BEGIN
  INSERT INTO search_change (seq) VALUES (NEW.seq);
END;
CREATE TRIGGER search_clipping_changed
AFTER UPDATE OF headline, subheadline, summary, notes, highlights, authors, editor, outlet, source, campaign,
  spokespersons, section, section_path, place ON clipping BEGIN
  INSERT INTO search_change (seq) VALUES (NEW.seq);
END;
`;
