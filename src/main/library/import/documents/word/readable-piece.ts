import { phoneticBase } from '../phonetic-field';

/** A field without fields in it: where it begins, its instruction, its result if it has one, where it ends (MS-DOC 2.8.25). */
const FIELD = /\x13([^\x13\x14\x15]*)(\x14?)\x15/gu;
const RESULT = '\x14';
/** What the converter leaves out. */
const NOTHING = '\x00';
/** A hyphen that is only shown at the end of a line, as Word writes it and as Unicode does. */
const OPTIONAL_HYPHEN = /\x1f/gu;

/**
 * A stretch of an old Word document's text as `word-extractor` reads it rightly, of the same length: it has a word for hyphens that are only
 * shown at line ends, and leaves out characters with a reading above them, which stand in an instruction.
 */
export function readablePiece(text: string): string {
  return text.replace(OPTIONAL_HYPHEN, '\u00ad').replace(FIELD, (field: string, instruction: string) => {
    const base = phoneticBase(instruction);
    if (base === null || base === '') return field;
    const start = instruction.lastIndexOf(base);
    const before = instruction.slice(0, start - 1);
    const behind = field.length - 1 - before.length - 1 - base.length - 1;
    return `\x13${before}${RESULT}${base}${NOTHING.repeat(Math.max(0, behind))}\x15`;
  });
}
