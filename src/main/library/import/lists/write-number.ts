/** How the numbers of a list are written. What is none of these is written in figures. */
export type NumberForm =
  | 'decimal'
  | 'decimal-zero'
  | 'lower-letter'
  | 'upper-letter'
  | 'lower-roman'
  | 'upper-roman'
  | 'ordinal'
  | 'cardinal-text'
  | 'ordinal-text'
  | 'dashed'
  | 'circled'
  | 'full-width'
  | 'han'
  | 'han-digits'
  | 'han-simplified'
  | 'han-traditional'
  | 'heavenly-stems'
  | 'earthly-branches'
  | 'katakana'
  | 'iroha'
  | 'hangul'
  | 'cyrillic-lower'
  | 'cyrillic-upper'
  | 'greek-lower'
  | 'greek-upper'
  | 'hebrew-letter'
  | 'arabic-letter'
  | 'arabic-abjad'
  | 'arabic-indic'
  | 'persian'
  | 'devanagari'
  | 'thai'
  | 'thai-letter';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** The letters of alphabets that count with them, in their order. */
const ALPHABETS: Readonly<Partial<Record<NumberForm, string>>> = {
  'lower-letter': LETTERS,
  'upper-letter': LETTERS.toUpperCase(),
  'heavenly-stems': '甲乙丙丁戊己庚辛壬癸',
  'earthly-branches': '子丑寅卯辰巳午未申酉戌亥',
  katakana: 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  iroha: 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
  hangul: '가나다라마바사아자차카타파하',
  'cyrillic-lower': 'абвгдежзиклмнопрстуфхцчшщыэюя',
  'cyrillic-upper': 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ',
  'greek-lower': 'αβγδεζηθικλμνξοπρστυφχψω',
  'greek-upper': 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ',
  'hebrew-letter': 'אבגדהוזחטיכלמנסעפצקרשת',
  'arabic-letter': 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي',
  'arabic-abjad': 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  'thai-letter': 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ',
};
/** The figure nought of the scripts that have figures of their own. */
const NOUGHTS: Readonly<Partial<Record<NumberForm, string>>> = {
  'full-width': '０',
  'arabic-indic': '٠',
  persian: '۰',
  devanagari: '०',
  thai: '๐',
};
interface HanNumerals {
  readonly digits: string;
  readonly ten: string;
  readonly hundred: string;
  readonly thousand: string;
}
const HAN: Readonly<Partial<Record<NumberForm, HanNumerals>>> = {
  han: { digits: '〇一二三四五六七八九', ten: '十', hundred: '百', thousand: '千' },
  'han-simplified': { digits: '零壹贰叁肆伍陆柒捌玖', ten: '拾', hundred: '佰', thousand: '仟' },
  'han-traditional': { digits: '零壹貳參肆伍陸柒捌玖', ten: '拾', hundred: '佰', thousand: '仟' },
};
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
/** Letters are repeated, and no program writes a Roman number beyond this. */
const MOST = 4999;
const MOST_CIRCLED = 20;
const MOST_HAN = 9999;

/**
 * A number of a list as it is written. After the last letter come "aa", "bb" (Word, and LibreOffice where it says so), or
 * "aa", "ab" with `counting` (web pages). What a form cannot write is written in figures.
 */
export function writeNumber(value: number, form: NumberForm, counting = false): string {
  const figures = String(value);
  if (form === 'decimal-zero') return figures.padStart(2, '0');
  if (form === 'dashed') return `- ${figures} -`;
  const nought = NOUGHTS[form];
  if (nought !== undefined)
    return figures.replace(/\d/gu, (digit) =>
      String.fromCodePoint((nought.codePointAt(0) ?? 0) + Number(digit)),
    );
  if (form === 'han-digits')
    return figures.replace(/\d/gu, (digit) => HAN.han?.digits[Number(digit)] ?? digit);
  if (value < 1 || value > MOST) return figures;
  const alphabet = ALPHABETS[form];
  if (alphabet !== undefined) return counting ? counted(value, alphabet) : repeated(value, alphabet);
  const han = HAN[form];
  if (han !== undefined) return value > MOST_HAN ? figures : inHan(value, han, form === 'han');
  switch (form) {
    case 'lower-roman':
      return roman(value);
    case 'upper-roman':
      return roman(value).toUpperCase();
    case 'ordinal':
      return figures + endingOf(value);
    case 'cardinal-text':
      return capital(CARDINALS[value]) ?? figures;
    case 'ordinal-text':
      return capital(ORDINALS[value]) ?? figures + endingOf(value);
    case 'circled':
      return value > MOST_CIRCLED ? figures : String.fromCodePoint(0x245f + value);
    default:
      return figures;
  }
}

function repeated(value: number, alphabet: string): string {
  const letter = alphabet[(value - 1) % alphabet.length] ?? '';
  return letter.repeat(Math.ceil(value / alphabet.length));
}

function counted(value: number, alphabet: string): string {
  let left = value;
  let text = '';
  for (; left > 0; left = Math.floor((left - 1) / alphabet.length))
    text = (alphabet[(left - 1) % alphabet.length] ?? '') + text;
  return text;
}

function roman(value: number): string {
  let left = value;
  let text = '';
  for (const [worth, letters] of ROMAN) for (; left >= worth; left -= worth) text += letters;
  return text;
}

function inHan(value: number, { digits, ten, hundred, thousand }: HanNumerals, isPlain: boolean): string {
  let text = '';
  let gap = false;
  for (const [worth, unit] of [
    [1000, thousand],
    [100, hundred],
    [10, ten],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / worth) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += isPlain ? '零' : (digits[0] ?? '');
    gap = false;
    // Nobody says "one ten" for ten.
    text += (isPlain && worth === 10 && text === '' && digit === 1 ? '' : (digits[digit] ?? '')) + unit;
  }
  return text;
}

function endingOf(value: number): string {
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' }[value % 10];
  return ending === undefined || Math.floor(value / 10) % 10 === 1 ? 'th' : ending;
}

function capital(word: string | undefined): string | null {
  return word === undefined ? null : word.charAt(0).toUpperCase() + word.slice(1);
}
