import { countWords } from '../storage/word-count';
import type { ParsedArticle, ParseOutcome } from './parsed-article';
import { firstWords } from './settle-article';

/**
 * What no text has: control characters but the tab and the ends of lines, half a character, and code points that stand for no
 * character (Unicode 15, 23.7). Damaged files bring them; they break words, and XML, into which much is exported, knows none of them.
 */
const STRAY = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u;
/** The ends of pages and of lines that old printers knew. */
const FEEDS = /[\u000b\u000c]/gu;
const RUNS = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]+/gu;
const HALVES = /\p{Surrogate}/gu;

/** An outcome whose articles hold text only. What a clipping of Clipdesk's own was is left as it was. */
export function cleanOutcome(outcome: ParseOutcome): ParseOutcome {
  if ('refusal' in outcome || !outcome.articles.some(isStray)) return outcome;
  return { ...outcome, articles: outcome.articles.map((one) => (isStray(one) ? cleanArticle(one) : one)) };
}

function isStray(article: ParsedArticle): boolean {
  return article.exported === undefined && holdsStray(article);
}

function holdsStray(value: unknown): boolean {
  if (typeof value === 'string') return STRAY.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsStray);
}

function cleanArticle(article: ParsedArticle): ParsedArticle {
  const cleaned = cleanValue(article);
  const { fields, warnings } = cleaned;
  const headline = fields.headline.trim();
  return {
    ...cleaned,
    fields: {
      ...fields,
      headline: headline === '' ? firstWords(fields.body) : headline,
      wordCount: countWords(fields.body),
    },
    warnings: headline === '' ? [...new Set([...warnings, 'headline-unknown' as const])] : warnings,
  };
}

/** The same value with clean texts; of lists and plain objects, which is all that a reader hands out. */
function cleanValue<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T & string;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(cleanValue) as T & unknown[];
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, cleanValue(one as unknown)]),
  ) as T;
}

/** One stray character was put into a word or took the place of a letter; many were put over words. */
function cleanText(text: string): string {
  return text
    .replace(FEEDS, '\n')
    .replace(RUNS, (run) => (run.length === 1 ? '' : ' '))
    .replace(HALVES, '\ufffd');
}
