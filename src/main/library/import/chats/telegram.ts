import { readMachineDate } from '../dates/read-machine-date';
import { paragraphsOf } from '../html/html-to-text';
import { lineOf, parsePage } from '../html/dom';
import { recordOf, recordsOf, stringOf, type JsonRecord } from '../standards/json-values';
import type { ChatMessage, LinkCard } from './chat-message';
import { readChatDays } from './chat-days';

/**
 * The messages of Telegram's export as JSON (result.json, of one chat or of all; https://core.telegram.org/import-export); null for any
 * other JSON.
 */
export function readTelegramJson(json: unknown): ChatMessage[] | null {
  const root = recordOf(json);
  if (root === null) return null;
  const chats = Array.isArray(root['messages']) ? [root] : recordsOf(recordOf(root['chats'])?.['list']);
  const messages = chats.flatMap((chat) => recordsOf(chat['messages']));
  if (messages.length === 0 || !messages.every(isMessage)) return null;
  return messages.flatMap((message): ChatMessage[] => {
    if (message['type'] !== 'message') return [];
    const parts = partsOf(message['text']);
    return [
      {
        sent: readMachineDate(stringOf(message, 'date')),
        sender: stringOf(message, 'from', 'actor'),
        text: parts.map((part) => (typeof part === 'string' ? part : textOf(part))).join(''),
        cards: parts.flatMap((part): LinkCard[] => {
          const href = typeof part === 'string' ? '' : stringOf(part, 'href');
          return href === '' || typeof part === 'string' ? [] : [{ url: href, title: textOf(part) }];
        }),
      },
    ];
  });
}

function isMessage(message: JsonRecord): boolean {
  return (
    (message['type'] === 'message' || message['type'] === 'service') &&
    typeof message['date'] === 'string' &&
    ('from' in message || 'actor' in message || 'from_id' in message || 'text_entities' in message)
  );
}

function partsOf(text: unknown): readonly (string | JsonRecord)[] {
  const list: readonly unknown[] = Array.isArray(text) ? text : [text];
  return list.map((part) => (typeof part === 'string' ? part : (recordOf(part) ?? '')));
}

/** Not trimmed, since it stands between others. */
function textOf(part: JsonRecord): string {
  return typeof part['text'] === 'string' ? part['text'] : '';
}

/** Whether a page is a chat exported by Telegram (messages.html). */
export function isTelegramPage(html: string): boolean {
  const head = html.slice(0, 60_000);
  return head.includes('class="from_name"') && head.includes('class="message default clearfix');
}

/** The messages of such a page. A message without a name is by who wrote the one before. */
export function readTelegramPage(html: string): ChatMessage[] {
  const { body } = parsePage(html);
  const messages = [...body.querySelectorAll('div.message.default')];
  const days = readChatDays(messages.map((one) => one.querySelector('.date')?.getAttribute('title') ?? ''));
  let sender = '';
  return messages.map((message, i): ChatMessage => {
    sender = lineOf(message.querySelector('.from_name')) || sender;
    const written = [...message.querySelectorAll('.text')];
    return {
      sent: days[i]?.date ?? null,
      sender,
      text: written.map((part) => paragraphsOf(part).join('\n')).join('\n'),
      cards: written.flatMap((part) =>
        [...part.querySelectorAll('a[href]')].map((link): LinkCard => {
          const title = lineOf(link);
          return { url: link.getAttribute('href') ?? '', ...(title === '' ? {} : { title }) };
        }),
      ),
    };
  });
}
