/** The commonest family names of Chinese, by their first character: they make nine of ten names. */
const CHINESE_FAMILIES = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯康易乔喬赖賴文施洪柯',
);
/** Longer names are a family's and a given one together: neither is longer than this in Japanese. */
const LONGEST_HALF = 3;

/**
 * The names among words in Chinese characters that stand behind each other with spaces between. In Chinese a space separates
 * persons ("张三 李四"); in Japanese it stands inside a name ("山田 太郎"). Where the language is not known, words that all
 * begin with a family name of Chinese are persons.
 */
export function namesOfHanWords(words: readonly string[], language: string | null): readonly string[] {
  const isJapanese =
    language === null
      ? words.length === 2 && words.every(isHalf) && !words.every(isChinese)
      : isIn('ja', language);
  if (!isJapanese) return words;
  const names: string[] = [];
  let half = '';
  for (const word of words) {
    if (half !== '' && isHalf(word)) names.push(`${half} ${word}`);
    else if (half !== '') names.push(half, ...(isHalf(word) ? [] : [word]));
    else if (!isHalf(word)) names.push(word);
    half = half === '' && isHalf(word) ? word : '';
  }
  return half === '' ? names : [...names, half];
}

/** Whether a name begins with one of the commonest family names of Chinese. */
export function beginsWithFamilyName(name: string): boolean {
  return CHINESE_FAMILIES.has(name.charAt(0));
}

function isIn(tag: string, language: string): boolean {
  return language === tag || language.startsWith(`${tag}-`);
}

function isHalf(word: string): boolean {
  return word.length <= LONGEST_HALF;
}

/** A family name and at least one character more; a single character is half of a name that was spread. */
function isChinese(word: string): boolean {
  return word.length === 1 || CHINESE_FAMILIES.has(word.charAt(0));
}
