/** Links a person asked to have fetched, until they are: written before the first attempt, so that none is forgotten. */
export const waitingLinks = `
CREATE TABLE waiting_link (
  url      TEXT PRIMARY KEY,
  /* Paths of the tags it gets, as JSON. */
  tags     TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
`;
