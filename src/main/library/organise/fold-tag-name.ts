/** The form in which two spellings of one tag name are equal: `environment`, `Environment`, `ENVIRONMENT`. */
export function foldTagName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
