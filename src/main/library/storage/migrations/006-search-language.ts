/** The search index holds a clipping's language, whose endings its words have: it follows when that is corrected. */
export const searchLanguage = `
DROP TRIGGER search_clipping_changed;
CREATE TRIGGER search_clipping_changed
AFTER UPDATE OF headline, subheadline, summary, notes, highlights, authors, editor, outlet, source, campaign,
  spokespersons, section, section_path, place, language ON clipping BEGIN
  INSERT INTO search_change (seq) VALUES (NEW.seq);
END;
`;
