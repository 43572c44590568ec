import { isEastAsianName } from './byline-line';
import { beginsWithFamilyName } from './han-names';
import { splitNames } from './names';

/** Where somebody works and what for, before the word for a reporter: 本报, 河口日报, 全媒体, 驻河口. */
const BEFORE_POST =
  '(?:本[报報社刊网網站台臺]|特约|特約|特派|见习|見習|实习|實習|首席|高级|资深|全媒体|融媒体?|全媒|职工|图片|文字|摄影|驻\\p{Script=Han}{2,4}|\\p{Script=Han}{2,8}(?:[报報社网網台臺刊]|新闻|客户端))\\s*';
const POST = new RegExp(
  `(?:${BEFORE_POST}){0,3}(记者|記者|通讯员|通訊員|特派员|特派員|实习生|實習生)[\\s　:：/／]*`,
  'gu',
);
/** Interns help; they are no authors. */
const HELPS = /^(?:实习生|實習生)$/u;
/** What reporters did, behind their names. */
const WORK =
  /[\s　/／]*(?:(?:摄影|攝影|综合|綜合|整合|编译|編譯|联合|现场|采访|採訪|文)?(?:报道|報道|報導)|整合|综合|綜合|编译|編譯|整理|采写|撰文|供稿|(?:文|图|圖|摄|攝|摄影|攝影)[/／、]?(?:文|图|圖|摄|攝|摄影|攝影))[\s　]*$/u;
/** Who took the pictures signs so. */
const PICTURES_ONLY = /(?<![文/／、])[\s　](?:摄|攝|摄影|攝影|图|圖|供图|供圖)[\s　]*$/u;
/** Names of other peoples, written in Chinese. */
const FOREIGN_NAME = /^\p{Script=Han}{1,6}(?:·\p{Script=Han}{1,6}){1,2}$/u;
const LONGEST_SIGNED = 3;
/** What the last words of a text stand in. */
const AT_END = /[(（]([^()（）]{2,40})[)）]\s*$/u;
const WROTE =
  /^(?:文|文字|撰文|采写|撰稿|(?:文|图|圖|摄|攝)[/／、]?(?:文|图|圖|摄|攝|摄影))[\s　:：/／|｜]+(?=\S)/u;
const SENTENCE_BEFORE = /[。！？”’」』]\s*$/u;

/** Who reported, in a credit that says so: "记者 李明 通讯员 王芳", "河口日报见习记者 李明 摄影报道". Empty when any of it is something else. */
export function reportersIn(credit: string): readonly string[] {
  if (PICTURES_ONLY.test(credit)) return [];
  const text = withoutWork(credit);
  const names: string[] = [];
  const posts = [...text.matchAll(POST)];
  const [first] = posts;
  if (first === undefined || text.slice(0, first.index).trim() !== '') return [];
  for (const [i, post] of posts.entries()) {
    const end = posts[i + 1]?.index ?? text.length;
    const listed = splitNames(text.slice(post.index + post[0].length, end), 'zh');
    if (!listed.every(isName)) return [];
    if (!HELPS.test(post[1] ?? '')) names.push(...listed);
  }
  return [...new Set(names)];
}

/**
 * Who signed a text with its last words, in brackets: "……。（记者 李明）", "(文/图 李明 王芳)", and, behind a whole sentence, names alone
 * that begin with a family name.
 */
export function signedAtEnd(paragraph: string): readonly string[] {
  const [whole = '', credit = ''] = AT_END.exec(paragraph) ?? [];
  if (credit === '') return [];
  const reporters = reportersIn(credit);
  if (reporters.length > 0) return reporters;
  const wrote = WROTE.exec(credit)?.[0];
  const names = splitNames(credit.slice(wrote?.length ?? 0), 'zh');
  if (names.length === 0 || !names.every(isName)) return [];
  if (wrote !== undefined) return names;
  const isSigned =
    SENTENCE_BEFORE.test(paragraph.slice(0, -whole.length)) &&
    names.every((name) => name.length <= LONGEST_SIGNED && beginsWithFamilyName(name));
  return isSigned ? names : [];
}

function withoutWork(credit: string): string {
  const text = credit.replace(WORK, '');
  return text === credit ? text.trim() : withoutWork(text);
}

function isName(name: string): boolean {
  return (/^\p{Script=Han}{2,4}$/u.test(name) && isEastAsianName(name)) || FOREIGN_NAME.test(name);
}
