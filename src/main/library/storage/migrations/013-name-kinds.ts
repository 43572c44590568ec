/** A name says whether a person, an organisation or a place bears it. */
export const nameKinds = `
/* person, organisation, place or other. */
ALTER TABLE known_name ADD COLUMN kind TEXT NOT NULL DEFAULT 'other';
`;
