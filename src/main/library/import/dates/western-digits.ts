/** The marks of writing direction that browsers and Intl put around the numbers of a date, which nobody sees. */
const DIGITS_AND_MARKS = /[^\P{Nd}0-9]|[／\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const DECIMAL = /\p{Nd}/u;

/**
 * The digits of all scripts (Arabic, Devanagari, Tamil, Thai, full-width, …) as 0-9, a full-width slash as one and a mark of writing direction
 * as a space, one for one.
 */
export function westernDigits(text: string): string {
  return text.replace(DIGITS_AND_MARKS, (sign) => {
    if (sign === '／') return '/';
    if (!DECIMAL.test(sign)) return ' ';
    // Digits of planes beyond the first are of mathematics, and would change the length.
    return sign.length > 1 ? sign : String(valueOf(sign.charCodeAt(0)));
  });
}

/** Unicode has the ten digits of a script one after the other, and nothing decimal before their zero. */
function valueOf(code: number): number {
  let zero = code;
  while (code - zero < 9 && DECIMAL.test(String.fromCharCode(zero - 1))) zero -= 1;
  return code - zero;
}
