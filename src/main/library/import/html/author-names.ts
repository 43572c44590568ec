import { splitCredit } from '../text/agencies';
import { isFullName } from '../text/byline-line';
import { splitNames } from '../text/names';
import { BY, ROLE_BEFORE } from '../text/line-families';
import { fold } from './fold-words';
import { plainText } from './unescape';

const NO_NAME =
  /^[(\[]|^(?:image|photo|foto|bild|getty|picture)\b|view all posts|more (?:by|from)|follow|profile|contact|subscribe|https?:|[@{}<>]|\d{2}/iu;
/** What people of a newsroom are, as a pattern. */
export const POSTS =
  '(?:writers?|reporters?|correspondents?|editors?|columnists?|journalist(?:e|in|a)?s?|envoyée?s? spécia(?:le?s?|ux)|correspondante?s?|corresponsal(?:es)?|enviad[ao]s? especial(?:es)?|redakteur(?:in)?|korrespondent(?:in)?|redactor[ae]?|корреспондент|обозреватель|журналист|wartawan|jurnalis)';
/** What somebody is, behind the name: "Jane Doe - Staff Writer", "Marie Dupont Envoyée spéciale à Lyon". */
const ROLE_BEHIND = new RegExp(
  String.raw`(?:\s*[-–—,]\s*|\s+)(?:(?:AP|AFP|Reuters|Associated Press)\s)?(?:(?:chief|senior|staff|special|foreign|political|business|sports?|technology|science|health|education|environment|crime|court|local|deputy|associate|assistant|managing|executive|guest|freelance|contributing|diplomatic|[\p{L}]+ affairs)\s+){0,3}${POSTS}(?:\s.*)?$`,
  'iu',
);
/** A part of a list that is what somebody is, and no name: "Environment Correspondent", "Redakteurin Politik". */
const ROLE_ONLY = new RegExp(String.raw`^(?:[\p{L}&’'-]+\s+){0,3}${POSTS}(?:\s.*)?$`, 'iu');
/** What a Chinese line of credits goes on with: "李明 责任编辑：王芳". */
const OTHER_LABEL =
  /[\s　]*(?:责任编辑|責任編輯|责编|责校|编辑|編輯|来源|來源|时间|時間|摄影|攝影)\s*[:：].*$/u;
/** What Chinese platforms put before who wrote a text himself. */
const ORIGINAL = /^(?:原创|首发|独家)\s+/u;
/** Platforms say behind an account's name that it is one: "河口之声企鹅号". */
const ACCOUNT_BADGE =
  /(?<=\S)\s*(?:企鹅号|百家号|头条号|网易号|搜狐号|大鱼号|一点号|澎湃号|官方(?:账号|帐号))$/u;
const ROLE_IN_BRACKETS = new RegExp(String.raw`\s*\((?:[\p{L}&’'-]+\s+){0,3}${POSTS}\)`, 'giu');
/** "Kooman, F." and "Jong, Michiel de", as catalogues write one name each. */
const SURNAME_FIRST =
  /^(\p{Lu}[\p{L}\p{M}'’-]+),\s*((?:\p{Lu}\.\s?){1,3}|\p{Lu}[\p{L}\p{M}'’-]*(?:\s(?:\p{Lu}\.|d[eiua]s?|van|von|der|den|la))*)$/u;
const SHORTEST_REPEATED = 5;
const INITIALS_AT_END = /\s*[(/]\s*\p{L}{2,4}\.?\s*[)/]?$/u;
/** Addresses and accounts beside a name: "jane@paper.example (Jane Doe)", "Jane Doe (@jane)". */
const ADDRESS =
  /\s*[(<[]?\s*(?:(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\d])@\w{2,30})\s*[)>\]]?\s*/gu;
/** Where somebody writes: "Jane Doe - https://blog.example/". */
const SITE_BEHIND = /(?<=\S)[\s,;|–—<([-]+https?:\/\/\S+$/iu;
/** Where somebody was: "Jane Doe in Rivermouth". */
const PLACE_BEHIND = /^(.{5,40}?)\s(?:in|aus|à|en|em|из)\s\p{Lu}[\p{L} .,'’-]{1,40}$/u;
/** A desk that is called so: "Redaktion Rivermouth Bote"; with a colon, it names a person. */
const DESK_BEFORE =
  /^(?:die\s|la\s|a\s)?(?:redaktion|redacción|rédaction|redazione|redação|redaksi|редакция)\s+(?!von\s|und\s|&)(?=[^:]*$)/iu;

/**
 * The names in a text: of data or a mark (`exact`: one name each, which may stand surname first), or of a line. Without what introduces
 * them, what somebody is, where somebody was, and addresses; agencies among them are kept.
 */
export function cleanNames(text: string, exact: boolean): readonly string[] {
  const bare = withoutAddresses(saidOnce(plainText(text))).replace(SITE_BEHIND, '');
  if (DESK_BEFORE.test(bare)) return [];
  const line = bare
    .replace(ORIGINAL, '')
    .replace(ROLE_BEFORE, '')
    .replace(BY, '')
    .replace(
      /^(?:veröffentlicht|verfasst|geschrieben|erstellt|posted|written|published)\s+(?:von|by)\s*/iu,
      '',
    )
    .replace(/\s*\|.*$/u, '')
    .replace(OTHER_LABEL, '')
    .replace(ACCOUNT_BADGE, '')
    .replace(ROLE_IN_BRACKETS, '')
    .trim();
  if (NO_NAME.test(line)) return [];
  const { text: named, agency } = splitCredit(line);
  // "Doe, Jane" from data would be cut in two; a line of several names is not written so.
  const names =
    exact && SURNAME_FIRST.test(named) && !ROLE_ONLY.test(named.split(',')[1]?.trim() ?? '')
      ? [named.replace(SURNAME_FIRST, '$2 $1').replace(/\s+/gu, ' ').trim()]
      : splitNames(named);
  return [...names.filter((name, i) => i === 0 || !ROLE_ONLY.test(name)), ...[agency ?? []].flat()]
    .map((name) =>
      withoutPlace(
        name
          .replace(BY, '')
          .replace(ROLE_BEHIND, '')
          .replace(INITIALS_AT_END, '')
          .replace(/^(?:and|und|et|y)\s+/iu, '')
          .trim(),
      ),
    )
    .filter((name) => name.length > 1);
}

/** Designs print a name twice into one line, for narrow and for wide screens: "Jane DoeJane Doe". */
function saidOnce(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half.length >= SHORTEST_REPEATED && half + half === text ? half : text;
}

/** Whether a text is what somebody is, and no name: "Contributing Writer", "Redakteurin Politik". */
export function isPost(text: string): boolean {
  return ROLE_ONLY.test(text);
}

/** The name that is left when addresses are taken away; the text itself when none is. */
function withoutAddresses(text: string): string {
  if (!text.includes('@')) return text;
  const bare = text.replace(ADDRESS, ' ').trim();
  const unbracketed = bare.replace(/^[(（[]([^()（）[\]]+)[)）\]]$/u, '$1').trim();
  return /\p{L}{2}/u.test(unbracketed) ? unbracketed : text;
}

function withoutPlace(name: string): string {
  const person = PLACE_BEHIND.exec(name)?.[1];
  return person !== undefined && isFullName(person) ? person : name;
}

/** Whether a name is the outlet's, alone or with words around it ("n-tv NACHRICHTEN" of n-tv.de). */
export function isOutletName(a: string, b: string): boolean {
  const [one = '', other = ''] = [a, b].map((name) =>
    fold(name)
      .replace(/\b(?:www|com|net|org|de|at|ch|fr|online|redaktion|the|der|die)\b/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  if (one === '' || other === '') return false;
  if (one.startsWith(`${other} `) || other.startsWith(`${one} `)) return true;
  const [short = '', long = ''] = [one, other]
    .map((name) => name.replaceAll(' ', ''))
    .sort((x, y) => x.length - y.length);
  return short === long || (short.length > 3 && long.includes(short));
}
