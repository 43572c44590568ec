/** A saved search has a picture of its own; a person or organisation is one entry with all its spellings. */
export const names = `
/* One of the pictures of the sidebar; null: the usual one. */
ALTER TABLE saved_search ADD COLUMN icon TEXT;

CREATE TABLE known_name (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  name      TEXT NOT NULL UNIQUE,
  /* Other spellings and scripts, a JSON list of texts. */
  spellings TEXT NOT NULL
) STRICT;
`;
