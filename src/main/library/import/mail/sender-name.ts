/** The site of an old Exchange behind a name, "Jane Doe@CITY". */
const SITE_BEHIND = /@[A-Z\d-]+$/u;
/** An address behind a name: "Jane Doe (jane@post.example)", as Outlook shows people. */
const ADDRESS_BEHIND = /\s*[(<[]?[^\s()<>[\]@]+@[^\s()<>[\]@]+\.[^\s()<>[\]@]+[)>\]]?\s*$/u;
/** What a list puts behind the name of whoever wrote to it: "'Jane Doe' via Press". */
const LIST_BEHIND = /^(['"‘“])(.+)['"’”] via \S.*$/u;

/** A sender's name without quotation marks and without what programs add to it; '' where the name is only an address. */
export function plainSenderName(given: string): string {
  const name = given
    .trim()
    .replace(SITE_BEHIND, '')
    .replace(ADDRESS_BEHIND, '')
    .replace(LIST_BEHIND, '$2')
    .replace(/^["'\s]+|["'\s]+$/gu, '')
    .replace(/\s+/gu, ' ');
  return name.includes('@') ? '' : name;
}
