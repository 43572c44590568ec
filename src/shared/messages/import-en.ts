import { countOf } from './en';

/** `n` clippings, in words. */
const clippings = (n: number): string => countOf(n, 'clipping', 'clippings');

/** The words of the window about imports. */
export const importText = {
  label: 'Imports',
  running: 'Importing',
  counting: 'Looking through the files…',
  progress: (done: number, total: number) => `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  goesOn: (before: number, total: number) =>
    `Going on after Clipdesk was closed: ${importText.progress(before, total)} were done already.`,
  cancel: 'Cancel the import',
  dismiss: 'Dismiss',
  imported: (n: number) => `${clippings(n)} imported`,
  nothingImported: 'Nothing imported',
  stopping: 'Stopping…',
  cancelled: 'Import cancelled',
  cancelledAfter: (n: number) => `Cancelled after ${clippings(n)}`,
  undone: 'Import undone',
  failed: 'The import failed',
  duplicates: (n: number, brought: number) =>
    `${n.toLocaleString('en')} already in the library` +
    (brought === 0 ? '' : `; new notes or tags added to ${brought.toLocaleString('en')}`),
  refused: (n: number) => countOf(n, 'file refused', 'files refused'),
  refusedLinks: (n: number) => countOf(n, 'link refused', 'links refused'),
  doubtful: (n: number) => `${clippings(n)} to look at`,
  show: 'Show',
  showDetails: 'Show what to look into',
  hideDetails: 'Hide what to look into',
  retryAll: 'Try All Again',
  retryThese: (n: number) => `Try These ${n} Again`,
  skipAll: 'Skip All',
  skipThese: (n: number) => `Skip These ${n}`,
  retry: (name: string) => `Try ${name} again`,
  reveal: (name: string) => `Show ${name} in its folder`,
  showClipping: (headline: string) => `Show “${headline}”`,
  recognise: (headline: string) => `Recognise the text of “${headline}”`,
  skip: (name: string) => `Skip ${name}`,
  more: (n: number) => `and ${n.toLocaleString('en')} more`,
  pasteEmpty: 'The clipboard holds neither text nor files.',
  pastedName: 'Pasted text',
} as const;

/** How fast an import is: `12 files a second`, `40 files a minute`. */
export function importSpeed(perSecond: number): string {
  return perSecond >= 1
    ? `${countOf(Math.round(perSecond), 'file', 'files')} a second`
    : `${countOf(Math.max(1, Math.round(perSecond * 60)), 'file', 'files')} a minute`;
}

/** How long an import still takes, rounded as an estimate deserves: `About 40 seconds left`. */
export function timeLeft(seconds: number): string {
  if (seconds < 8) return 'A few seconds left';
  if (seconds < 55) return `About ${String(Math.ceil(seconds / 10) * 10)} seconds left`;
  if (seconds < 90 * 60) {
    const minutes = Math.round(seconds / 60);
    return `About ${countOf(minutes > 10 ? Math.round(minutes / 5) * 5 : minutes, 'minute', 'minutes')} left`;
  }
  return `About ${countOf(Math.round(seconds / 3600), 'hour', 'hours')} left`;
}

/** The same for who hears it: it changes a few times in a whole import, not every few seconds. */
export function timeLeftSpoken(seconds: number): string {
  return `${importText.running}. ${seconds < 55 ? 'Less than a minute left' : timeLeft(seconds)}`;
}
