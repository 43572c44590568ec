import { lineOf, parsePage, type DomElement } from '../html/dom';
import { bodyOfHtml } from '../standards/body-of-html';
import { joinParagraphs, splitLines } from '../text/text-blocks';
import { textWeight } from '../text/text-weight';
import { withoutQuotesOfForwarded } from './forwarded-mail';

/** The body of a mail. */
export interface MailBody {
  readonly text: string;
  /** Sanitised; null for a mail in plain text. */
  readonly html: string | null;
  /** Its first heading; null where it has none. */
  readonly heading: string | null;
}

/** Text that is in the HTML but shown to nobody: previews for the list of mails, alternatives for one program. */
const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0(?:px)?\s*(?:;|$)/iu;
/** An HTML part that says much less than the plain one is a rest. */
const LEAST_SHARE = 0.5;

/** The body of a mail: its HTML where that holds the text, else the plain text with its paragraphs put together. */
export function readMailBody(plain: string, rawHtml: string): MailBody {
  const text = joinParagraphs(splitLines(withoutQuotesOfForwarded(plain))).join('\n\n');
  if (rawHtml.trim() === '') return { text, html: null, heading: null };
  const { body } = parsePage(rawHtml);
  for (const element of [...body.querySelectorAll('[style], [hidden]')])
    if (isHidden(element)) element.remove();
  const read = bodyOfHtml(`<div>${body.innerHTML}</div>`, null);
  const heading = lineOf(body.querySelector('h1, h2')) || null;
  return textWeight(read.body) < textWeight(text) * LEAST_SHARE || read.body === ''
    ? { text, html: null, heading }
    : { text: read.body, html: read.bodyHtml, heading };
}

function isHidden(element: DomElement): boolean {
  return element.getAttribute('hidden') !== null || HIDDEN.test(element.getAttribute('style') ?? '');
}
