import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { inferDay } from '../dates/found-date';
import { lineOf, parsePage, type DomElement } from '../html/dom';
import { webAddress } from '../html/page-url';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { listedInPage, listedInText } from '../coverage-lists/coverage-list';
import { LINKED_HEADLINE } from '../coverage-lists/list-lines';
import { RecordFields, settleArticle } from '../settle-article';
import { articlesOfText } from '../press-reviews/articles-of-text';
import { textWeight } from '../text/text-weight';
import { readAboutItem, type AboutItem } from './about-item';
import type { MailMessage } from './parse-message';

/** An article a mail links: its headline, where it stands, and what the mail says of it. */
interface LinkedItem {
  readonly headline: string;
  readonly url: string;
  readonly about: AboutItem;
}

/** Fewer linked articles make no newsletter of a mail, */
const FEWEST_ITEMS = 3;
/** and no alert. */
const FEWEST_OF_ALERT = 2;
/** Services that send what they found; one item is enough. */
const MONITORING =
  /@(?:[\w-]+\.)*(?:talkwalker|meltwater|cision|mention|awario|brand24|brandwatch|newswhip|f5bot|signal-ai|onclusive|kantar(?:media)?|landaumedia|pressrelations|unicepta|argusdatainsights)\.[a-z.]+$/iu;
const ALERT = /(?<!\p{L})(?:alerts?|alertes?|alertas?|medienalarm|快讯|提醒|peringatan)(?!\p{L})/iu;
/** A headline has no more letters. */
const LONGEST_HEADLINE = 250;
/** Letters of what a mail says about an item. */
const LONGEST_SNIPPET = 2000;
/** Boxes around a link that may hold its item. */
const BOXES = 6;

/** Links that every newsletter has and that lead to no article, in the languages of `ui` texts seen; by their words. */
const SERVICE =
  /unsubscri|opt[ -]?out|view (?:this|it|the|in|online)|browser|preferences|privacy|forward (?:this|to)|manage (?:your|alerts?)|subscri|sign up|contact us|terms (?:of|and)|all rights|impressum|abmelden|abbestellen|newsletter|datenschutz|im browser|désabonn|désinscri|se désinscrire|confidentialit|navigateur|cancelar|darse de baja|privacidad|退订|取消订阅|隐私|berhenti berlangganan|hủy đăng ký|ยกเลิก/iu;
/** Parameters of a counting redirect that hold the address it leads to. */
const TARGETS = ['url', 'u', 'q', 'target', 'to', 'link', 'redirect', 'redirect_url', 'dest', 'destination'];

/** Whether a mail went to many at once: by the headers that lists and senders of newsletters write (RFC 2369, 2919, 3834). */
function isSentToMany({ header }: MailMessage): boolean {
  return (
    header('list-unsubscribe') !== '' ||
    header('list-id') !== '' ||
    /^(?:bulk|list)$/iu.test(header('precedence')) ||
    header('feedback-id') !== ''
  );
}

/** Whether a mail is an alert, which is there for what it links: by who sent it. */
export function isAlert({ senderName, senderAddress }: MailMessage): boolean {
  return MONITORING.test(senderAddress) || ALERT.test(`${senderName} ${senderAddress}`);
}

/**
 * The articles a newsletter or digest links, each a clipping whose day is the mail's, marked as inferred; none for a mail that
 * links too few. Nothing is fetched: where a link counts clicks and does not say where it leads, its own address is
 * taken.
 */
export function readLinkedItems(message: MailMessage, sent: ClippingDate | null): readonly ParsedArticle[] {
  if (!isSentToMany(message) && !isAlert(message)) return listedItems(message);
  if (message.html === '') return itemsOfText(message);
  const items = itemsOf(parsePage(message.html).body, sent);
  if (items.length < fewestOf(message)) return [];
  return items.map((item) => {
    const taken = new RecordFields('newsletter-link');
    taken.take('headline', cutWhole(item.headline, fieldLimits.headline), item.headline);
    taken.take('url', item.url, item.url);
    const { outlet, date, snippet } = item.about;
    const body = cutWhole(snippet, LONGEST_SNIPPET);
    taken.take('body', body, body);
    taken.take('outlet', outlet, outlet);
    taken.take('datePublished', date, date?.raw ?? '');
    if (sent !== null) taken.take('datePublished', inferDay(sent), `Date: ${sent.raw}`);
    const isInferred = sent !== null && date === null;
    return settleArticle(taken, { isReference: true, warnings: isInferred ? ['date-inferred'] : [] });
  });
}

/** The articles of a mail that somebody wrote to list them. */
function listedItems({ text, html }: MailMessage): readonly ParsedArticle[] {
  return (html === '' ? listedInText(text) : listedInPage(html)) ?? [];
}

/** The articles of a mail in plain text: a headline, a line of outlet and day, words, and mostly an address. */
function itemsOfText(message: MailMessage): readonly ParsedArticle[] {
  const articles = articlesOfText(message.text);
  return articles.length < fewestOf(message) ? [] : articles;
}

function fewestOf(message: MailMessage): number {
  if (MONITORING.test(message.senderAddress)) return 1;
  return isAlert(message) ? FEWEST_OF_ALERT : FEWEST_ITEMS;
}

function itemsOf(body: DomElement, sent: ClippingDate | null): LinkedItem[] {
  const links = new Map<string, { element: DomElement; headline: string }>();
  for (const element of body.querySelectorAll('a[href]')) {
    const url = leadsTo(element.getAttribute('href') ?? '');
    const headline = lineOf(element);
    if (url === null || SERVICE.test(headline)) continue;
    if (textWeight(headline) < LINKED_HEADLINE || headline.length > LONGEST_HEADLINE) continue;
    // Picture, headline and "read more" lead to the same page: the first one with words is the headline.
    if (!links.has(url)) links.set(url, { element, headline });
  }
  const all = [...links.values()].map(({ element }) => element);
  return [...links].map(([url, { element, headline }]) => ({
    url,
    headline,
    about: aboutItem(element, headline, all, sent),
  }));
}

/** What stands in the largest box around a link that holds no other item's, without the headline. */
function aboutItem(
  link: DomElement,
  headline: string,
  all: readonly DomElement[],
  sent: ClippingDate | null,
): AboutItem {
  let box: DomElement | null = null;
  let around = link.parentElement;
  for (let i = 0; i < BOXES && around !== null; i += 1, around = around.parentElement) {
    const next = around;
    if (next.localName === 'body' || all.some((other) => other !== link && next.contains(other))) break;
    box = next;
  }
  return box === null ? { outlet: '', date: null, snippet: '' } : readAboutItem(box, headline, sent);
}

/** The page a link leads to: behind a redirect that names it; null for what is no page of the web. */
function leadsTo(address: string): string | null {
  const link = webAddress(address, null);
  if (link === null) return null;
  const { pathname, searchParams, hash } = new URL(link);
  for (const name of TARGETS) {
    const target = webAddress(searchParams.get(name), null);
    if (target !== null) return target;
  }
  // A front page is where a sender lives, not an article.
  return pathname === '/' && searchParams.size === 0 && hash === '' ? null : link;
}
