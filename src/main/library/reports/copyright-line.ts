import type { Clipping } from '../../../shared/model/clipping';
import { dateInWords } from '../html/date-in-words';

/** More licences than this in one line say less than their number. */
const MOST_NAMED = 3;

/**
 * The copyright line under every page of a report: © who, copied under which licence, for whose internal use, until
 * when. What is not recorded is said to be so.
 */
export function copyrightLine(clippings: readonly Clipping[], organisation: string): string {
  const user = organisation === '' ? 'the recipient' : organisation;
  return [`© ${holders(clippings)}`, licences(clippings), `For internal use by ${user} only`].join(' · ');
}

function holders(clippings: readonly Clipping[]): string {
  const named = new Set(clippings.map(({ rightsHolder }) => rightsHolder));
  const [only] = named;
  return named.size === 1 && only !== null && only !== undefined
    ? only
    : 'the rights holders of each clipping';
}

function licences(clippings: readonly Clipping[]): string {
  const given = clippings.flatMap(({ licence }) => licence ?? []);
  const schemes = [...new Set(given.map(({ scheme }) => scheme))].sort();
  if (schemes.length === 0) return 'No licence recorded';
  const named =
    schemes.length <= MOST_NAMED
      ? schemes.join(', ')
      : `${schemes.slice(0, MOST_NAMED).join(', ')} and others`;
  const without = clippings.length - given.length;
  const [expiry] = given.flatMap(({ expires }) => expires ?? []).sort();
  return [
    `Copied under licence: ${named}`,
    expiry === undefined ? '' : ` until ${dateInWords(expiry)}`,
    without === 0 ? '' : ` (none recorded for ${without} of ${clippings.length})`,
  ].join('');
}

/** The copyright line of one clipping. */
export function clippingCopyright({ copyrightNotice, rightsHolder, licence }: Clipping): string {
  const who = copyrightNotice ?? (rightsHolder === null ? 'Rights holder not recorded' : `© ${rightsHolder}`);
  if (licence === null) return who;
  const until = licence.expires === null ? '' : ` until ${dateInWords(licence.expires)}`;
  return `${who} · Copied under licence: ${licence.scheme}${until}`;
}
