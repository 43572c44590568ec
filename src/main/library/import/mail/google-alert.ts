import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { inferDay } from '../dates/found-date';
import { lineOf, parsePage, type DomElement } from '../html/dom';
import { webAddress } from '../html/page-url';
import type { ParsedArticle } from '../parsed-article';
import { behindRedirect, isGoogle } from '../redirect-link';
import { RecordFields, settleArticle } from '../settle-article';

/** One item an alert names. */
interface AlertItem {
  readonly headline: string;
  readonly outlet: string;
  readonly url: string;
  readonly snippet: string;
}

const SENDER = /^googlealerts-noreply@google\.com$/iu;
const SECTION = /^={2,3} .+ \[.*\] ={2,3}\s*$/mu;

/** Whether a mail is a Google Alert: by its sender, or forwarded, by its marks. */
export function isGoogleAlert(senderAddress: string, text: string, html: string): boolean {
  return (
    SENDER.test(senderAddress) ||
    (SECTION.test(text) && /<https?:\/\/[^>\s]+>/u.test(text)) ||
    (/google\.[a-z.]+\/alerts/iu.test(html) && /google\.[a-z.]+\/url\?/iu.test(html))
  );
}

/** The items of an alert, each a clipping whose day is the alert's, marked as inferred. */
export function readGoogleAlert(
  text: string,
  html: string,
  sent: ClippingDate | null,
): readonly ParsedArticle[] {
  const fromHtml = html === '' ? [] : itemsOfHtml(html);
  const items = fromHtml.length > 0 ? fromHtml : itemsOfText(text);
  const seen = new Set<string>();
  return items
    .filter(({ url }) => !seen.has(url) && seen.add(url))
    .map((item) => {
      const taken = new RecordFields('google-alert');
      taken.take('headline', item.headline, item.headline);
      taken.take('outlet', item.outlet, item.outlet);
      taken.take('url', item.url, item.url);
      taken.take('body', item.snippet, item.snippet);
      if (sent !== null) taken.take('datePublished', inferDay(sent), `Date: ${sent.raw}`);
      return settleArticle(taken, { isReference: true, warnings: sent === null ? [] : ['date-inferred'] });
    });
}

/** The address behind Google's redirect; null for links that lead to Google's own pages. */
export function unwrapAlertLink(address: string): string | null {
  const link = webAddress(address, null);
  if (link === null) return null;
  const behind = behindRedirect(link);
  return behind === link && isGoogle(link) ? null : behind;
}

/** Today's alerts mark items up as schema.org articles; older ones only link them. */
function itemsOfHtml(html: string): readonly AlertItem[] {
  const { body } = parsePage(html);
  const marked = [...body.querySelectorAll('[itemtype*="schema.org/Article" i]')].flatMap(markedItem);
  return marked.length > 0 ? marked : linkedItems(body);
}

function markedItem(item: DomElement): AlertItem[] {
  const link = item.querySelector('a[itemprop~="url"][href]') ?? item.querySelector('a[href]');
  const url = unwrapAlertLink(link?.getAttribute('href') ?? '');
  if (url === null || link === null) return [];
  const publisher = item.querySelector('[itemprop~="publisher"]');
  return [
    {
      headline: lineOf(link),
      outlet: lineOf(publisher?.querySelector('[itemprop~="name"]') ?? publisher),
      url,
      snippet: lineOf(item.querySelector('[itemprop~="description"]')),
    },
  ];
}

/** A link through Google's redirect with words in it is an item; the lines after it in its cell are outlet and snippet. */
function linkedItems(body: DomElement): AlertItem[] {
  return [...body.querySelectorAll('a[href*="/url?"]')].flatMap((link) => {
    const url = unwrapAlertLink(link.getAttribute('href') ?? '');
    const headline = lineOf(link);
    if (url === null || headline === '') return [];
    const box = link.closest('td, li, p, div');
    const parts =
      box === null
        ? []
        : [...box.querySelectorAll('div, font, span, p')]
            .filter((part) => !part.contains(link) && part.closest('a') === null)
            .map(lineOf)
            .filter((line) => line !== '' && line !== headline);
    const [outlet = '', snippet = ''] = parts;
    return [
      {
        headline,
        outlet: outlet.length > 80 ? '' : outlet,
        url,
        snippet: outlet.length > 80 ? outlet : snippet,
      },
    ];
  });
}

/** The plain text names headline, outlet and snippet on lines of their own, and the address in angle brackets after them. */
function itemsOfText(text: string): readonly AlertItem[] {
  const items: AlertItem[] = [];
  let lines: string[] = [];
  for (const raw of text.split(/\r?\n/u)) {
    const line = raw.trim();
    const address = /^<(https?:\/\/[^>]+)>?$/u.exec(line)?.[1];
    if (line === '' || /^={2,3} /u.test(line)) lines = [];
    else if (address === undefined) lines.push(line);
    else {
      const url = unwrapAlertLink(address);
      const [headline = '', ...rest] = lines;
      if (url !== null && headline !== '') items.push({ headline, ...splitRest(rest), url });
      lines = [];
    }
  }
  return items;
}

/** The outlet is a short line of its own; a web result has none. */
function splitRest(rest: readonly string[]): { outlet: string; snippet: string } {
  const [first = '', ...others] = rest;
  const named = others.length > 0 && first.length <= 60 && !/[.…!?]$/u.test(first);
  return { outlet: named ? first : '', snippet: (named ? others : rest).join(' ') };
}
