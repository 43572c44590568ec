/** Where in a paper an article stood. */
export interface PlaceInPaper {
  readonly section: string | null;
  readonly page: string | null;
  readonly edition: string | null;
}

const PAGE =
  /(?:^|[\s;,(])(?:pgs?\.?|pages?|pp?\.|s\.|seiten?|blz\.?|bladzijde|p[áa]gs?\.?|p[áa]ginas?|strony?|sida|sidan|side|стр\.?|trang|หน้า)\s*:?\s*([a-z]{0,3}[-.]?\d{1,4}[a-z]?(?:\s*[-–,]\s*[a-z]{0,2}\d{1,4}[a-z]?)*)/iu;
const EDITION =
  /(?:^|[\s;,])((?:ausg(?:abe|\.)|edition|éd(?:ition|\.)|ed\.|nr\.|no\.|issue|núm\.)\s*:?\s*[\p{L}\d/-]+)/iu;
const COLUMN = /(?:^|[\s;,])(?:column|col\.|spalte|colonne|columna)\s*[\dA-Z]+/iu;

/** Reads a line such as "Section B; Page 22, Column 2; National Desk", "FRONT PAGE; Pg. 1" or "S. 7 Ausg. 167". */
export function readPlaceInPaper(text: string): PlaceInPaper {
  const page = PAGE.exec(text);
  const edition = EDITION.exec(text);
  const section = text
    .replace(page?.[0] ?? '', ' ; ')
    .replace(edition?.[0] ?? '', ' ; ')
    .replace(COLUMN, ' ; ')
    .split(/\s*;\s*/u)
    .map((part) => part.replace(/^[\s,]+|[\s,]+$/gu, ''))
    .filter((part) => part !== '')
    .join('; ');
  return { section: section === '' ? null : section, page: page?.[1] ?? null, edition: edition?.[1] ?? null };
}
