import { phoneticBase } from '../phonetic-field';

/** A field from its beginning to its result or its end (`fldChar`, ECMA-376 17.16.18). */
const FIELD =
  /<w:fldChar\b[^<>]*w:fldCharType="begin"[^<>]*>((?:(?!<w:fldChar\b)[^])*)(?=<w:fldChar\b[^<>]*w:fldCharType="(?:separate|end)")/gu;
const INSTRUCTION = /<w:instrText(?:\s[^<>]*)?>([^<]*)<\/w:instrText>/gu;

/** The markup of a Word document with the characters that a reading stands above by a field, which old programs wrote for `ruby`. */
export function withPhoneticBases(xml: string): string {
  if (!/<w:instrText(?:\s[^<>]*)?>\s*EQ\b/iu.test(xml)) return xml;
  return xml.replace(FIELD, (field: string, inside: string) => {
    const instruction = [...inside.matchAll(INSTRUCTION)].map(([, text]) => text).join('');
    const base = phoneticBase(instruction);
    return base === null ? field : `<w:t xml:space="preserve">${base}</w:t>${field}`;
  });
}
