/** What Word's field for readings above characters says (`EQ \* jc2 \o\ad(\s\up 9(とうきょう),東京)`): the reading, then what it stands above. */
const PHONETIC =
  /^\s*EQ\b[^]*?\\o\s*(?:\\a[cdlr]\s*)?\(\s*\\s\s*\\up\s*-?\d+\s*\([^()]*\)\s*[,;]\s*([^]*)\)\s*$/iu;

/** The characters that a reading stands above, by the instruction of their field; null for any other field. */
export function phoneticBase(instruction: string): string | null {
  return PHONETIC.exec(instruction)?.[1] ?? null;
}
