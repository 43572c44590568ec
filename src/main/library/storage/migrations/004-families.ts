/**
 * Families: fingerprints of texts, what is still to be filed, and what a person said is not the same story.
 * The triggers name whatever has to be filed (again), so that no change can be forgotten; every clipping there is waits.
 */
export const families = `
/* The fingerprint of a clipping's text and address; made anew when they change. */
CREATE TABLE clipping_print (
  seq      INTEGER PRIMARY KEY REFERENCES clipping (seq) ON DELETE CASCADE,
  /* The address without what differs between two links to one page; null when there is none. */
  url_key  TEXT,
  /* Equal for equal texts (headline and body, folded). */
  text_key INTEGER NOT NULL,
  /* Length of the compared text in quarters of a word. */
  weight   INTEGER NOT NULL,
  /* The chosen shingles: sorted unsigned 32-bit numbers, little-endian. */
  prints   BLOB NOT NULL
) STRICT;
CREATE INDEX clipping_print_by_url ON clipping_print (url_key) WHERE url_key IS NOT NULL;
CREATE INDEX clipping_print_by_text ON clipping_print (text_key);
CREATE INDEX clipping_by_family ON clipping (family_id, seq) WHERE family_id IS NOT NULL;

/* Clippings whose family is to be looked for. */
CREATE TABLE family_pending (seq INTEGER PRIMARY KEY REFERENCES clipping (seq) ON DELETE CASCADE) STRICT;
INSERT INTO family_pending (seq) SELECT seq FROM clipping;

/* Two clippings a person said are not the same story, the lower number first. */
CREATE TABLE not_same_story (
  seq   INTEGER NOT NULL REFERENCES clipping (seq) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES clipping (seq) ON DELETE CASCADE,
  PRIMARY KEY (seq, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX not_same_story_by_other ON not_same_story (other);

CREATE TRIGGER family_clipping_added AFTER INSERT ON clipping_text BEGIN
  INSERT OR IGNORE INTO family_pending (seq) VALUES (NEW.seq);
END;
CREATE TRIGGER family_body_changed AFTER UPDATE OF body ON clipping_text WHEN OLD.body IS NOT NEW.body BEGIN
  DELETE FROM clipping_print WHERE seq = NEW.seq;
  INSERT OR IGNORE INTO family_pending (seq) VALUES (NEW.seq);
END;
CREATE TRIGGER family_clipping_changed AFTER UPDATE OF headline, url ON clipping
WHEN OLD.headline IS NOT NEW.headline OR OLD.url IS NOT NEW.url BEGIN
  DELETE FROM clipping_print WHERE seq = NEW.seq;
  INSERT OR IGNORE INTO family_pending (seq) VALUES (NEW.seq);
END;
CREATE TRIGGER family_split_taken_back AFTER DELETE ON not_same_story
WHEN EXISTS (SELECT 1 FROM clipping WHERE seq = OLD.seq) BEGIN
  INSERT OR IGNORE INTO family_pending (seq) VALUES (OLD.seq);
END;
CREATE TRIGGER family_clipping_removed AFTER DELETE ON clipping WHEN OLD.family_id IS NOT NULL BEGIN
  /* Who is left may be alone now. */
  INSERT OR IGNORE INTO family_pending (seq) SELECT seq FROM clipping WHERE family_id = OLD.family_id LIMIT 1;
END;
`;
