import { assertNever, type AppErrorData } from '../app-error';
import { adviceFor } from './format-advice-en';
import type { ImportWarning } from '../model/clipping';
import type { Brought, KnownBy, NoArticle, Refusal } from '../model/job';

/** One sentence that says what is wrong, and what to do where something can be done. */
export function describeError(error: AppErrorData): string {
  switch (error.code) {
    case 'library-locked':
      return `The library in ${error.folder} is open in another Clipdesk. Close it there and try again.`;
    case 'library-newer':
      return `The library in ${error.folder} was made by a newer Clipdesk (format ${error.version}; this one reads up to ${error.supported}). Update Clipdesk to open it; nothing was changed.`;
    case 'library-damaged':
      return `The library in ${error.folder} is damaged (${error.detail}). The damaged file is kept; run “clipdesk repair” or restore a backup.`;
    case 'library-unusable':
      return `The library in ${error.folder} cannot be used: ${error.detail}`;
    case 'library-stopped':
      return 'The library stopped before it could answer. It is being started again; please repeat the step.';
    case 'clipping-not-found':
      return `There is no clipping ${error.id}.`;
    case 'id-ambiguous':
      return `More than one clipping starts with ${error.id}; give more of its id.`;
    case 'not-in-family':
      return `Clipping ${error.id} is in no family: no other clipping has its text.`;
    case 'tag-not-found':
      return `There is no tag “${error.path}”.`;
    case 'tag-exists':
      return `There is a tag “${error.path}” already; merge the two if they mean the same.`;
    case 'tag-into-itself':
      return `“${error.path}” cannot be moved into itself or one of its own tags.`;
    case 'saved-search-not-found':
      return `There is no saved search “${error.name}”.`;
    case 'saved-search-circular':
      return `“${error.name}” cannot be kept with this query, for it would contain itself (${error.way.join(' → ')}). Leave search:"${error.way[1] ?? error.name}" out of it.`;
    case 'name-not-found':
      return `“${error.name}” is not among the known names.`;
    case 'outlet-not-found':
      return `This library has no outlet “${error.name}” of its own.`;
    case 'rule-not-found':
      return `There is no rule ${error.id}.`;
    case 'recipe-not-found':
      return `There is no recipe ${error.id}.`;
    case 'batch-not-found':
      return `There is no step ${error.batch} in the history.`;
    case 'batch-undone':
      return `Step ${error.batch} is undone already.`;
    case 'batch-superseded':
      return `Step ${error.batch} cannot be undone by itself: step ${error.by} changed the same things since. Undo that one first.`;
    case 'batch-final':
      return `Step ${error.batch} cannot be undone: what it concerned was removed for good.`;
    case 'nothing-to-undo':
      return 'There is nothing to undo.';
    case 'nothing-to-redo':
      return 'There is nothing to redo.';
    case 'job-not-found':
      return 'That job has ended.';
    case 'invalid-input':
      return error.detail;
    case 'file-unwritable':
      return `${error.file} cannot be written: ${error.detail}`;
    case 'backup-unusable':
      return `${error.file} is not a usable backup: ${error.detail}. The library was left as it was.`;
    case 'disk-full':
      return 'The disk is full. Free some space and try again; what was done before is safe.';
    case 'nothing-to-export':
      return 'No clipping matches, so there is nothing to export.';
    case 'print-failed':
      return `The PDF could not be printed: ${error.detail}`;
    case 'original-missing':
      return `The original ${error.sha256.slice(0, 12)}… is missing from the library’s folder; a backup may have it.`;
    case 'original-damaged':
      return `The original ${error.sha256.slice(0, 12)}… was changed on the disk and is no longer what was imported; a backup may have it.`;
    case 'page-not-shown':
      return `Page ${error.page} cannot be shown: ${withFullStop(error.detail)}`;
    case 'internal':
      return `Something went wrong inside Clipdesk: ${error.detail}`;
    default:
      return assertNever(error);
  }
}

/** Why a file was not taken in, as a sentence for the person who dropped it. */
export function describeRefusal(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'empty':
      return 'The file is empty.';
    case 'no-text':
      return 'There is no text in it. If it shows a page as a picture, save that picture and import it.';
    case 'binary':
      return 'This is not text or a web page; its content cannot be read.';
    case 'not-an-article':
      return describeNoArticle(refusal.instead);
    case 'unsupported-format':
      return `Clipdesk cannot read ${refusal.format} yet.${adviceFor(refusal.format)}`;
    case 'password-protected':
      return 'It is protected by a password. Save it without one and import it again.';
    case 'picture-too-small':
      return `The picture is too small to read (${refusal.width} × ${refusal.height} pixels). Scan the page at 300 dpi, or save the picture in its full size.`;
    case 'picture-too-large':
      return `The picture has ${millions(refusal.pixels)} million pixels; the limit is ${millions(refusal.limit)} million. Save it smaller, or scan at 300 dpi.`;
    case 'blank':
      return 'There is nothing on it: the page is blank.';
    case 'too-many-pages':
      return `It has ${refusal.pages} pages; the limit is ${refusal.limit}. Save the pages you need as a file of their own.`;
    case 'too-large':
      return `The file is too large (${formatBytes(refusal.bytes)}; the limit is ${formatBytes(refusal.limit)}). Split it, or save the part you need as a file of its own.`;
    case 'unreadable':
      return `The file cannot be opened: ${withFullStop(refusal.detail)}`;
    case 'not-found':
      return 'There is no such file.';
    case 'took-too-long':
      return `Reading it was stopped after ${refusal.seconds} seconds. Save the part you need as a file of its own and import that.`;
    case 'too-deep':
      return `It lies more than ${refusal.limit} documents deep in others. Take it out and import it by itself.`;
    case 'too-many-documents':
      return `The file holds more than ${refusal.limit} documents; the rest was not taken. Split it and import the parts.`;
    case 'unsafe-path':
      return 'Its path leads out of the archive it lies in; such entries are not taken.';
    case 'expands-too-much':
      return 'It grows beyond all measure when unpacked, as no article does.';
    case 'no-usable-columns':
      return refusal.columns === undefined || refusal.columns.length === 0
        ? 'It is a table, but no column could be told as headline, address or text. Name the columns in its first row.'
        : `It is a table, but no column could be told as headline, address or text. Its columns are ${refusal.columns.map((name) => `“${name}”`).join(', ')}. Name them “Headline”, “URL”, “Text”, “Date” and “Outlet” in its first row, or import it in the window, where you can say which is which.`;
    case 'hidden-sheet':
      return 'The sheet is hidden in its workbook, so that it was not taken. Show it there, save, and import the workbook again.';
    case 'chat-without-news':
      return `It is a chat of ${countOf(refusal.messages, 'message', 'messages')}, and none of them passes on a link or the text of an article. To keep one all the same, copy its text and paste it.`;
    case 'chatter':
      return `${countOf(refusal.messages, 'message', 'messages')} without a link or the text of an article ${refusal.messages === 1 ? 'was' : 'were'} left out; the original has ${refusal.messages === 1 ? 'it' : 'them'}.`;
    case 'no-rows':
      return 'It is a table without rows below the names of its columns.';
    case 'set-aside':
      return 'Clipdesk crashed twice while reading it, so it was set aside. The file is unchanged; you can try it again on its own.';
    case 'row-without-text':
      return 'It has no headline, no text and no address.';
    case 'too-many-rows':
      return `A table may bring ${refusal.limit} rows at once. Put the others into a file of their own.`;
    case 'private-address':
      return 'It leads into a private network. Clipdesk fetches public pages only; save the page in your browser and import that.';
    case 'not-fetched':
      return `The page could not be fetched: ${withFullStop(refusal.detail)}`;
    case 'waiting-for-network':
      return 'There is no network. The link is kept, and fetched when there is one again.';
    case 'reader-failed':
      return `Reading it failed: ${withFullStop(refusal.detail)}`;
    default:
      return assertNever(refusal);
  }
}

function describeNoArticle(instead: NoArticle | undefined): string {
  switch (instead) {
    case 'list':
      return 'It is a page of links to stories (a front page, a section, a search), not a story. Open the story and save that.';
    case 'missing-page':
      return 'It says that the page was not found; the article is not in it.';
    case 'wall':
      return 'Instead of the article it asks to log in, to consent or to prove that you are human. Do so in your browser, then save the page again.';
    case 'about-site':
      return 'It is what a site says of itself (imprint, contact, privacy, terms), not a story. To keep it all the same, copy its text and paste it.';
    case 'too-little-text':
    case undefined:
      return 'No article was found in it. If it is one, copy its text and paste it.';
  }
}

/** How the library recognised what it has, and what came with it all the same, for a bracket behind it. */
export function describeKnown({
  by,
  brought = [],
}: {
  by: KnownBy;
  brought?: readonly Brought[] | undefined;
}): string {
  return brought.length === 0
    ? describeKnownBy(by)
    : `${describeKnownBy(by)}; its new ${brought.join(' and ')} were added`;
}

function describeKnownBy(by: KnownBy): string {
  switch (by) {
    case 'bytes':
      return 'the same file';
    case 'page':
      return 'the same page';
    case 'text':
      return 'the same text';
    case 'export':
      return 'the same clipping';
  }
}

/** What to look at in a clipping that came in with a doubt. */
export function describeWarning(warning: ImportWarning): string {
  switch (warning) {
    case 'date-inferred':
      return 'The publication date is inferred from another date; please check it.';
    case 'date-unknown':
      return 'No publication date was found.';
    case 'outlet-unknown':
      return 'The outlet is unknown.';
    case 'headline-unknown':
      return 'No headline was found; the first words stand in.';
    case 'little-text':
      return 'Very little text was found; compare it with the original.';
    case 'reference-only':
      return 'Only the reference came in: what was imported does not hold the text of the article.';
    case 'charset-guessed':
      return 'The character set was guessed; check that letters look right.';
    case 'date-ambiguous':
      return 'Day and month of a date may be the other way round; please check it.';
    case 'text-garbled':
      return 'The text in this PDF is not what its pages show: its fonts name the wrong letters. “Recognise Text” reads it from the pages’ pictures.';
    case 'pages-missing':
      return 'Some pages could not be read; compare it with the original.';
    case 'documents-missing':
      return 'The export it came in says that it holds more documents than were found there: some that follow this one are missing. Compare it with the original.';
    case 'cut-off':
      return 'The file breaks off: the end is missing. Get it again, and import it anew.';
    case 'text-pending':
      return 'Its text is being recognised from the picture.';
    case 'no-text-found':
      return 'No text was found in the picture.';
    case 'recognition-unsure':
      return 'The picture is hard to read: compare the recognised text with the page.';
    case 'script-unknown':
      return 'The page seems to be in a script Clipdesk cannot recognise; its text is probably wrong.';
    case 'text-not-recognised':
      return 'The text of some pages was not recognised. Use “Recognise text” to try again.';
    default:
      return assertNever(warning);
  }
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `1,234,567` bytes as `1.2 MB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < byteUnits.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit: byteUnits[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0,
  }).format(value);
}

/** A count in millions, rounded. */
function millions(n: number): number {
  return Math.round(n / 1_000_000);
}

/** Made once, with the first use: making one takes longer than a hundred uses. */
let forms: { readonly plurals: Intl.PluralRules; readonly numbers: Intl.NumberFormat } | undefined;
/** `1 clipping`, `1,204 clippings`. */
export function countOf(n: number, one: string, other: string): string {
  forms ??= { plurals: new Intl.PluralRules('en'), numbers: new Intl.NumberFormat('en') };
  return `${forms.numbers.format(n)} ${forms.plurals.select(n) === 'one' ? one : other}`;
}

/** Details come from programs and people alike, some with a full stop. */
function withFullStop(detail: string): string {
  return /[.!?]$/u.test(detail) ? detail : `${detail}.`;
}
