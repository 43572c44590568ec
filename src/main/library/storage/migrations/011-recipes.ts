/** What is to be done with every page of an outlet, because a person once corrected it so. */
export const recipes = `
CREATE TABLE recipe (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  /* The recipe as its file gives it, JSON. */
  definition TEXT NOT NULL
) STRICT;
`;
