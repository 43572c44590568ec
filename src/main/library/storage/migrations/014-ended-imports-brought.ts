/** An import that has ended says to how many clippings that were here before it added notes or tags. */
export const endedImportsBrought = `
ALTER TABLE ended_import ADD COLUMN brought INTEGER NOT NULL DEFAULT 0;
`;
