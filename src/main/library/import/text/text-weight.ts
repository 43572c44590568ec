/** A Chinese, Japanese or Korean character says about as much as three letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const DENSE_WEIGHT = 3;
/** Where these lie among the units of UTF-16; other texts need not be gone through letter by letter. */
const MAY_BE_DENSE = /[\u1100-\u11ff\u2e80-\udfff\uf900-\uffdc]/;

/** How much a text says, in letters of an alphabet: for limits like "too little to be an article". */
export function textWeight(text: string): number {
  if (!MAY_BE_DENSE.test(text)) return text.length;
  return text.length + (text.match(DENSE)?.length ?? 0) * (DENSE_WEIGHT - 1);
}
