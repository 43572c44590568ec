import { countOf } from '../../../../shared/messages/en';
import type { MailMessage } from './parse-message';

/** `id="a@b"; number=2; total=3` of the header of a piece (RFC 2046, 5.2.2). */
const NUMBER = /;\s*number\s*=\s*"?(\d{1,4})/iu;
const TOTAL = /;\s*total\s*=\s*"?(\d{1,4})/iu;

/** What is wrong with a mail that is one piece of a longer one, and which pieces are missing; null for any other. */
export function pieceOf({ header }: Pick<MailMessage, 'header'>): string | null {
  const type = header('content-type');
  if (!/^message\/partial\b/iu.test(type)) return null;
  const number = Number(NUMBER.exec(type)?.[1] ?? 0);
  const total = Number(TOTAL.exec(type)?.[1] ?? 0);
  const which = number === 0 ? 'a piece' : `piece ${String(number)}`;
  const others =
    total > 1
      ? `of ${String(total)} of a message that was sent in pieces, and the other ${countOf(total - 1, 'piece is', 'pieces are')} not in it`
      : 'of a message that was sent in pieces, and the others are not in it';
  return `it is ${which} ${others}; put them together in your mail program and import that`;
}
