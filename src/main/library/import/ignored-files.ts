/** What systems and programs (lists of a mailbox of Apple's and of Thunderbird's among them) leave in folders and archives, and nobody means to import. */
const IGNORED =
  /^(?:\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$|\$recycle\.bin$|system volume information$|icon\r$|table_of_contents$|.+\.msf$)/iu;
/** The folder browsers save a page's pictures and scripts in, beside `page.html`. */
const PAGE_FILES = /^(.+?)(?:_files|\.files|-Dateien|_fichiers|_archivos|_bestanden|_file)$/u;
const PAGE = /\.x?html?$/iu;

/**
 * Given the names in one folder, says which of them are passed over: hidden and system files, and the folders that belong to a
 * saved page beside them.
 */
export function passedOver(names: Iterable<string>): (name: string) => boolean {
  const pages = new Set<string>();
  for (const name of names) if (PAGE.test(name)) pages.add(name.replace(PAGE, ''));
  return (name) => IGNORED.test(name) || pages.has(PAGE_FILES.exec(name)?.[1] ?? '');
}
