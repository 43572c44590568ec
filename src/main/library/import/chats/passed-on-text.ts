import type { ParsedArticle } from '../parsed-article';
import { readDateline } from '../text/read-dateline';
import { readText } from '../text/read-text';
import { textWeight } from '../text/text-weight';

/** So much is news whatever it begins with, if it is more than one sentence; */
const LONG = 350;
/** with a title above it less is enough, */
const TITLED = 180;
/** and least where it begins with a place, as agencies' texts do. */
const DATELINED = 90;
const LONGEST_TITLE = 200;

const IN_CAPITALS = /^\p{Lu}[\p{Lu}\s.'’]{2,40}(?:,[^:–—]{0,30})?\s?[:–—]\s*\p{Lu}/u;
const SENTENCE_END = /[.!?](?=["'”’»)]*(?:\s|$))|[。！？।؟။]/gu;

/** The article of a text that was passed on; null for what people write to each other. */
export function readPassedOnText(text: string): ParsedArticle | null {
  return isNews(text) ? readText(text) : null;
}

function isNews(text: string): boolean {
  const weight = textWeight(text);
  if (weight < DATELINED) return false;
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  const [first = '', ...more] = paragraphs;
  if ([first, more[0] ?? ''].some(opensWithPlace)) return true;
  const sentences = text.match(SENTENCE_END)?.length ?? 0;
  if (weight >= LONG) return sentences > 1;
  return weight >= TITLED && more.length > 0 && isTitle(first) && sentences > 1;
}

/** "KOTA BARU, 12 March (Bernama) –", "KUALA LUMPUR: The minister". */
function opensWithPlace(paragraph: string): boolean {
  return readDateline(paragraph) !== null || IN_CAPITALS.test(paragraph);
}

function isTitle(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE && textWeight(line) >= 20 && !/[.,:;。，：；!?！？]$/u.test(line.trim())
  );
}
