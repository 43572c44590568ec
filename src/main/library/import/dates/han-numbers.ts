const DIGITS = '〇一二三四五六七八九';

/**
 * A number up to 99 as Chinese and Japanese write it in words (三, 十, 十二, 二十五, 廿五, 三十一), or a year digit by digit
 * (二〇二四, 二零二四); plain digits are read as they are. NaN for anything else.
 */
export function hanNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const folded = text
    .replace(/[零○Ｏ]/gu, '〇')
    .replace(/廿/gu, '二十')
    .replace(/卅/gu, '三十');
  const tens = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/u.exec(folded);
  if (tens !== null) return (tens[1] === undefined ? 1 : digit(tens[1])) * 10 + digit(tens[2] ?? '〇');
  const digits = Array.from(folded, digit);
  return digits.includes(-1) || digits.length === 0 ? Number.NaN : Number(digits.join(''));
}

function digit(character: string): number {
  return DIGITS.indexOf(character);
}
