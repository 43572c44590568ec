/** Folders whose new files are imported by themselves, and the files of theirs that were taken or refused already. */
export const watchedFolders = `
CREATE TABLE watched_folder (
  path     TEXT PRIMARY KEY,
  added_at TEXT NOT NULL
) STRICT;
CREATE TABLE watched_file (
  path    TEXT PRIMARY KEY,
  folder  TEXT NOT NULL REFERENCES watched_folder (path) ON DELETE CASCADE,
  /* Size and time of change, as they were when it was imported: a file that changed is new. */
  version TEXT NOT NULL
) STRICT;
CREATE INDEX watched_file_by_folder ON watched_file (folder);
`;
