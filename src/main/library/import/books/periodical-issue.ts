import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { findDates } from '../dates/find-dates';
import { readMachineDate } from '../dates/read-machine-date';
import type { EpubPackage } from './epub-package';

/** The issue of a paper that an EPUB is. */
export interface PeriodicalIssue {
  readonly outlet: string;
  readonly date: ClippingDate | null;
  /** Where the outlet's name stands. */
  readonly evidence: string;
}

/** "periodical:news:The Economist", as Calibre marks what its recipes make. */
const OF_CALIBRE = /^periodical:[^:]*:(.+)$/u;
const ISSN = /\bissn\b/iu;

/**
 * The issue, where the package says that it is one: by its type, by the name of a publication (PRISM), by an ISSN, or by a title that
 * ends with a day. Null for any other book, whatever its title.
 */
export function periodicalIssue({ titles, dates, identifiers, metas }: EpubPackage): PeriodicalIssue | null {
  const [title = ''] = titles;
  const dated = withoutDay(title);
  const [written = ''] = dates;
  const date = dated?.date ?? (written === '' ? null : dayOf(readMachineDate(written)));
  const type = OF_CALIBRE.exec(metas.get('calibre:publication_type') ?? '')?.[1]?.trim() ?? '';
  const publication = metas.get('prism:publicationname')?.trim() ?? '';
  if (type !== '' && type !== 'Unknown')
    return { outlet: type, date, evidence: `calibre:publication_type ${type}` };
  if (publication !== '')
    return { outlet: publication, date, evidence: `prism:publicationName ${publication}` };
  if (dated !== null) return { outlet: dated.name, date, evidence: `dc:title ${title}` };
  const isSerial = identifiers.some((identifier) => ISSN.test(identifier)) || metas.has('prism:issn');
  return isSerial && title !== '' ? { outlet: title, date, evidence: `dc:title ${title}` } : null;
}

/** "The Economist [Fri, 12 Mar 2024]": the name before a day that ends the title. */
function withoutDay(title: string): { readonly name: string; readonly date: ClippingDate } | null {
  const found = findDates(title, { language: null }).at(-1);
  if (found === undefined || found.ambiguous || !/^[\s\])}]*$/u.test(title.slice(found.end))) return null;
  // A bracket that the day stands in, and the day of the week before it.
  const name = title
    .slice(0, found.start)
    .replace(/[[({][^[({]*$/u, '')
    .replace(/,\s*\p{L}{2,12}\.?,?\s*$/u, '')
    .replace(/[\s,:;–—-]+$/u, '');
  return name === '' ? null : { name, date: found.date };
}

/** Calibre writes when it made the edition, of which only the day counts. */
function dayOf(date: ClippingDate | null): ClippingDate | null {
  return date === null || date.value.length <= 10
    ? date
    : { ...date, value: date.value.slice(0, 10), precision: 'day', zoneGiven: false };
}
