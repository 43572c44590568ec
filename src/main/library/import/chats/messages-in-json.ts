import { decodeValidUtf8 } from '../decode/utf8';
import { readMachineDate } from '../dates/read-machine-date';
import { plainText } from '../html/unescape';
import { namesOf, recordOf, recordsOf, stringOf, type JsonRecord } from '../standards/json-values';
import type { ChatMessage, LinkCard } from './chat-message';

/** The messages of a chat as Slack (a day of a channel), Discord (DiscordChatExporter) or Messenger and Instagram write it; null for any other JSON. */
export function readMessagesInJson(json: unknown): ChatMessage[] | null {
  const root = recordOf(json);
  if (root === null) return readSlack(recordsOf(json));
  const messages = recordsOf(root['messages']);
  if (messages.length === 0) return null;
  if (recordOf(root['channel']) !== null && messages.every(isOfDiscord)) return messages.map(ofDiscord);
  return Array.isArray(root['participants']) && messages.every(isOfMessenger)
    ? messages.map(ofMessenger).reverse()
    : null;
}

const SLACK_TIME = /^\d{9,10}\.\d{3,6}$/u;

/** Messages of Slack (https://slack.com/help/articles/220556107): who joined or left is no message. */
function readSlack(messages: readonly JsonRecord[]): ChatMessage[] | null {
  const isOfSlack = (message: JsonRecord): boolean =>
    message['type'] === 'message' && SLACK_TIME.test(stringOf(message, 'ts'));
  if (messages.length === 0 || !messages.every(isOfSlack)) return null;
  return messages
    .filter(({ subtype }) => subtype === undefined || subtype === 'bot_message' || subtype === 'file_share')
    .map((message): ChatMessage => {
      const { text, links } = slackText(typeof message['text'] === 'string' ? message['text'] : '');
      const profile = recordOf(message['user_profile']) ?? {};
      return {
        sent: readMachineDate(stringOf(message, 'ts').replace(/\..*$/u, '')),
        sender:
          stringOf(profile, 'real_name', 'display_name', 'name') || stringOf(message, 'username', 'user'),
        text,
        cards: [...recordsOf(message['attachments']).map(slackCard), ...links],
      };
    });
}

/** `<https://…|words>`, `<@U123>` and `&amp;` as they are shown. */
function slackText(written: string): { readonly text: string; readonly links: readonly LinkCard[] } {
  const links: LinkCard[] = [];
  const text = written.replace(/<([^<>|]+)(?:\|([^<>]*))?>/gu, (_, target: string, words: string = '') => {
    if (/^https?:/iu.test(target))
      links.push({ url: unescaped(target), ...(words === '' ? {} : { title: unescaped(words) }) });
    return words === '' ? target : words;
  });
  return { text: unescaped(text), links };
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function slackCard(card: JsonRecord): LinkCard {
  return {
    url: unescaped(stringOf(card, 'title_link', 'from_url', 'original_url')),
    title: plainText(stringOf(card, 'title')),
    site: plainText(stringOf(card, 'service_name')),
    summary: plainText(stringOf(card, 'text')),
  };
}

function isOfDiscord(message: JsonRecord): boolean {
  return typeof message['timestamp'] === 'string' && typeof message['content'] === 'string';
}

function ofDiscord(message: JsonRecord): ChatMessage {
  return {
    sent: readMachineDate(stringOf(message, 'timestamp')),
    sender: stringOf(recordOf(message['author']) ?? {}, 'nickname', 'name'),
    text: typeof message['content'] === 'string' ? message['content'] : '',
    cards: recordsOf(message['embeds']).map((embed) => ({
      url: stringOf(embed, 'url'),
      title: stringOf(embed, 'title'),
      summary: stringOf(embed, 'description'),
    })),
  };
}

function isOfMessenger(message: JsonRecord): boolean {
  return typeof message['timestamp_ms'] === 'number' && typeof message['sender_name'] === 'string';
}

function ofMessenger(message: JsonRecord): ChatMessage {
  const share = recordOf(message['share']);
  return {
    sent: readMachineDate(String(message['timestamp_ms'])),
    sender: asUtf8(namesOf([message['sender_name']])[0] ?? ''),
    text: asUtf8(stringOf(message, 'content')),
    cards:
      share === null ? [] : [{ url: stringOf(share, 'link'), title: asUtf8(stringOf(share, 'share_text')) }],
  };
}

/** Meta writes each byte of UTF-8 as a character of its own. */
function asUtf8(text: string): string {
  return /[^\u0000-\u00ff]/u.test(text) ? text : (decodeValidUtf8(Buffer.from(text, 'latin1')) ?? text);
}
