import { likeliestLanguage } from '../language/detect-language';
import { decodeAs } from './decode-as';
import { commonCharacterShare } from './frequent-characters';

/** Charsets of the web's past, those of many bytes a character first. */
const MULTI_BYTE = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'] as const;
const SINGLE_BYTE = [
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-6',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'macintosh',
  'x-mac-cyrillic',
  'maccenteuro',
  'ibm850',
  'ibm852',
  'ibm775',
  'ibm737',
  'ibm857',
] as const;
/** What few have kept to this day: only where the text reads clearly better so. */
const BEFORE_WINDOWS = /^(?:ibm(?!866)\d+|mac.*)$/u;
const CLEARLY = 0.05;
/** Nearly all small letters of this one are those of windows-1251. */
const MAC_CYRILLIC = 'x-mac-cyrillic';
const BARELY = 0.01;
/** The accented letters of languages whose commonest wrong reading statistics hardly tell from the right one. */
const ACCENTED: Readonly<Record<string, RegExp>> = {
  cs: /[áčďéěíňóřšťúůýž]/iu,
  es: /[áéíóúüñç]/iu,
  et: /[äõöüšž]/iu,
  fr: /[àâæçéèêëîïôœùûüÿ]/iu,
  hr: /[čćđšž]/iu,
  hu: /[áéíóöőúüű]/iu,
  pl: /[ąćęłńóśźż]/iu,
  sk: /[áäčďéíĺľňóôŕšťúýž]/iu,
  sl: /[čćđšž]/iu,
};
const FOREIGN_LETTERS = 0.1;
/** Two thirds of the byte pairs of EUC-KR are other signs or rare syllables, so that no other text reads as everyday syllables alone. */
const MOSTLY_KOREAN = 0.9;
const ENOUGH_SYLLABLES = 4;
const EVERYDAY_SHARE = 0.15;
const KOREAN_BONUS = 0.7;
/** Bytes looked at: all the unusual letters of a page lie in its text, and more text does not change the answer. */
const SAMPLE_BYTES = 48_000;

/**
 * Guesses the charset of bytes that are no UTF-8 and declare nothing: each charset's reading is scored by how much it
 * looks like a language that is written. Null when no charset reads them at all.
 */
export function guessCharset(bytes: Uint8Array): string | null {
  const sample = textSample(bytes);
  // None of these charsets has `<`, `>` or `&` inside a character.
  const plain = Buffer.from(Buffer.from(sample).toString('latin1').replace(MARKUP, ' '), 'latin1');
  let best: { charset: string; score: number } | null = null;
  for (const charset of [...MULTI_BYTE, ...SINGLE_BYTE]) {
    const text = decodeStrictly(sample, charset);
    if (text === null) continue;
    const score = (MULTI_BYTE as readonly string[]).includes(charset)
      ? scoreMultiByte(text) + (isEveryday(sample, charset) ? EVERYDAY_BONUS : 0)
      : scoreSingleByte(decodeAs(plain, charset), charset);
    if (best === null || score > best.score) best = { charset, score };
  }
  return best?.charset ?? null;
}

/** A stretch around the first unusual letters, without markup, so that tag names do not drown the letters. */
function textSample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  let start = Math.max(0, first - 400);
  // Start on a line's beginning, so that no two-byte character is cut.
  while (start > 0 && bytes[start - 1] !== 0x0a) start -= 1;
  let end = Math.min(bytes.length, start + SAMPLE_BYTES);
  // Nor at its end; a run of such letters without end is damage.
  const furthest = Math.min(bytes.length, end + 64);
  while (end < furthest && (bytes[end] ?? 0) >= 0x80) end += 1;
  return bytes.subarray(start, end);
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  const text = decodeAs(bytes, charset);
  // A page may have been cut or damaged in a place or two; a wrong charset fails everywhere.
  const broken = text.split('\uFFFD').length - 1;
  const unusual = text.match(/[\u0080-\uffff]/gu)?.length ?? 0;
  return broken > 2 + unusual * 0.01 ? null : text;
}

function scoreMultiByte(text: string): number {
  const letters = text.match(/[^\p{ASCII}\s\p{P}]/gu) ?? [];
  if (letters.length === 0) return 0;
  // That every pair of bytes is a character is evidence by itself, and that nearly all are Korean syllables is more of it.
  const korean = letters.filter((letter) => letter >= '\uac00' && letter <= '\ud7a3').length / letters.length;
  const common = commonCharacterShare(letters);
  const isKorean = letters.length >= ENOUGH_SYLLABLES && korean > MOSTLY_KOREAN && common > EVERYDAY_SHARE;
  return (
    common * 1.2 +
    Math.min(letters.length, 100) / 400 +
    (isKorean ? KOREAN_BONUS : 0) -
    (text.match(IN_LATIN_WORD)?.length ?? 0) / letters.length
  );
}

/** Lead bytes of the everyday characters of a charset (GB 2312 level 1; JIS X 0208 level 1, kana and punctuation). */
const EVERYDAY_LEADS: Readonly<Record<string, (lead: number) => boolean>> = {
  gb18030: (lead) => lead >= 0xb0 && lead <= 0xd7,
  shift_jis: (lead) => (lead >= 0x88 && lead <= 0x97) || (lead >= 0x81 && lead <= 0x83),
};
const MOSTLY_EVERYDAY = 0.9;
const EVERYDAY_BONUS = 0.4;

/** Whether nearly all characters of two bytes are everyday ones, as they are in a name or a headline. */
function isEveryday(sample: Uint8Array, charset: string): boolean {
  const isLead = EVERYDAY_LEADS[charset];
  if (isLead === undefined) return false;
  let [all, everyday] = [0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    all += 1;
    if (isLead(lead)) everyday += 1;
    at += 1;
  }
  return all >= ENOUGH_SYLLABLES && everyday / all > MOSTLY_EVERYDAY;
}

/** A character in a Latin word, or before its small letters, where an accented letter, an apostrophe or a quotation mark stands. */
const IN_LATIN_WORD = /(?<=[a-zA-Z])[^\p{ASCII}\s\p{P}](?=[a-zA-Z ])|[^\p{ASCII}\s\p{P}](?=[a-z])/gu;

/** A tag ends before the next one begins: looking further from each of a thousand signs costs the square of them. */
const MARKUP = /<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<[^<>]*>|&\w{1,32};/giu;
const WORDS = /[\p{L}\p{M}\p{N}\u0080-\uffff'’-]+/gu;
/** A word up to its last unusual letter, with the letters that follow it. */
const UNUSUAL_WORD = /^[^]*[\u0080-\uffff][\p{L}\p{M}\u0080-\uffff'’-]*/u;
/**
 * Symbols and control characters inside words, a capital after a small letter, a byte that is no character and Latin letters
 * in a word of another script: signs of a wrong reading.
 */
const ODD =
  /(?<=\p{L})[\u0080-\u009f\u00af\u02c6-\u02dd₫₪ƒ¤¦§¨©¬®°±´¶¸¹¼½¾×÷¡¿‡†‰†™√∂∆≈◊░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀€]|(?<=\p{L})[²³¢£¥](?=\p{L})|[≈√∂∆◊€¤¦¨´¸¼½¾\u00af\u02c6-\u02dd₫₪ƒ](?=\p{L})|[\u0080-\u009f\uFFFD]|(?<=\p{Ll})\p{Lu}|(?<=[a-zA-Z])[\u0370-\u06ff\u0e00-\u0e7f]|[\u0370-\u06ff\u0e00-\u0e7f](?=[a-zA-Z])/gu;

/** How well a text without markup reads in this charset. */
function scoreSingleByte(plain: string, charset: string): number {
  // Words with unusual letters alone decide: plain English around them fits every charset.
  const words = (plain.match(WORDS) ?? []).flatMap((run) => UNUSUAL_WORD.exec(run)?.[0] ?? []);
  // A letter alone beside a number is no word, but the sign of a currency or a measure.
  const told = words.filter((word) => !/^\P{L}*\p{L}\P{L}*$/u.test(word));
  if (told.length === 0) return charset === 'windows-1252' ? COMMONEST_BONUS : 0;
  const sample = told.slice(0, 1500).join(' ');
  const unusual = sample.match(/[\u0080-\uffff]/gu)?.length ?? 1;
  const odd = sample.match(ODD)?.length ?? 0;
  // A few words show no language: then it is the charset most texts are in, and no sign of another script stands alone.
  const few =
    (charset === 'windows-1252' ? COMMONEST_BONUS : 0) -
    ((plain.match(LATIN)?.length ?? 0) > unusual * MOSTLY_LATIN && OTHER_SCRIPT.test(sample) ? 1 : 0);
  const { language, score } = likeliestLanguage(sample);
  const foreign = foreignLetters(sample, language) / unusual;
  return (
    score +
    few / told.length ** 2 -
    ((odd + misplacedThaiSigns(sample)) / unusual) * 1.5 -
    foreign * FOREIGN_LETTERS -
    (BEFORE_WINDOWS.test(charset) ? CLEARLY : charset === MAC_CYRILLIC ? BARELY : 0)
  );
}

function foreignLetters(text: string, language: string): number {
  const own = ACCENTED[language];
  if (own === undefined) return 0;
  return (text.match(/[\u0080-\uffff]/gu) ?? []).filter((sign) => /\p{L}/u.test(sign) && !own.test(sign))
    .length;
}

const COMMONEST_BONUS = 0.2;
const LATIN = /[a-zA-Z]/gu;
const MOSTLY_LATIN = 10;
const OTHER_SCRIPT = /[\u0370-\u06ff\u0e00-\u0e7f]/u;

/** Thai vowel and tone signs that stand over nothing: Thai fills most of its code page, so wrong readings look Thai. */
function misplacedThaiSigns(text: string): number {
  return (
    text.match(
      /(?<![\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|[\u0e40-\u0e44](?![\u0e01-\u0e2e])/gu,
    )?.length ?? 0
  );
}
