import type { MappedColumn, TableField } from './column-mapping';
import { foldName } from './column-names';
import { cellText, type Cell } from './table';

/** What columns are called that say how to reach a person, one pattern for each kind, in eight languages. */
const KINDS: readonly RegExp[] = [
  /^(?:first ?name|given ?name|forename|vorname|prénom|nombre|nome|voornaam|imię)$/u,
  /^(?:last ?name|surname|family ?name|nachname|familienname|nom(?: de famille)?|apellidos?|cognome|sobrenome|achternaam|nazwisko)$/u,
  /^(?:(?:tele)?phone|telefon|téléphone|teléfono|telefono|telefone|telefoon|tel|mobile?|handy|móvil|cellulare|fax)(?![\p{L}\d])/u,
  /(?<![\p{L}\d])e-? ?mail(?![\p{L}\d])|^(?:courriel|correo)/u,
  /^(?:zip|postcode|post(?:al)? code|plz|postleitzahl|code postal|código postal|kod pocztowy)(?![\p{L}\d])/u,
  /^(?:street|address|adresse|anschrift|straße|strasse|rue|dirección|indirizzo|endereço|adres|ulica)(?![\p{L}\d])/u,
];
const FEWEST_KINDS = 3;
/** What a list of people has not, and one of coverage, which may name its journalists, has. */
const OF_COVERAGE: readonly TableField[] = ['date', 'accessed', 'body'];

/**
 * Whether the columns are those of a list of people, as media lists and letters to many have: its "Title" is a person's, and no headline.
 * `names` is the row that names the columns, `columns` what they are taken for.
 */
export function isContactList(
  names: readonly Cell[],
  columns: readonly Pick<MappedColumn, 'field'>[],
): boolean {
  if (columns.some(({ field }) => OF_COVERAGE.includes(field))) return false;
  const folded = names.map((name) => foldName(cellText(name)));
  return KINDS.filter((kind) => folded.some((name) => kind.test(name))).length >= FEWEST_KINDS;
}
