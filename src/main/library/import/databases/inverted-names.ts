import { isPost } from '../html/author-names';
import { isAgency } from '../text/agencies';
import { isFullName } from '../text/byline-line';

const FAMILY = String.raw`(?:(?:von|van|de|del|della|di|du|la|le|zu|den|der|ter|ten|Mc|Mac|O['’])\s?)*\p{Lu}[\p{L}\p{M}'’-]+`;
const GIVEN = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
/** "Doe, Jane"; "Rohr, Mathieu von"; "García Márquez, Gabriel J." */
const ONE = new RegExp(
  String.raw`^${FAMILY}(?:\s${FAMILY})?,\s*${GIVEN}(?:\s(?:${GIVEN}|von|van|de|der|den|di|du|la|zu)){0,3}$`,
  'u',
);
const SINGLE_FAMILY = new RegExp(String.raw`^${FAMILY},`, 'u');
/** A name alone is only taken for turned round where nothing else it may be ("Jane, Mark") is likely. */
const ALONE =
  /^\p{Lu}[\p{Lu}'’-]+(?:\s\p{Lu}[\p{Lu}'’-]+)?,\s*\p{Lu}[\p{L}.'’-]+$|^\p{Lu}[\p{L}'’-]+,\s\p{Lu}[\p{L}'’-]+$|^\p{Lu}[\p{L}'’-]+,\s*(?:\p{Lu}\.[\s-]?){1,3}$/u;
const GENERATION = /^(?:jr|sr|i{1,3}|iv)\.?$/iu;

/** Whether the names of a byline, between its semicolons, stand as "Family, Given". */
export function isInverted(parts: readonly string[]): boolean {
  const [first = ''] = parts;
  if (parts.length === 1) return ALONE.test(first) && !piecesOf(first).some(isAgency);
  return (
    parts.length > 1 &&
    parts.every((part) => {
      const [, given = ''] = piecesOf(part);
      return ONE.test(part) && !isAgency(given) && !isPost(given);
    }) &&
    parts.filter((part) => SINGLE_FAMILY.test(part)).length * 2 >= parts.length
  );
}

/**
 * The names in a part of a byline whose names are turned round: "Doe, Jane" as "Jane Doe"; "Doe, Jane, staff writer" too; a name without a comma
 * stays, and names in their own order between commas ("Jane Doe, Mark Poe").
 */
export function turnedNames(part: string): readonly string[] {
  const pieces = piecesOf(part);
  const [family = '', given, ...rest] = pieces;
  if (given === undefined) return [family];
  if (pieces.length > 2 && pieces.every(isFullName)) return pieces;
  if (GENERATION.test(rest[0] ?? '')) return [`${given} ${family} ${rest[0] ?? ''}`];
  return [`${given} ${family}`];
}

function piecesOf(part: string): readonly string[] {
  return part.split(/\s*,\s*/u).filter((piece) => piece !== '');
}
