/** A Chinese, Japanese or Korean character says about as much as three letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const DENSE_WEIGHT = 3;

/** How much a text says, in letters of an alphabet: for limits like "too little to be an article". */
export function textWeight(text: string): number {
  return text.length + (text.match(DENSE)?.length ?? 0) * (DENSE_WEIGHT - 1);
}
