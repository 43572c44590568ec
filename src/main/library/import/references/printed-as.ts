/** Years a database has a publication for ("The Quay Times (1999-Current file)"). */
const YEARS_HELD = /\s*\((?:\d{4}\s*[-–]\s*(?:\d{4}|current(?: file)?)?|pre-\d{4} fulltext)\)\s*$/iu;
/** "Quay Times, The": sorted by its first word that counts. */
const ARTICLE_BEHIND = /^([^,]{2,80}),\s(The|Die|Der|Das|Le|La|Les|El|Los|Las|Il|De|Het)$/u;

/** A publication's name as it prints it: databases add for which years they hold it, and put its article behind it. */
export function publicationOfDatabase(name: string): string {
  return name.replace(YEARS_HELD, '').replace(ARTICLE_BEHIND, '$2 $1').trim();
}

/** A page as it is printed: "A.14", as some databases write it, is page A14. */
export function pageOfDatabase(page: string): string {
  return page.replace(/^([A-Z]{1,2})\.\s?(\d{1,3})(?=$|[,-])/u, '$1$2');
}
