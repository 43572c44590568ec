import { isAgency } from './agencies';
import { reportersIn } from './han-reporters';
import { splitNames } from './names';

/** What the opening of an agency story says. */
export interface Dateline {
  /** As written, without the agency: "NANNING, Sept 18"; null where only agency and reporters are named. */
  readonly dateline: string | null;
  readonly place: string | null;
  readonly agency: string | null;
  readonly authors: readonly string[];
}

/** "NANNING, Sept. 18 (Xinhua) --", "WASHINGTON (AP) —", "Hamburg (dpa) -". */
const WESTERN =
  /^(?<place>\p{Lu}[\p{L}\p{M} .'’-]{1,40}(?:,\s*\p{Lu}[\p{L}\p{M} .'’-]{1,30}(?!\p{L}))?)(?<day>,?\s*(?:\p{L}{3,12}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,12}\.?))?(?:,?\s*\d{4})?\s*[(（](?<agency>[^()（）\d]{2,40})[)）]\s*(?:--|—|–|-|:|\.)/u;
/** "新华社南宁9月18日电（记者张三）", "中新网南宁9月18日电 (张三)". */
const CHINESE =
  /^[\s\u3000]*[（(【]?(?<agency>[\p{Script=Han}]{1,6}?(?:社|网|網|報|报))(?<place>[\p{Script=Han}]{2,8}?)(?<day>\d{1,2}月\d{1,2}日)?[电電讯訊](?:[）)】])?\s*(?:[（(](?<credit>[^()（）]{2,60})[)）])?/u;
/** "本报讯（记者 张三 通讯员 李四）", "河口网9月18日讯（记者张三）": nothing says where. */
const WITHOUT_PLACE =
  /^[\s\u3000]*[（(【]?(?<agency>\p{Script=Han}{1,8}?(?:社|网|網|報|报|站|刊|台|臺|客户端))(?<day>(?:\d{1,2}月)?\d{1,2}日)?(?:讯|訊|消息|电|電)[）)】]?\s*[（(](?<credit>[^()（）]{2,60})[)）]/u;
/** "（中央社記者李明河口5日電）": the reporter stands before the place, with nothing between. */
const TAIWANESE =
  /^[\s\u3000]*[（(【](?<agency>\p{Script=Han}{2,6}?社)(?:記者|记者)(?<run>\p{Script=Han}{4,8}?)(?<day>(?:\d{1,2}月)?\d{1,2}日)?(?:專電|[电電])[）)】]/u;
/** "〔記者李明、王芳／河口報導〕": reporters, and where they were. */
const REPORTERS_AND_PLACE =
  /^[\s\u3000]*[〔（(【［[]\s*(?:\p{Script=Han}{2,8}[報报社網网]\s*[／/]?\s*)?(?:記者|记者)\s*(?<names>\p{Script=Han}{2,4}(?:[、，,\s]\s*\p{Script=Han}{2,4}){0,3})\s*[／/]\s*(?:(?<place>\p{Script=Han}{2,5}?)|\p{Script=Han}{2,6}?)(?:即時|連線|现场|現場|綜合|综合)?(?:報導|报道|報道|電|电)[〕）)】］\]]/u;
/** "(강어귀=연합뉴스) 김민수 기자 = ": place, agency, reporters. */
const KOREAN =
  /^[([](?<place>\p{Script=Hangul}{2,8})\s*=\s*(?<agency>[\p{Script=Hangul}\d]{2,8})[)\]]\s*(?<names>\p{Script=Hangul}{2,4}(?:[·,\s]+\p{Script=Hangul}{2,4}){0,3})\s(?:기자|특파원)\s*=/u;
/** Chinese names have three characters more often than two. */
const LONGEST_PLACE = 3;

/** How they reported, and not from where. */
const NO_PLACE = /^(?:即時|连线|連線|綜合|综合|现场|現場|专题|專題|特稿)$/u;

/** Reads the dateline a text opens with, or null. The text itself keeps it: it was printed there. */
export function readDateline(firstParagraph: string): Dateline | null {
  const chinese = CHINESE.exec(firstParagraph)?.groups;
  if (chinese !== undefined) {
    const { agency = '', place = '', day = '', credit = '' } = chinese;
    return { dateline: `${place}${day}`, place, agency: agencyOf(agency), authors: reportersOf(credit) };
  }
  const own = WITHOUT_PLACE.exec(firstParagraph)?.groups;
  const authors = reportersIn(own?.['credit'] ?? '');
  if (authors.length > 0)
    return { dateline: null, place: null, agency: agencyOf(own?.['agency'] ?? ''), authors };
  const reported = REPORTERS_AND_PLACE.exec(firstParagraph)?.groups;
  if (reported !== undefined) {
    const { names = '', place } = reported;
    const isPlace = place !== undefined && !NO_PLACE.test(place);
    return {
      dateline: isPlace ? place : null,
      place: isPlace ? place : null,
      agency: null,
      authors: splitNames(names, 'zh'),
    };
  }
  const eastern = readTaiwanese(firstParagraph) ?? readKorean(firstParagraph);
  if (eastern !== null) return eastern;
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

/** "本报", this paper, is no agency. */
function agencyOf(name: string): string | null {
  return /^本/u.test(name) ? null : name;
}

/** Who reported; agencies name persons without a word for it, too. */
function reportersOf(credit: string): readonly string[] {
  const reporters = reportersIn(credit);
  if (reporters.length > 0 || !/^[\p{Script=Han}·、，,\s\u3000]+$/u.test(credit)) return reporters;
  return /记者|記者/u.test(credit)
    ? []
    : splitNames(credit).filter((name) => name.length >= 2 && name.length <= 5);
}

function readTaiwanese(text: string): Dateline | null {
  const found = TAIWANESE.exec(text)?.groups;
  if (found === undefined) return null;
  const { agency = '', run = '', day = '' } = found;
  const length = run.length === 4 ? 2 : Math.max(3, run.length - LONGEST_PLACE);
  const [name, place] = [run.slice(0, Math.min(length, 4)), run.slice(Math.min(length, 4))];
  return { dateline: `${place}${day}`, place, agency, authors: [name] };
}

function readKorean(text: string): Dateline | null {
  const found = KOREAN.exec(text)?.groups;
  if (found === undefined) return null;
  const { place = '', agency = '', names = '' } = found;
  return { dateline: place, place, agency, authors: splitNames(names.replace(/[·\s]+/gu, ',')) };
}

/** A place that is written in capitals all through as it is written elsewhere: "New York". */
export function titleCase(place: string): string {
  if (place !== place.toUpperCase()) return place.trim();
  return place
    .trim()
    .toLowerCase()
    .replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}
