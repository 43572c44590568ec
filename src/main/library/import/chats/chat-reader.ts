import type { DocumentReader, SourceDocument } from '../document-reader';
import { oncePer } from '../once-per';
import type { ChatMessage } from './chat-message';
import { readChatUnderDays } from './chat-under-days';
import { outcomeOfChat } from './clippings-of-chat';
import { readMessagesInJson } from './messages-in-json';
import { isTelegramPage, readTelegramJson, readTelegramPage } from './telegram';
import { readWhatsApp } from './whatsapp';

/** Exports of chats: a clipping of every link and every text of news that is passed on in them. */
export const chatReader: DocumentReader = {
  format: 'chats',
  accepts: (document) => messagesOf(document) !== null,
  read(document) {
    const { messages = [], mimeType = '' } = messagesOf(document) ?? {};
    return outcomeOfChat(messages, mimeType, document.text()?.by === 'guess');
  },
};

interface ReadChat {
  readonly messages: readonly ChatMessage[];
  readonly mimeType: string;
}

const messagesOf = oncePer((document: SourceDocument): ReadChat | null => {
  const text = document.text()?.text ?? '';
  const isPage = isTelegramPage(text);
  const messages = isPage
    ? readTelegramPage(text)
    : (readWhatsApp(text) ??
      readChatUnderDays(text) ??
      readTelegramJson(document.json()) ??
      readMessagesInJson(document.json()));
  const mimeType = isPage ? 'text/html' : document.json() === undefined ? 'text/plain' : 'application/json';
  return messages === null ? null : { messages, mimeType };
});
