/** What systems and programs (lists of a mailbox of Apple's and of Thunderbird's among them) leave in folders and archives, and nobody means to import. */
const IGNORED =
  /^(?:\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$|\$recycle\.bin$|system volume information$|icon\r$|table_of_contents$|.+\.msf$|msgfilterrules\.dat$|filterlog\.html$|popstate\.dat$|virtualfolders\.dat$)/iu;
/**
 * The folder browsers save a page's pictures and scripts in, beside `page.html`, as browsers and Windows call it in their languages ("Connected
 * Files" of the Windows shell).
 */
const PAGE_FILES =
  /^(.+?)(?:_files|\.files|-Dateien|_fichiers|_bestanden|_file|_archivos|-filer|_tiedostot|_pliki|_soubory|_elemei|_ficheiros|_arquivos|_dosyalar|_datoteke|_fitxers|_failid|_fails|_bylos|_fajlovi|_fitxategiak)$/u;
const PAGE = /\.x?html?$/iu;
/** What mail servers note for themselves beside the mails of a Maildir, and mails that are still being delivered. */
const BESIDE_MAILS =
  /^(?:tmp$|dovecot(?:$|[.-])|courier(?:imap|pop3)|maildir(?:size|folder)$|subscriptions$|new-mail|folders$)/u;
/** A mail of a Maildir that its owner deleted and that waits to be taken out (flag T); in the folders of MH such a mail has a comma before its number. */
const DELETED_MAIL = /^(?:\d{6,}\..*[:;!]2,[A-Z]*T[A-Za-z]*|,\d+)$/u;

/**
 * Given the names in one folder, says which of them are passed over: hidden and system files, the folders that belong to a
 * saved page beside them, and what is no mail in a folder of mails.
 *
 * @param mailFolders names of hidden folders that {@link holdMails}, which are none to be passed over
 */
export function passedOver(
  names: readonly string[],
  mailFolders: ReadonlySet<string> = new Set(),
): (name: string) => boolean {
  const pages = new Set<string>();
  for (const name of names) if (PAGE.test(name)) pages.add(name.replace(PAGE, ''));
  const ofMails = holdMails(names);
  return (name) =>
    (IGNORED.test(name) && !mailFolders.has(name)) ||
    pages.has(PAGE_FILES.exec(name)?.[1] ?? '') ||
    (ofMails && BESIDE_MAILS.test(name)) ||
    DELETED_MAIL.test(name);
}

/** Whether the names in a folder are those of a Maildir: its folders in turn have hidden names, `.Press.Reviews` (Maildir++). */
export function holdMails(names: readonly string[]): boolean {
  return names.includes('cur') && (names.includes('new') || names.includes('tmp'));
}
