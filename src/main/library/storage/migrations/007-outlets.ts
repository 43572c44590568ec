/** The outlets a library knows besides, or in place of, those Clipdesk knows from the start. */
export const outlets = `
CREATE TABLE outlet (
  name        TEXT PRIMARY KEY,
  /* Host names, as a JSON array. */
  domains     TEXT NOT NULL,
  /* Other names and spellings, as a JSON array. */
  other_names TEXT NOT NULL
) STRICT;
`;
