import { rootElement } from '../decode/root-element';
import type { DocumentReader } from '../document-reader';
import type { DomElement } from '../html/dom';
import type { ParseOutcome } from '../parsed-article';
import { parseXml, xmlAll, xmlAt, xmlAttribute, xmlName, xmlText } from '../standards/xml';
import { outcomeOf } from './mail-reader';
import { NO_MESSAGES } from './outlook-items';
import type { MailMessage } from './parse-message';

const MIME_TYPE = 'application/xml';
const LOOKED_AT = 20_000;
/** Roots of what else lies in such an archive. */
const NO_MESSAGE = /^(?:contacts|groups|appointments|tasks|notes|categories)$/u;

/**
 * Messages as Outlook for Mac exports them: an archive (.olm, a ZIP) with a file of XML for each (`OPFMessageCopy…`; the format is not published). What is
 * attached lies in the archive as files of its own.
 */
export const outlookForMacReader: DocumentReader = {
  format: 'messages of Outlook for Mac',
  accepts(document) {
    const head = document.text()?.text.slice(0, LOOKED_AT) ?? '';
    const root = rootElement(head) ?? '';
    return (/^emails?$/u.test(root) || NO_MESSAGE.test(root)) && /[<\s]OPF[A-Z]/u.test(head);
  },
  read(document, { choices }) {
    const root = parseXml(document.text()?.text ?? '');
    if (root === null) return { refusal: { reason: 'unreadable', detail: 'its XML is damaged' } };
    const name = xmlName(root);
    if (NO_MESSAGE.test(name)) return { refusal: { reason: 'unsupported-format', format: NO_MESSAGES } };
    const messages = (name === 'email' ? [root] : xmlAll(root, 'email')).map(messageOf);
    const outcomes = messages.map((message) => outcomeOf(message, MIME_TYPE, choices));
    return outcomes.length === 1 ? (outcomes[0] ?? NO_TEXT) : together(outcomes);
  },
};

const NO_TEXT: ParseOutcome = { refusal: { reason: 'no-text' } };

/** Nobody is asked about one of several messages in a file. */
function together(outcomes: readonly ParseOutcome[]): ParseOutcome {
  const articles = outcomes.flatMap((outcome) => ('articles' in outcome ? outcome.articles : []));
  return articles.length === 0 ? NO_TEXT : { mimeType: MIME_TYPE, articles };
}

function messageOf(email: DomElement): MailMessage {
  const text = (name: string): string => xmlAt(email, name)?.textContent?.trim() ?? '';
  const sender = ['OPFMessageCopyFromAddresses', 'OPFMessageCopySenderAddress']
    .flatMap((name) => xmlAll(xmlAt(email, name) ?? email, 'emailAddress').slice(0, 1))
    .at(0);
  const headers: Readonly<Record<string, string>> = {
    date: asHeader(text('OPFMessageCopySentTime') || text('OPFMessageCopyReceivedTime')),
    'message-id': text('OPFMessageCopyMessageID'),
  };
  const [plain, html] = [text('OPFMessageCopyBody'), text('OPFMessageCopyHTMLBody')];
  // Some versions write the HTML where the text belongs.
  const isHtml = /^\s*<(?:!doctype|html|div|p|meta|head|body)\b/iu.test(plain);
  return {
    subject: xmlText(xmlAt(email, 'OPFMessageCopySubject')),
    senderName: xmlAttribute(sender, 'OPFContactEmailAddressName') ?? '',
    senderAddress: xmlAttribute(sender, 'OPFContactEmailAddressAddress') ?? '',
    header: (name) => headers[name] ?? '',
    text: isHtml ? '' : plain,
    html: html === '' && isHtml ? plain : html,
    attachments: [],
    charsetGuessed: false,
  };
}

/** Its times are UTC without saying so. */
function asHeader(time: string): string {
  const date = new Date(/Z$|[+-]\d{2}:?\d{2}$/u.test(time) ? time : `${time}Z`);
  return Number.isNaN(date.getTime()) ? '' : date.toUTCString();
}
