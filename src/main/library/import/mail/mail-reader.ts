import type { ReaderQuestion } from '../../../../shared/model/import-question';
import { readDatabaseMail } from '../databases/converted-export';
import { mailFormatOf } from '../decode/text-formats';
import type { DocumentReader } from '../document-reader';
import { webAddress } from '../html/page-url';
import type { ParsedArticle, ParsedDocument, ParseOutcome } from '../parsed-article';
import type { ReadChoices } from '../read-choices';
import { RecordFields, settleArticle } from '../settle-article';
import { readDateline } from '../text/read-dateline';
import { isGoogleAlert, readGoogleAlert } from './google-alert';
import { readForwarded, type ForwardedMail } from './forwarded-mail';
import { attachedDocuments } from './mail-attachments';
import { messageOfEmlx } from './emlx';
import { isAlert, readLinkedItems } from './linked-items';
import { readMailBody } from './mail-body';
import { sentDate } from './mail-date';
import { parseMessage, UnreadableMessage, type MailMessage } from './parse-message';
import { pieceOf } from './partial-message';
import { plainSenderName } from './sender-name';
import { ENCRYPTED, isEncrypted } from './signed/encrypted-message';
import { withoutSignature } from './signed/unwrap-message';
import { withUnpackedTnef } from './tnef/unpack-tnef';

const MIME_TYPE = 'message/rfc822';
/** Headlines a question names. */
const EXAMPLES = 3;

/** E-mail messages (RFC 5322), also as Apple Mail keeps them: one clipping, or one for each item of a Google Alert, and the attachments. */
export const mailReader: DocumentReader = {
  format: 'e-mail messages',
  accepts: (document) =>
    mailFormatOf(document) === 'e-mail messages' || messageOfEmlx(document.head, document.bytes) !== null,
  async read({ head, bytes }, { choices }) {
    try {
      const message = await parseMessage(messageOfEmlx(head, bytes) ?? bytes);
      const piece = pieceOf(message);
      if (piece !== null) return { refusal: { reason: 'unreadable', detail: piece } };
      return await outcomeOfTravelled(message, MIME_TYPE, choices);
    } catch (thrown) {
      if (thrown instanceof UnreadableMessage)
        return { refusal: { reason: 'unreadable', detail: thrown.message } };
      throw thrown;
    }
  },
};

/** {@link outcomeOf} a message as it travelled: what signatures and `winmail.dat` wrap is taken out first. @throws UnreadableMessage */
export async function outcomeOfTravelled(
  message: MailMessage,
  mimeType: string,
  choices: ReadChoices,
): Promise<ParseOutcome> {
  const unwrapped = await withUnpackedTnef(await withoutSignature(message));
  return isEncrypted(unwrapped)
    ? { refusal: { reason: 'unreadable', detail: ENCRYPTED } }
    : outcomeOf(unwrapped, mimeType, choices);
}

/** What is made of a message, whatever format it was stored in. A message without any text only hands out its attachments. */
export function outcomeOf(message: MailMessage, mimeType: string, choices: ReadChoices): ParseOutcome {
  const attached = attachedDocuments(message.attachments, message.html);
  const { articles, question } = articlesOf(message, choices);
  if (articles.length === 0 && attached.inner.length === 0 && attached.refusedParts.length === 0)
    return { refusal: { reason: 'no-text' } };
  const parts: Pick<ParsedDocument, 'inner' | 'refusedParts'> = {
    ...(attached.inner.length > 0 ? { inner: attached.inner } : {}),
    ...(attached.refusedParts.length > 0 ? { refusedParts: attached.refusedParts } : {}),
  };
  return { mimeType, articles, ...parts, ...(question === undefined ? {} : { question }) };
}

/** The items of an alert or newsletter, or the mail; where nobody has chosen for its sender, with the question which. */
function articlesOf(
  message: MailMessage,
  { senders }: ReadChoices,
): { readonly articles: readonly ParsedArticle[]; readonly question?: ReaderQuestion } {
  const sent = sentDate(message.header);
  const isGoogles = isGoogleAlert(message.senderAddress, message.text, message.html);
  const alerts = isGoogles ? readGoogleAlert(message.text, message.html, sent) : [];
  if (alerts.length === 0) {
    const exported = readDatabaseMail(message.text, message.html);
    if (exported !== null) return { articles: exported };
  }
  const items = alerts.length > 0 ? alerts : readLinkedItems(message, sent);
  const address = message.senderAddress.toLowerCase();
  const usual = alerts.length > 0 || isAlert(message) ? 'items' : 'mail';
  const chosen = senders[address];
  const articles = items.length > 0 && (chosen ?? usual) === 'items' ? items : articlesOfMail(message);
  if (items.length === 0 || chosen !== undefined || address === '') return { articles };
  const examples = items.slice(0, EXAMPLES).map(({ fields }) => fields.headline);
  return {
    articles,
    question: {
      kind: 'sender',
      address,
      sender: message.senderName,
      items: items.length,
      examples,
      usual,
    },
  };
}

/** Whether the mail or what it passes on is the clipping is for a person to say: what the forwarded text says is offered. */
function offerForwarded(taken: RecordFields, mail: ForwardedMail): void {
  taken.offer('headline', mail.subject, 'the forwarded message: subject');
  taken.offer('authors', mail.senderName === '' ? [] : [mail.senderName], 'the forwarded message: sender');
  taken.offer('datePublished', mail.date, 'the forwarded message: date');
  taken.offer('outlet', mail.senderAddress.split('@')[1], 'the forwarded message: the address');
}

function articlesOfMail(message: MailMessage): readonly ParsedArticle[] {
  const body = readMailBody(message.text, message.html);
  if (body.text === '') return [];
  const taken = new RecordFields('mail');
  const { senderName } = message;
  taken.take('headline', message.subject.trim(), `Subject: ${message.subject}`);
  // Some programs write the address where the name goes.
  const author = plainSenderName(senderName);
  taken.take('authors', author === '' ? [] : [author], `From: ${senderName}`);
  // Who sends news is its outlet, or somebody who passes it on: that is for a person to say.
  taken.offer('outlet', /^"?([^"<]+?)"?\s*</u.exec(message.header('list-id'))?.[1], 'List-Id');
  taken.offer('outlet', message.senderAddress.split('@')[1], 'From: the address');
  taken.offer('headline', body.heading, 'the first heading in it');
  const [date, received] = [message.header('date'), message.header('received')];
  taken.take(
    'datePublished',
    sentDate(message.header),
    date === '' ? `Received: ${received}` : `Date: ${date}`,
  );
  const passedOn = readForwarded(message.subject, body.text);
  if (passedOn !== null) offerForwarded(taken, passedOn);
  // RFC 5064 and RFC 2557: where the message, or the page it holds, stands on the web.
  for (const name of ['archived-at', 'content-location'])
    taken.take(
      'url',
      webAddress(message.header(name).replace(/^<|>$/gu, ''), null),
      `${name}: ${message.header(name)}`,
    );
  taken.take('body', body.text, body.text.slice(0, 150));
  const opening = body.text.split('\n', 1)[0] ?? '';
  const dateline = readDateline(opening);
  if (dateline !== null) {
    const evidence = dateline.dateline ?? opening.slice(0, 150);
    taken.take('dateline', dateline.dateline, evidence);
    taken.take('place', dateline.place, evidence);
    taken.take('source', dateline.agency, evidence);
  }
  return [
    settleArticle(taken, {
      bodyHtml: body.html,
      warnings: message.charsetGuessed ? ['charset-guessed'] : [],
    }),
  ];
}
