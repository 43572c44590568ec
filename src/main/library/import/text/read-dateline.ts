import { isAgency } from './agencies';

/** What the opening of an agency story says. */
export interface Dateline {
  /** As written, without the agency: "NANNING, Sept 18". */
  readonly dateline: string;
  readonly place: string | null;
  readonly agency: string | null;
  readonly authors: readonly string[];
}

/** "NANNING, Sept. 18 (Xinhua) --", "WASHINGTON (AP) —", "Hamburg (dpa) -". */
const WESTERN =
  /^(?<place>\p{Lu}[\p{L}\p{M} .'’-]{1,40}(?:,\s*\p{Lu}[\p{L}\p{M} .'’-]{1,30}(?!\p{L}))?)(?<day>,?\s*(?:\p{L}{3,12}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,12}\.?))?(?:,?\s*\d{4})?\s*[(（](?<agency>[^()（）\d]{2,40})[)）]\s*(?:--|—|–|-|:|\.)/u;
/** "新华社南宁9月18日电（记者张三）". */
const CHINESE =
  /^[\s\u3000]*[（(【]?(?<agency>[\p{Script=Han}]{2,6}?(?:社|网|報|报))(?<place>[\p{Script=Han}]{2,8}?)(?<day>\d{1,2}月\d{1,2}日)?[电電讯訊](?:[）)】])?\s*[（(]?(?:(?:记者|記者)[\s\u3000]*(?<names>[\p{Script=Han}·、，,\s\u3000]{2,40}?)[）)])?/u;

/** Reads the dateline a text opens with, or null. The text itself keeps it: it was printed there. */
export function readDateline(firstParagraph: string): Dateline | null {
  const chinese = CHINESE.exec(firstParagraph)?.groups;
  if (chinese !== undefined) {
    const { agency = '', place = '', day = '', names = '' } = chinese;
    return {
      dateline: `${place}${day}`,
      place,
      agency,
      authors: names.split(/[、，,\s\u3000]+/u).filter((name) => name.length >= 2 && name.length <= 5),
    };
  }
  const western = WESTERN.exec(firstParagraph)?.groups;
  if (western === undefined) return null;
  const { place = '', day = '', agency = '' } = western;
  const dayWritten = day.trim() !== '';
  // "Angela Merkel (CDU) - …" has the same shape: only a known agency or a day proves a dateline.
  if (!isAgency(agency) && !(dayWritten && place === place.toUpperCase())) return null;
  return {
    dateline: `${place}${day}`.trim(),
    place: titleCase(place.split(',')[0] ?? place),
    agency,
    authors: [],
  };
}

function titleCase(place: string): string {
  if (place !== place.toUpperCase()) return place.trim();
  return place
    .trim()
    .toLowerCase()
    .replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}
