import { provenOrder, type DateContext } from '../dates/find-dates';
import { detectLanguage } from '../language/detect-language';
import { lineOf } from './dom';
import type { Page } from './page';

const LONGEST_LINE = 200;
const MOST_TIMES = 30;
const ENOUGH_TEXT = 2000;
/** Countries whose English writes the day first, and those that write the month first, by the domains they end in. */
const DAY_FIRST_DOMAIN =
  /\.(?:uk|ie|au|nz|za|in|pk|bd|lk|ng|ke|gh|ug|tz|zm|zw|na|bw|ls|sz|mw|sg|my|hk|mt|jm|tt|fj|pg)$/u;
const MONTH_FIRST_DOMAIN = /\.(?:us|gov|mil|ph)$/u;

const known = new WeakMap<Page, DateContext>();

/**
 * What a page says about how it writes dates: its language (declared, with the country of `og:locale` or of its domain; else
 * the one its text is in), and the order of day and month that its unmistakable dates prove.
 */
export function dateContextOf(page: Page): DateContext {
  const before = known.get(page);
  if (before !== undefined) return before;
  const lines = page.blocks.map(({ text }) => text);
  const context: DateContext = {
    language: languageOf(page, lines),
    order: provenOrder(lines.filter((line) => line.length < LONGEST_LINE)) ?? orderOfTimes(page),
  };
  known.set(page, context);
  return context;
}

/** What time elements show beside the same day as machines read it: `<time datetime="2016-10-04">10/04/16</time>`. */
function orderOfTimes({ elements }: Page): 'day' | 'month' | null {
  const orders = new Set<'day' | 'month'>();
  for (const time of elements.all('time').slice(0, MOST_TIMES)) {
    const meant = /^\d{4}-(\d{2})-(\d{2})/u
      .exec(time.getAttribute('datetime') ?? '')
      ?.slice(1)
      .map(Number);
    const shown = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]\d{2}/u
      .exec(lineOf(time).slice(0, LONGEST_LINE))
      ?.slice(1)
      .map(Number);
    if (meant === undefined || shown === undefined || meant[0] === meant[1]) continue;
    if (meant[0] === shown[0] && meant[1] === shown[1]) orders.add('month');
    if (meant[0] === shown[1] && meant[1] === shown[0]) orders.add('day');
  }
  const [only] = orders;
  return orders.size === 1 ? (only ?? null) : null;
}

function languageOf(page: Page, lines: readonly string[]): string | null {
  const declared = page.declaredLanguage?.trim().replaceAll('_', '-') ?? '';
  if (declared === '') return detectLanguage(lines.join('\n').slice(0, ENOUGH_TEXT), null);
  const host = page.url.url === null ? '' : new URL(page.url.url).hostname;
  // Systems fill in American English where nobody chose one: not surely American where the country is another.
  if (/^en-us$/iu.test(declared) && DAY_FIRST_DOMAIN.test(host)) return 'en';
  if (declared.includes('-')) return declared;
  const locale = page.meta.first('og:locale')?.value.replaceAll('_', '-') ?? '';
  if (locale.startsWith(`${declared}-`) && locale !== 'en-US') return locale;
  if (declared !== 'en') return declared;
  if (DAY_FIRST_DOMAIN.test(host)) return 'en-GB';
  return MONTH_FIRST_DOMAIN.test(host) ? 'en-US' : declared;
}
