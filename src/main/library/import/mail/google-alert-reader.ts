import { articlesOutcome } from '../databases/database-document';
import type { DocumentReader } from '../document-reader';
import { readGoogleAlert } from './google-alert';

/** The text of a Google Alert, copied out of its mail: it begins with the line that names the search. */
export const googleAlertReader: DocumentReader = {
  format: 'Google Alerts',
  accepts: (document) =>
    /^\s*={2,3} [^\n]+ \[[^\n]*\] ={2,3}\s*\n/u.test(document.text()?.text.slice(0, 2000) ?? ''),
  read(document) {
    const decoded = document.text();
    return articlesOutcome(
      readGoogleAlert(decoded?.text ?? '', '', null),
      'text/plain',
      decoded?.by === 'guess',
    );
  },
};
